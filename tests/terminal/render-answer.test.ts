import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { renderAnswer } from '../../src/terminal/render-answer.ts';
import { anyText, cite, day, ferryArticle, HARMFUL, widest } from './fixtures.ts';

const answered = (...citations: ReturnType<typeof cite>[]): Answer => ({ outcome: 'answered', citations });

describe('an answer', () => {
  test('shows quotes beside a bar, with date, title, outlet, place and link', () => {
    const { source: _, url: __, ...bare } = ferryArticle;
    const text = renderAnswer(answered(cite(ferryArticle), cite({ ...bare, text: 'Short.' })), false);
    expect(text.split('\n')).toEqual([
      '  1  │ The ferry to Holm was cancelled on 3 May because of the storm. Its',
      '     │ captain, Ida Berg, said that the boat would sail again within a week.',
      '     4 May 2023 · Storm keeps the Holm ferry in port · Harbour Post',
      '     north/ferry.md, paragraph 1 · https://harbour.example/ferry',
      '',
      '  2  │ Short.',
      '     4 May 2023 · Storm keeps the Holm ferry in port',
      '     north/ferry.md, paragraph 1',
    ]);
  });

  test('sets the decisive words in bold on a terminal only, each word for itself', () => {
    const citation = cite({ ...ferryArticle, text: 'Ida Berg’s boat' }, 'Ida Berg', 'oat');
    expect(renderAnswer(answered(citation), true)).toContain(
      '\u001b[1mIda\u001b[22m \u001b[1mBerg\u001b[22m’s b\u001b[1moat\u001b[22m\n',
    );
    expect(renderAnswer(answered(citation), false)).toContain('│ Ida Berg’s boat\n');
  });

  test('gives a long link a line of its own, uncut', () => {
    const url = `https://harbour.example/${'a'.repeat(90)}`;
    expect(renderAnswer(answered(cite({ ...ferryArticle, url })), false)).toContain(
      `paragraph 1\n     ${url}`,
    );
  });

  test('for any article: no control character, 80 columns, every word, the same words with and without colour', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => /[a-z]{3}/.test(text)),
        anyText,
        fc.nat(),
        fc.nat(),
        (text, title, a, b) => {
          const [start = 0, end = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
          const article = { ...ferryArticle, text, title, source: title };
          const citation = { ...cite(article), decisive: [{ start, end: end + 1 }] };
          const plain = renderAnswer(answered(citation), false);
          expect(plain).not.toMatch(HARMFUL);
          expect(widest(plain)).toBeLessThanOrEqual(80);
          expect(stripVTControlCharacters(renderAnswer(answered(citation), true))).toBe(plain);
          const quote = plain
            .split('\n')
            .filter((line) => line.includes('│'))
            .map((line) => line.replace(/^[ 1]*│ /, ''));
          const letters = (shown: string) => shown.replace(/[^\p{L}\p{N}]/gu, '');
          expect(letters(quote.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

describe('nothing found', () => {
  test('is one line, and the closest articles where there are any', () => {
    expect(renderAnswer({ outcome: 'not-found', closest: [] }, false)).toBe(
      'Nothing in the archive answers that.',
    );
    const long = {
      ...ferryArticle,
      source: undefined,
      file: 'b.md',
      published: day('2022-01-09'),
      title: 'Long '.repeat(20).trim(),
    };
    expect(renderAnswer({ outcome: 'not-found', closest: [ferryArticle, long] }, false).split('\n')).toEqual([
      'Nothing in the archive answers that. The closest articles:',
      '  - 4 May 2023 · Storm keeps the Holm ferry in port · Harbour Post',
      `  - 9 January 2022 · ${'Long '.repeat(12).trim()}`,
      `    ${'Long '.repeat(8).trim()}`,
    ]);
  });
});
