import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { corpusFolder, paragraphsOf, readAll, readFault, readOne } from './corpus-folder.ts';

it('reads a date line that goes on with the text', async () => {
  const article = await readOne(
    'a.txt',
    ' date 2024-05-26 The hall. Photo / AP\n\nThe council met.\n\nA long night\n',
  );
  expect(article).toMatchObject({ file: 'a.txt', published: '2024-05-26', title: 'A long night' });
  expect(paragraphsOf(article)).toEqual([
    'caption: The hall. Photo / AP',
    'body: The council met.',
    'heading: A long night',
  ]);
  expect(article).not.toHaveProperty('source');
});

it.each(['date 2024-05-26\nText.', '\uFEFFDATE: 2024-05-26\r\n\r\nText.', '\t Date:2024-05-26 Text.'])(
  'reads %j',
  async (content) => {
    const article = await readOne('a.txt', content);
    expect(article.published).toBe('2024-05-26');
    expect(paragraphsOf(article)).toEqual(['body: Text.']);
  },
);

it('keeps the text exactly as the file decodes, so that offsets fit it', async () => {
  const folder = await corpusFolder({
    'a.txt': '\uFEFFdate 2024-05-26\r\n\r\nA café 🦆 opened.\r\n\r\nIt closed.',
  });
  const { articles } = await readAll(folder);
  expect(articles[0].text).toBe(readFileSync(path.join(folder, 'a.txt'), 'utf8'));
  expect(paragraphsOf(articles[0])).toEqual(['body: A café 🦆 opened.', 'body: It closed.']);
});

it.each([
  ['The council met.', 1, 'has no date'],
  ['', 1, 'has no date'],
  ['\ndate 2024-05-26 Text.', 1, 'has no date'],
  ['date 2023-02-30 Text.', 1, '"2023-02-30"'],
  ['date 26 May 2024 Text.', 1, '"26"'],
  ['date 2024-05-26\n \n', 1, 'has no text'],
  [Buffer.from('date 2024-05-26\nGood.\nBad \xff byte.\n', 'latin1'), 3, 'not valid UTF-8'],
  [Buffer.from('\uFEFFdate 2024-05-26', 'utf16le'), 1, 'not valid UTF-8'],
  ['date 2024-05-26\nA \0 character.', 2, 'NUL'],
])('skips %j', async (content, line, reason) => {
  expect(await readFault('a.txt', content)).toEqual({
    file: 'a.txt',
    line,
    reason: expect.stringContaining(reason),
  });
});
