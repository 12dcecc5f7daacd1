import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarkdown } from '../../src/corpus/markdown-blocks.ts';
import { splitParagraphs } from '../../src/corpus/paragraphs.ts';

const split = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('splitParagraphs', () => {
  it.each([
    ['blank lines', 'One.\n\nTwo.\n\n\nThree.', ['One.', 'Two.', 'Three.']],
    ['lines of white space', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['Windows line ends', 'One.\r\n\r\nTwo.\r\n', ['One.', 'Two.']],
    ['old Macintosh line ends', 'One.\r\rTwo.', ['One.', 'Two.']],
    ['single line breaks where there are no others', 'One.\nTwo.\r\nThree.\n', ['One.', 'Two.', 'Three.']],
    ['blank lines only at the ends', '\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
    ['no line break', ' Only one. ', ['Only one.']],
    ['nothing', ' \n\n ', []],
  ])('parts at %s', (_, text, paragraphs) => {
    expect(split(text)).toEqual(paragraphs);
  });

  it('leaves hard-wrapped paragraphs whole', () => {
    expect(split('The council met on\nMonday in the hall.\n\nIt agreed\non a plan.')).toEqual([
      'The council met on\nMonday in the hall.',
      'It agreed\non a plan.',
    ]);
  });

  it('begins where it is told to', () => {
    expect(splitParagraphs('date 2024-05-01 One.\n\nTwo.', 15)).toEqual([
      { start: 16, end: 20 },
      { start: 22, end: 26 },
    ]);
  });

  it.each([
    ['text', splitParagraphs],
    ['Markdown', (text: string) => splitMarkdown(text, 0)],
  ])('makes trimmed slices in order of any %s', (_, splitter) => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '\u2028',
        '\uFEFF',
        '- ',
        '> ',
        '1. ',
        '#',
        '```',
        '---',
        '|',
        '<p>',
        '    ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of splitter(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no word of a plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\r', '\t') }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
