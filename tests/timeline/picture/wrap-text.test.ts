import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/timeline/picture/typeface.ts';
import { wrapText } from '../../../src/timeline/picture/wrap-text.ts';

const width = (text: string) => textWidth(text, 'regular', 30);
const wrap = (text: string, ...widths: number[]) => wrapText(text, 'regular', 30, widths);

test('a text that fits is one line, uncut', () => {
  expect(wrap('the ferry left', 1000, 1000)).toEqual({ lines: ['the ferry left'], cut: false });
});

test('a text too long is cut after a word, without the comma before the ellipsis', () => {
  expect(wrap('the ferry left, and came back', width('the ferry left, an…'))).toEqual({
    lines: ['the ferry left…'],
    cut: true,
  });
});

test('a word moves to the next line rather than being broken beside a date', () => {
  expect(wrap('shipwrecks everywhere', 40, 1000).lines).toEqual(['', 'shipwrecks everywhere']);
});

test('a word wider than its line is broken inside', () => {
  const { lines, cut } = wrap('x'.repeat(100), 300, 300);
  expect(lines[0]).toMatch(/^x+$/);
  expect(lines[1]).toMatch(/^x+…$/);
  expect(cut).toBe(true);
});

test('lines fit their widths and hold the words in order, all of them unless cut', () => {
  const someWords = fc.array(fc.stringMatching(/^[a-zà-ž]{1,14}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      someWords,
      fc.array(fc.integer({ min: 60, max: 900 }), { minLength: 1, maxLength: 4 }),
      (all, widths) => {
        const text = all.join(' ');
        const { lines, cut } = wrap(text, ...widths);
        expect(lines.length).toBeLessThanOrEqual(widths.length);
        for (const [index, line] of lines.entries()) expect(width(line)).toBeLessThanOrEqual(widths[index]!);
        const shown = lines.join('').replaceAll(' ', '').replace(/…$/, '');
        const whole = text.replaceAll(' ', '');
        expect(whole.startsWith(shown)).toBe(true);
        expect(shown === whole).toBe(!cut);
      },
    ),
  );
});
