import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../../src/domain/article.ts';
import type { Day } from '../../src/domain/day.ts';
import { quoteFrom } from '../../src/domain/quote.ts';

const half = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

describe('quoteFrom', () => {
  it('gives the slice, or refuses', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -2, max: 30 }),
        fc.integer({ min: -2, max: 30 }),
        (text, start, end) => {
          const inside = 0 <= start && start < end && end <= text.length;
          const slice = text.slice(start, end);
          if (inside && !half.test(slice)) {
            expect(quoteFrom({ text }, start, end)).toEqual({ text: slice, start, end });
          } else {
            expect(() => quoteFrom({ text }, start, end)).toThrow(RangeError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    [2, 4],
    [0, 2],
    [0, 2.5],
    [Number.NaN, 3],
    [2, 2],
    [3, 1],
    [0, 99],
  ])('refuses %d to %d of "a🙂bc"', (start, end) => {
    expect(() => quoteFrom({ text: 'a🙂bc' }, start, end)).toThrow(RangeError);
  });

  it('takes halves of characters that stand alone in a faulty text', () => {
    const text = 'a\uDC00b';
    expect(quoteFrom({ text }, 1, 3).text).toBe('\uDC00b');
  });
});

it('a header is an article without its text and paragraphs', () => {
  const header = {
    id: 'abcdefghijklmnop',
    file: 'a.txt',
    published: '2024-03-07' as Day,
    title: 'Ferry sold',
    url: 'https://x.example',
  };
  expect(headerOf({ ...header, text: 'One.', paragraphs: [{ start: 0, end: 4, kind: 'body' }] })).toEqual(
    header,
  );
});
