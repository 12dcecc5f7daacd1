import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { corpusFolder, readAll } from './corpus-folder.ts';

const dated = (text: string) => `date 2024-05-26 ${text}`;
const markdown = (text: string) => `---\ndate: 2024-05-26\n---\n${text}`;
const page = (body: string) =>
  `<html><head><meta name="date" content="2024-05-26"></head><body>${body}</body></html>`;
const fill = (piece: string, length = 3_000_000) => piece.repeat(length / piece.length);

/** A careless pattern, or a library without limits, takes minutes or gigabytes over each of these. */
it.each<[what: string, name: string, content: () => string | Buffer]>([
  ['a paragraph of 5 MB', 'a.txt', () => dated(fill('The council met. ', 5e6))],
  ['one word of 5 MB', 'a.txt', () => dated(fill('x', 5e6))],
  ['white space', 'a.txt', () => `${dated(fill(' '))}x`],
  ['blank lines', 'a.txt', () => `${dated(fill('\n'))}x`],
  ['a million paragraphs', 'a.txt', () => dated(fill('a\n\n'))],
  ['names without end', 'a.txt', () => dated(fill('Aa Bb/Cc Dd | Ee Ff Gg, Hh & Ii of Jj Kk/Ll Mm\n\n'))],
  ['credits without end', 'a.txt', () => dated(fill(`${'/ | '.repeat(60)}AP x\n\n`))],
  ['quotation marks', 'a.txt', () => dated(fill('“"'))],
  ['underlined headings', 'a.md', () => markdown(fill('a\nb\n===\n'))],
  ['quotations within each other', 'a.md', () => markdown(fill('>'))],
  ['lists within each other', 'a.md', () => markdown(`${fill('- ')}a\n${fill('b\n')}`)],
  ['a rule that is none', 'a.md', () => markdown(`${fill('* ')}a`)],
  ['a heading of white space', 'a.md', () => markdown(`# a${fill(' ')}b`)],
  ['a definition of white space', 'a.md', () => markdown(`[a]: b${fill(' ')}c`)],
  ['opening brackets', 'a.md', () => markdown(fill('!['))],
  ['deep elements', 'a.html', () => page(fill('<div>'))],
  ['unclosed elements', 'a.html', () => page(fill('<i>') + fill('</b>'))],
  ['entities', 'a.html', () => page(fill('&amp;'))],
  [
    'attributes',
    'a.html',
    () => page(`<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(' ')}>One.`),
  ],
  [
    'tables within tables',
    'a.html',
    () => page('<table><tr><td>'.repeat(60) + '<table><tr><td>a<td>b</table>'.repeat(8000)),
  ],
  [
    'deep JSON-LD',
    'a.html',
    () => page(`<script type="application/ld+json">${fill('[')}${fill(']')}</script>One.`),
  ],
  ['lines that are no JSON', 'a.jsonl', () => fill('x\n')],
  ['an array of numbers', 'a.json', () => `[${fill('1,')}`],
  ['a string without end', 'a.json', () => `[{"a":"${fill('\\')}`],
  ['a gzip bomb', 'a.jsonl.gz', () => gzipSync(Buffer.alloc(200_000_000, 'x'))],
])(
  'reads %s in bounded time',
  async (_, name, content) => {
    const folder = await corpusFolder({ [name]: content() });
    const start = performance.now();
    const { articles, skipped } = await readAll(folder);
    // A quadratic step over three million characters takes hours.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(articles.length + skipped.length).toBeGreaterThan(0);
  },
  60_000,
);

it('gives up a file that is no list of articles, and says so', async () => {
  const { skipped } = await readAll(await corpusFolder({ 'a.jsonl': 'x\n'.repeat(100_100) }));
  expect(skipped).toHaveLength(100_001);
  expect(skipped.at(-1)).toEqual({
    file: 'a.jsonl',
    line: 100_000,
    reason: expect.stringContaining('given up'),
  });
}, 60_000);
