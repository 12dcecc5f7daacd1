import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/terminal/display-width.ts';
import { harmless } from '../../src/terminal/harmless.ts';
import { wrap, wrapLines } from '../../src/terminal/wrap.ts';
import { anyText, HARMFUL } from './fixtures.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['plain — “text”…', 15],
    ['e\u0301te\u0301', 3],
    ['東京', 4],
    ['한국 ｱ', 6],
    ['ＡＢ', 4],
    ['🚢', 2],
    ['👩‍👩‍👧', 2],
    ['a\u200bb', 2],
    ['\ufffd', 1],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('wrap', () => {
  test('breaks at spaces, as late as possible', () => {
    expect(wrapLines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapLines('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapLines('  a \n b  ', 10)).toEqual(['a b']);
    expect(wrapLines(' \n ', 10)).toEqual([]);
  });

  test('cuts what is too long for a line, and goes on behind it', () => {
    expect(wrapLines('x abcdefgh ijk', 5)).toEqual(['x', 'abcde', 'fgh', 'ijk']);
    expect(wrapLines('abcdefg h', 5)).toEqual(['abcde', 'fg h']);
    expect(wrapLines('港に着いた', 5)).toEqual(['港に', '着い', 'た']);
  });

  test('keeps to the width and loses, adds and reorders nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (text, width) => {
        const shown = harmless(text);
        const lines = wrap(shown, width);
        for (const line of wrapLines(shown, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const words = lines.flat().map((word) => shown.slice(word.start, word.end));
        expect(words.every((word) => word !== '' && !/\s/.test(word))).toBe(true);
        expect(words.join('')).toBe(shown.replace(/\s/g, ''));
      }),
    );
  });
});

describe('harmless', () => {
  test('turns white space into spaces and what a terminal would act on into U+FFFD', () => {
    expect(harmless('a\r\nb\tc\u2028d\u00a0e')).toBe('a  b c d e');
    expect(harmless('\u001b[1mx\u0007\u009b\u202e\ud800')).toBe('\ufffd[1mx\ufffd\ufffd\ufffd\ufffd');
    expect(harmless('naïve “quote” 👩‍👧 東京 ע')).toBe('naïve “quote” 👩‍👧 東京 ע');
  });

  test('keeps every offset and lets nothing harmful through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = harmless(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(HARMFUL);
        expect(shown).not.toContain('\n');
        expect(shown.match(/[a-z]+/g)).toEqual(text.match(/[a-z]+/g));
      }),
    );
  });
});
