import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusBytes } from '../../src/corpus/corpus-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { Problem } from '../../src/domain/problem.ts';
import { corpusFolder, readAll } from './corpus-folder.ts';

const dated = (text: string) => `date 2024-05-26 ${text}`;
const filesOf = (found: readonly { file: string }[]) => found.map(({ file }) => file);

describe('readCorpus', () => {
  it('reads every format in folders within folders, in code-unit order of the paths', async () => {
    const folder = await corpusFolder({
      'b.TXT': dated('One.'),
      'a/z.md': '---\ndate: 2024-05-26\n---\nTwo.',
      'a-b.jsonl': '{"date":"2024-05-26","text":"Three."}',
      'a/b/c.json': '[{"date":"2024-05-26","text":"Four."}]',
      'Z.html': '<meta name="date" content="2024-05-26"><p>Five.</p>',
      'é\n.txt': dated('Six.'),
    });
    const { articles, skipped } = await readAll(folder);
    expect(filesOf(articles)).toEqual(['Z.html', 'a-b.jsonl', 'a/b/c.json', 'a/z.md', 'b.TXT', 'é\n.txt']);
    expect(skipped).toEqual([]);
  });

  it('passes over by-files and lists files of unknown formats', async () => {
    const folder = await corpusFolder({
      'README.md': 'About.',
      'sub/readme.MD': 'About.',
      LICENSE: 'Free.',
      '.hidden/a.txt': dated('One.'),
      '.DS_Store': '',
      'Thumbs.db': '',
      'photo.JPG': '',
      'page_files/site.css': '',
      'notes.docx': '',
      'a.txt.gz': '',
      readme_first: '',
    });
    const { articles, skipped } = await readAll(folder);
    expect(articles).toEqual([]);
    expect(filesOf(skipped)).toEqual(['a.txt.gz', 'notes.docx', 'readme_first']);
    expect(skipped[0].reason).toMatch(/unknown format; known file endings are \.txt, \.md/);
  });

  it('reads the rest when one file is faulty', async () => {
    const folder = await corpusFolder({ 'a.txt': 'No date.', 'b.txt': dated('One.') });
    const { articles, skipped } = await readAll(folder);
    expect(filesOf(articles)).toEqual(['b.txt']);
    expect(filesOf(skipped)).toEqual(['a.txt']);
  });

  it('skips a text of more than 10 MB without reading it', async () => {
    const folder = await corpusFolder({
      'a.txt': dated('One.'),
      'b.html': '',
      'c.txt': dated('x'.repeat(9_999_980)),
    });
    await truncate(path.join(folder, 'a.txt'), 1e9);
    await truncate(path.join(folder, 'b.html'), 10_000_001);
    const { articles, skipped } = await readAll(folder);
    expect(filesOf(articles)).toEqual(['c.txt']);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('10 MB'),
      expect.stringContaining('10 MB'),
    ]);
  });

  it.each([
    ['is not there', (folder: string) => path.join(folder, 'missing')],
    ['is a file', (folder: string) => path.join(folder, 'a.txt')],
  ])('says so when the folder %s', async (_, place) => {
    const folder = place(await corpusFolder({ 'a.txt': dated('One.') }));
    const failure = await readAll(folder).catch((error) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure.identifier).toBe('CORPUS_UNREADABLE');
    expect(failure.message).toContain(folder);
  });

  it('accounts for every byte', async () => {
    const folder = await corpusFolder({
      'a.txt': dated('One.'),
      'b.txt': 'No date.',
      'c.docx': 'Unknown.',
      'd.jsonl': `{"date":"2024-05-26","text":"${'x'.repeat(1e6)}"}\n`,
      'e.json': `words${'x'.repeat(1e6)}`,
    });
    let bytes = 0;
    for await (const _ of readCorpus(folder, { onBytes: (count) => (bytes += count) }));
    expect(bytes).toBe(await corpusBytes(folder));
    expect(bytes).toBeGreaterThan(2e6);
  });
});

describe('duplicates', () => {
  it('are listed with the place of the first', async () => {
    const line = (text: string, url?: string) => JSON.stringify({ date: '2024-05-26', text, url });
    const folder = await corpusFolder({
      'a.txt': 'date 2024-05-26\nOne  bridge\nfell.',
      'b.jsonl': [
        line('Two.', 'https://ledger.example/2/'),
        line('date 2024-05-26 One bridge fell.'),
        line('Three.', 'https://ledger.example/2#top'),
        line('Two. '),
        line('Three.', 'https://ledger.example/2?page=2'),
      ].join('\n'),
    });
    const { articles, skipped } = await readAll(folder);
    expect(articles.map(({ text }) => text.slice(0, 4))).toEqual(['date', 'Two.', 'Thre']);
    expect(skipped.map(({ line, duplicateOf }) => [line, duplicateOf])).toEqual([
      [2, 'a.txt'],
      [3, 'b.jsonl:1'],
      [4, 'b.jsonl:1'],
    ]);
  });

  it('are not what two outlets carry', async () => {
    const line = (source: string) => JSON.stringify({ date: '2024-05-26', text: 'A bridge fell.', source });
    const folder = await corpusFolder({
      'a.jsonl': [line('The Courier'), line('Harbour Post'), line('The Courier')].join('\n'),
    });
    const { articles, skipped } = await readAll(folder);
    expect(articles.map(({ source }) => source)).toEqual(['The Courier', 'Harbour Post']);
    expect(skipped).toHaveLength(1);
  });
});

describe('symbolic links', () => {
  it('are followed within the folder only, and each file is read once', async () => {
    const outside = await corpusFolder({
      'secret.txt': dated('Secret.'),
      'inner/secret.txt': dated('Secret.'),
    });
    const folder = await corpusFolder({
      'a/one.txt': dated('One.'),
      '.store/two': dated('Two.'),
      'corpus-other/x.txt': dated('Three.'),
    });
    const link = (target: string, name: string) => symlink(target, path.join(folder, name));
    await link('a/one.txt', 'one-again.txt');
    await link('.store/two', 'two.txt');
    await link('.', 'a/loop');
    await link('..', 'a/up');
    await link('self', 'self');
    await link('nowhere', 'broken.txt');
    await link(outside, 'outside');
    await link(path.join(outside, 'secret.txt'), 'secret.txt');
    const { articles, skipped } = await readAll(folder);
    expect(filesOf(articles)).toEqual(['a/one.txt', 'corpus-other/x.txt', 'two.txt']);
    expect(skipped.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      expect.stringMatching(/^broken\.txt .*leads nowhere/),
      expect.stringMatching(/^outside .*leaves the corpus folder/),
      expect.stringMatching(/^secret\.txt .*leaves the corpus folder/),
      expect.stringMatching(/^self .*only leads back to itself/),
    ]);
  });

  it('may be the folder itself', async () => {
    const folder = await corpusFolder({ 'real/a.txt': dated('One.') });
    await symlink('real', path.join(folder, 'link'));
    expect(filesOf((await readAll(path.join(folder, 'link'))).articles)).toEqual(['a.txt']);
  });
});

it.skipIf(process.platform === 'win32')('does not wait at a pipe', async () => {
  const folder = await corpusFolder({ 'b.txt': dated('One.') });
  execFileSync('mkfifo', [path.join(folder, 'a.txt')]);
  const { articles, skipped } = await readAll(folder);
  expect(filesOf(articles)).toEqual(['b.txt']);
  expect(skipped).toEqual([{ file: 'a.txt', line: 1, reason: expect.stringContaining('no regular file') }]);
});
