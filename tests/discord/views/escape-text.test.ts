import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  escapeText,
  isolateText,
  unescapeText,
  visibleText,
} from '../../../src/discord/views/escape-text.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText, sameToSee } from '../hostile-text.ts';

it.each([
  ['a mention', '<@1> <@&2> <#3> </ask:4> @everyone'],
  ['a time or an emoji', '<t:1618953630:R> <:owl:5> :smile:'],
  ['emphasis', '**a** *b* _c_ __d__ ~~e~~ ||f|| `g`'],
  ['a code block', '```js h```'],
  ['a link', '[bank](https://evil.example) https://evil.example <https://evil.example>'],
  ['a heading', '# big'],
  ['small print', '-# small'],
  ['a quote', '> a'],
  ['a long quote', '>>> a'],
  ['a list', '- a'],
  ['a list of stars', '* a'],
  ['a numbered list', '12. a'],
  ['backslashes', '\\*a\\* \\\\ ¯\\_(ツ)_/¯'],
])('shows %s letter for letter', (_, text) => {
  for (const before of ['', '> ', '-# ']) {
    expect(readMarkdown(before + escapeText(text))).toMatchObject([
      { text, bold: [], links: [], effects: [] },
    ]);
  }
});

it.each(['-', '12.', ' 7.'])('opens no list with %j, whatever follows it', (text) => {
  for (const before of ['', '> ', '-# ']) {
    expect(readMarkdown(`${before}${escapeText(text)} …`)[0]!.effects).toEqual([]);
  }
  expect(escapeText('In 2020.')).toBe('In 2020.');
});

it.each([
  ['line breaks', 'one\ntwo \r\n\n three\u2028four', 'one two three four'],
  ['marks that turn the direction', 'pay \u202Etxt.exe\u2066\u200F', 'pay txt.exe'],
  ['zero-width characters', 'a\u200Bb\uFEFFc\u00ADd\u200De', 'abcde'],
  ['fillers and blanks', 'a\u3164b\u115Fc\u2800d\u034Fe', 'abcde'],
  ['signs that vary nothing', 'a\uFE0Fb\u{E0101}', 'ab'],
  ['signs that make an emoji', '❤\uFE0F 1\uFE0F\u20E3', '❤\uFE0F 1\uFE0F\u20E3'],
  ['a joiner inside an emoji', 'the 👩‍👩‍👧 family', 'the 👩‍👩‍👧 family'],
  ['halves of characters', 'a\uD83Db', 'a\uFFFDb'],
  ['spaces and tabs', 'a  b\tc\u00A0d', 'a  b\tc\u00A0d'],
])('makes one visible line of %s', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it('lets any text be read as it is, with no effect', () => {
  fc.assert(
    fc.property(hostileText(), fc.constantFrom('', '> ', '-# '), (text, before) => {
      const [line, ...more] = readMarkdown(`${before}x${escapeText(text)}`);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ bold: [], links: [], effects: [] });
      expect(sameToSee(line!.text, `x${text}`)).toBe(true);
      expect(readMarkdown(before + escapeText(text))[0]!.effects).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('is undone letter for letter', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(unescapeText(isolateText(escapeText(text)))).toBe(visibleText(text));
    }),
    { numRuns: 2000 },
  );
});

it('sets letters that are read from right to left apart', () => {
  expect(isolateText('שלום 12')).toBe('\u2068שלום 12\u2069');
  expect(isolateText('plain')).toBe('plain');
});
