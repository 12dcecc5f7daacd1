import { expect, it } from 'vitest';
import { articleLine } from '../../../src/discord/views/article-line.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { articleOf } from '../small-dateline.ts';

const lineOf = (header: Parameters<typeof articleOf>[1]) =>
  readMarkdown(articleLine(articleOf('Rain.', header)))[0]!;

it.each([
  ['is safely linked', 'https://a.example/b?c=d&e=f#g', 'https://a.example/b?c=d&e=f#g'],
  [
    'cannot end its link early',
    'https://a.example/b)(https://evil.example) "t"',
    'https://a.example/b%29%28https://evil.example%29%20%22t%22',
  ],
  ['keeps its own letters', 'http://a.example/ä_b~c', 'http://a.example/%C3%A4_b~c'],
])('an address %s', (_, url, target) => {
  expect(lineOf({ url }).links).toEqual([{ label: 'read the article', target }]);
});

it.each([
  ['none', undefined],
  ['another scheme', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['a name that looks like the site', 'https://trusted.example@evil.example/'],
  ['nonsense', 'not an address'],
  ['one far too long', `https://a.example/${'b'.repeat(600)}`],
])('the file is named instead of an address that is %s', (_, url) => {
  const line = lineOf({ url, file: 'folder/harbour_2.txt' });
  expect(line).toMatchObject({ place: 'small', links: [], effects: [] });
  expect(line.text).toBe(
    'Harbour bridge opens · The Exampleland Courier · 16 Apr 2025 · folder/harbour_2.txt',
  );
});

it('leaves out what is not known and shortens what is long', () => {
  const { text } = lineOf({ source: undefined, title: 'A long word '.repeat(30) });
  expect(text).toMatch(/^(A long word )+.*… · 16 Apr 2025 · read the article$/);
  expect(text.length).toBeLessThan(200);
});
