import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { articleLine } from '../../../src/discord/views/article-line.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { articleOf, day } from '../small-dateline.ts';

const english = textsFor('en-GB');

const lineOf = (header: Parameters<typeof articleOf>[1]) =>
  readMarkdown(articleLine(articleOf('Rain.', header), english))[0]!;

it.each([
  ['is safely linked', 'https://a.example/b?c=d&e=f#g', 'https://a.example/b?c=d&e=f#g'],
  [
    'cannot end its link early',
    'https://a.example/b)(https://evil.example) "t"',
    'https://a.example/b%29%28https://evil.example%29%20%22t%22',
  ],
  ['keeps its own letters', 'http://a.example/ä_b~c', 'http://a.example/%C3%A4_b~c'],
])('an address %s', (_, url, target) => {
  expect(lineOf({ url }).links).toEqual([{ label: 'read', target }]);
});

it.each([
  ['none', undefined],
  ['another scheme', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['a name that looks like the site', 'https://trusted.example@evil.example/'],
  ['nonsense', 'not an address'],
  ['one far too long', `https://a.example/${'b'.repeat(600)}`],
])('there is no link to an address that is %s', (_, url) => {
  const line = lineOf({ url });
  expect(line).toMatchObject({ place: 'small', links: [], effects: [] });
  expect(line.text).toBe('Harbour bridge opens\u00A0· The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025');
});

it('has no more parts than it should, whatever stands in them', () => {
  const posing = 'Bridge opens · Reuters ‧ 1 Jan 2020 ∙ read';
  const { text } = lineOf({ title: `· ${posing}`, source: posing });
  expect(text.split(/\s[·‧∙]\s/)).toEqual([
    '| Bridge opens | Reuters | 1 Jan 2020 | read',
    'Bridge opens | Reuters | 1 Jan 2020 | read',
    '16\u00A0Apr\u00A02025',
    'read',
  ]);
  expect(lineOf({ title: 'El Paral·lel' }).text).toMatch(/^El Paral·lel\u00A0· /);
});

it('leaves out what is not known and shortens what is long', () => {
  const { text } = lineOf({ source: undefined, title: 'A long word '.repeat(30) });
  expect(text).toMatch(/^(A long word )+.*…\u00A0· 16\u00A0Apr\u00A02025\u00A0· read$/);
  expect(text.length).toBeLessThan(200);
});

it('names other articles that carry the words, the first two by outlet or title and date', () => {
  const copy = (source: string | undefined, published: string) =>
    articleOf('Rain.', { source, published: day(published), title: 'Trams for all' });
  const copies = [copy('The Courier', '2024-05-03'), copy(undefined, '2024-05-04'), copy('A', '2024-05-05')];
  const shown = (count: number) =>
    readMarkdown(articleLine(articleOf('Rain.'), english, { copies: copies.slice(0, count) }))[0]!.text;
  const own = 'Harbour bridge opens\u00A0· The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· read';
  expect(shown(0)).toBe(own);
  expect(shown(1)).toBe(`${own}\u00A0· also in The Courier, 3\u00A0May\u00A02024`);
  expect(shown(3)).toBe(
    `${own}\u00A0· also in The Courier, 3\u00A0May\u00A02024\u00A0· also in Trams for all, 4\u00A0May\u00A02024\u00A0· and in 1 more`,
  );
});
