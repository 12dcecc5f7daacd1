import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { indexCorpus } from '../src/index-corpus.ts';
import { openArchive, temporaryFolder } from './archive/articles.ts';

const SOUND = {
  'ferry.txt': 'date 2024-03-07\n\nThe ferry Marigold was sold to Norway. Nobody wished to comment.\n',
  'zebra.md': '---\ntitle: A zebra\ndate: 2025-06-01\n---\n\nThe zebra walked along the pier.\n',
};
const DUPLICATE = { 'again/ferry.txt': SOUND['ferry.txt'] };
const FAULTY = { 'undated.txt': 'Something happened somewhere.\n' };

class Output extends Writable {
  shown = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.shown += chunk;
    done();
  }
}

/** Indexes a corpus of files by their names. */
async function index(files: Record<string, string>, indexFolder?: string) {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const output = new Output();
  const config = {
    ...readConfig({}),
    corpusFolder: folder,
    indexFolder: indexFolder ?? (await temporaryFolder()),
  };
  const outcome = await indexCorpus(config, output);
  return { outcome, shown: output.shown, ...config };
}

describe('indexing a corpus', () => {
  it('ends with 0 when all was read, and a summary', async () => {
    const { outcome, shown, indexFolder } = await index(SOUND);
    expect(outcome).toBe(0);
    expect(shown).toMatch(
      /^Indexed 2 articles in 2 passages, published 7 March 2024 – 1 June 2025\n\d+\.\d s, [\d,]+ passages\/s; 0 passages unchanged since the last build\nThe index is in /,
    );
    expect(shown).toContain(indexFolder);
    expect((await openArchive(indexFolder)).overview).toMatchObject({ articles: 2, passages: 2 });
  });

  it('ends with 0 when all that was skipped was there before, and lists it', async () => {
    const { outcome, shown } = await index({ ...SOUND, ...DUPLICATE });
    expect(outcome).toBe(0);
    expect(shown).toMatch(/^ferry\.txt:1 is the same article as again\/ferry\.txt\n/);
    expect(shown).toContain('0 with faults, 1 duplicate');
  });

  it('ends with 2 when something could not be read, and builds the rest', async () => {
    const { outcome, shown, indexFolder } = await index({ ...SOUND, ...DUPLICATE, ...FAULTY });
    expect(outcome).toBe(2);
    expect(shown).toMatch(/^undated\.txt:1 has no date/m);
    expect(shown).toContain('1 with faults, 1 duplicate');
    expect((await openArchive(indexFolder)).overview.articles).toBe(2);
  });

  it.each([
    ['nothing', {}],
    ['nothing but faults', FAULTY],
  ])('ends with 1 when there is %s, and the old index stays', async (_, files) => {
    const { indexFolder } = await index(SOUND);
    const { outcome, shown, corpusFolder } = await index(files, indexFolder);
    expect(outcome).toBe(1);
    expect(shown).toContain(`Nothing could be built: there is no readable article in ${corpusFolder}`);
    expect((await openArchive(indexFolder)).overview.articles).toBe(2);
  });

  it('tells what was taken over from the build before', async () => {
    const { indexFolder } = await index(SOUND);
    expect((await index(SOUND, indexFolder)).shown).toContain('2 passages unchanged since the last build');
  });
});

describe('what cannot be indexed is a Problem', () => {
  const config = readConfig({});

  it('because the corpus is not there', async () => {
    const corpusFolder = path.join(await temporaryFolder(), 'nowhere');
    await expect(indexCorpus({ ...config, corpusFolder }, new Output())).rejects.toMatchObject({
      identifier: 'CORPUS_UNREADABLE',
      message: expect.stringContaining(corpusFolder),
    });
  });

  it('because the model is not there, and nothing is half-built', async () => {
    const [corpusFolder, indexFolder] = [
      await temporaryFolder(),
      path.join(await temporaryFolder(), 'index'),
    ];
    await writeFile(path.join(corpusFolder, 'ferry.txt'), SOUND['ferry.txt']);
    const embedding = { ...config.embedding, model: '/nowhere' };
    await expect(indexCorpus({ corpusFolder, indexFolder, embedding }, new Output())).rejects.toMatchObject({
      identifier: 'MODEL_INCOMPLETE',
    });
    expect(existsSync(indexFolder)).toBe(false);
  });

  it('because the index cannot be written', async () => {
    const corpusFolder = await temporaryFolder();
    await writeFile(path.join(corpusFolder, 'ferry.txt'), SOUND['ferry.txt']);
    const indexFolder = path.join(corpusFolder, 'ferry.txt', 'index');
    await expect(indexCorpus({ ...config, corpusFolder, indexFolder }, new Output())).rejects.toMatchObject({
      identifier: 'INDEX_UNWRITABLE',
      message: expect.stringContaining(indexFolder),
    });
  });
});

it('a bar on a terminal is gone when the summary comes, and when the build fails', async () => {
  const corpusFolder = await temporaryFolder();
  await writeFile(path.join(corpusFolder, 'ferry.txt'), SOUND['ferry.txt']);
  for (const indexFolder of [await temporaryFolder(), path.join(corpusFolder, 'ferry.txt')]) {
    const screen = Object.assign(new Output(), {
      isTTY: true,
      cursorTo() {},
      clearLine() {},
      moveCursor() {},
    });
    await indexCorpus({ ...readConfig({}), corpusFolder, indexFolder }, screen).catch(() => {});
    expect(screen.shown).toContain('passages/s');
    expect(screen.shown.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.shown.lastIndexOf('\u001b[?25l'));
  }
});
