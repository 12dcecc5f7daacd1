import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/archive/passages.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { builtIn } from '../embedding/built-in.ts';
import { articleOf } from './articles.ts';

const sentence = fc
  .tuple(
    fc.constantFrom('The', 'A', 'Every'),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('.', '!', '?', '. ”'),
  )
  .map(([first, words, stop]) => `${first} clerk${' counted'.repeat(words)}${stop}`);
const paragraph = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 30 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('# A heading', '= A harbour. Photo / Nobody', '🙂 🙃', '...') },
);
const article = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((paragraphs) => articleOf('some', '2024-05-01', paragraphs));

describe('passages', () => {
  it('are runs of whole sentences that cover the body and nothing else, within the limit unless one sentence is longer', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 1, max: 300 }), (given, window) => {
        const limit = Math.min(window, 256);
        const passages = splitPassages(given, { encode: (text) => builtIn.encode(text), window });
        const expected = given.paragraphs.flatMap((span) =>
          span.kind === 'body' ? splitSentences(given.text, span) : [],
        );
        expect(passages.flatMap(({ passage }) => passage.sentences)).toEqual(expected);
        const others = given.paragraphs.filter(({ kind }) => kind !== 'body');
        for (const { passage, tokens } of passages) {
          expect(passage.sentences.length).toBeGreaterThan(0);
          expect(passage.start).toBe(passage.sentences[0].start);
          expect(passage.end).toBe(passage.sentences.at(-1)!.end);
          expect(tokens).toEqual(
            passage.sentences.map(({ start, end }) => builtIn.encode(given.text.slice(start, end))),
          );
          const length = tokens.reduce((sum, ids) => sum + ids.length, 0);
          if (passage.sentences.length > 1) expect(length).toBeLessThanOrEqual(limit);
          expect(others.filter(({ start, end }) => start < passage.end && passage.start < end)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cut a long paragraph into parts of about the same length', () => {
    const text = 'The clerk counted the boats again. '.repeat(60).trim();
    const lengths = splitPassages(articleOf('long', '2024-05-01', [text]), builtIn).map(
      ({ tokens }) => tokens.flat().length,
    );
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
  });

  it('join neighbouring paragraphs as long as they are short together, never across a caption or heading', () => {
    const joined = (...paragraphs: string[]) =>
      splitPassages(articleOf('some', '2024-05-01', paragraphs), {
        encode: (text) => text.split(' ').map(Number),
        window: 6,
      }).map(({ tokens }) => tokens.flat().length);
    expect(joined('1 2', '3 4', '5 6')).toEqual([6]);
    expect(joined('1 2', '3 4', '5 6 7')).toEqual([4, 3]);
    expect(joined('1 2', '= A boat. Photo / Nobody', '3 4')).toEqual([2, 2]);
    expect(joined('1 2', '# A heading', '3 4')).toEqual([2, 2]);
  });

  it('are none in an article without body paragraphs', () => {
    expect(
      splitPassages(articleOf('bare', '2024-05-01', ['# Nothing', '= A boat. Photo / Nobody']), builtIn),
    ).toEqual([]);
  });
});
