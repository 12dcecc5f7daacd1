import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentSnapshot, FILES, FORMAT_VERSION } from '../../src/archive/snapshot-files.ts';
import { build, manyArticles, openArchive, temporaryFolder } from './articles.ts';

const SNAPSHOT_FILES = [...Object.values(FILES), 'manifest.json'];

let sound: string;
beforeAll(async () => {
  sound = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  await build(sound, manyArticles(8));
});
afterAll(() => rm(sound, { recursive: true }));

/** A copy of a sound index that a test may spoil, and its snapshot's folder. */
async function copyOfIndex(): Promise<{ index: string; snapshot: string }> {
  const index = await temporaryFolder();
  await cp(sound, index, { recursive: true });
  return { index, snapshot: path.join(index, (await currentSnapshot(index))!.name) };
}

/** Opening says what is damaged and what mends it, and building again mends it. */
async function expectRefused(index: string, identifier: string, what: RegExp): Promise<void> {
  await expect(openArchive(index)).rejects.toMatchObject({
    name: 'Problem',
    identifier,
    message: expect.stringMatching(new RegExp(`${what.source}.*\`npm run index\``, 's')),
  });
}

async function flipBit(file: string, at: number, bit: number): Promise<void> {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte[0] ^= 1 << bit;
  await handle.write(byte, 0, 1, at);
  await handle.close();
}

it('a snapshot holds the files that it should, and no other', async () => {
  const { snapshot } = await copyOfIndex();
  expect((await readdir(snapshot)).sort()).toEqual([...SNAPSHOT_FILES].sort());
});

describe.each(SNAPSHOT_FILES)('%s', (name) => {
  const what = new RegExp(`snapshot-.* is damaged: ${name.replaceAll('.', '\\.')} does not match`);

  it('is refused with any bit flipped', async () => {
    const { index, snapshot } = await copyOfIndex();
    const file = path.join(snapshot, name);
    const { size } = await stat(file);
    const place = fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(place, async ([at, bit]) => {
        await flipBit(file, at, bit);
        await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
        await flipBit(file, at, bit);
      }),
      { numRuns: 6, examples: [[[0, 0]], [[size - 1, 7]]] },
    );
    expect((await openArchive(index)).overview.articles).toBe(8);
  });

  it('is refused when it is cut short, grown, empty or gone', async () => {
    const { index, snapshot } = await copyOfIndex();
    const file = path.join(snapshot, name);
    const { size } = await stat(file);
    await truncate(file, size + 1);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await truncate(file, size - 1);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await truncate(file, 0);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await rm(file);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', new RegExp(`${name.replaceAll('.', '\\.')} is missing`));
    expect((await build(index, manyArticles(8))).articles).toBe(8);
    expect((await openArchive(index)).overview.articles).toBe(8);
  });
});

describe('the pointer to the snapshot', () => {
  it('is refused with any bit flipped', async () => {
    const { index } = await copyOfIndex();
    const file = path.join(index, 'current');
    const { size } = await stat(file);
    const place = fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(place, async ([at, bit]) => {
        await flipBit(file, at, bit);
        await expectRefused(index, 'SNAPSHOT_DAMAGED', /is damaged/);
        await flipBit(file, at, bit);
      }),
      { numRuns: 60 },
    );
    expect((await openArchive(index)).overview.articles).toBe(8);
  });

  it.each([
    ['empty', ''],
    ['of noise', Buffer.from([0xff, 0, 0x80, 0x0a])],
    ['one that leads out of the index', `../../../etc ${'0'.repeat(64)}\n`],
    ['to a snapshot that is gone', `snapshot-2024-01-01T00-00-00-000Z-0123abcd ${'0'.repeat(64)}\n`],
  ])('is refused when it is %s, and a build mends it', async (_, content) => {
    const { index } = await copyOfIndex();
    await writeFile(path.join(index, 'current'), content);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', /is damaged: /);
    await build(index, manyArticles(2));
    expect((await openArchive(index)).overview.articles).toBe(2);
  });

  it('is refused when it cannot be read', async () => {
    const { index } = await copyOfIndex();
    await rm(path.join(index, 'current'));
    await mkdir(path.join(index, 'current'));
    await expectRefused(index, 'INDEX_UNREADABLE', /index folder .* cannot be read/);
  });
});

it('a snapshot of another format is refused by its number', async () => {
  const { index, snapshot } = await copyOfIndex();
  const file = path.join(snapshot, 'manifest.json');
  const manifest = {
    ...JSON.parse(await readFile(file, 'utf8')),
    format: FORMAT_VERSION + 1,
    model: undefined,
  };
  const text = JSON.stringify(manifest);
  await writeFile(file, text);
  const checksum = createHash('sha256').update(text).digest('hex');
  await writeFile(path.join(index, 'current'), `${path.basename(snapshot)} ${checksum}\n`);
  await expectRefused(
    index,
    'SNAPSHOT_FORMAT',
    new RegExp(`format ${FORMAT_VERSION + 1}.*reads format ${FORMAT_VERSION}`),
  );
  expect(await build(index, manyArticles(3))).toMatchObject({ articles: 3, reused: 0 });
  expect((await openArchive(index)).overview.articles).toBe(3);
});

it('a damaged snapshot lends no vectors to the next build', async () => {
  const { index, snapshot } = await copyOfIndex();
  await flipBit(path.join(snapshot, FILES.sentenceVectors), 100, 3);
  expect((await build(index, manyArticles(8))).reused).toBe(0);
});
