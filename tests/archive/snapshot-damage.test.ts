import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_VERSION, SEGMENT_FILES } from '../../src/archive/segment-files.ts';
import { currentSnapshot, SNAPSHOT_FILES } from '../../src/archive/snapshot-files.ts';
import { build, manyArticles, openArchive, segmentsIn, temporaryFolder } from './articles.ts';

/** Every file below an index folder but its pointer: whether it is of the snapshot or of its segment, and its name. */
const FILES = [
  ...[...Object.values(SNAPSHOT_FILES), 'manifest.json'].map((name) => ['snapshot', name] as const),
  ...[...Object.values(SEGMENT_FILES), 'manifest.json'].map((name) => ['segment', name] as const),
];

let sound: string;
beforeAll(async () => {
  sound = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  await build(sound, manyArticles(8));
});
afterAll(() => rm(sound, { recursive: true }));

/** A copy of a sound index that a test may spoil, and the folders of its snapshot and of its segment. */
async function copyOfIndex(): Promise<{ index: string; snapshot: string; segment: string }> {
  const index = await temporaryFolder();
  await cp(sound, index, { recursive: true });
  const [segment] = await segmentsIn(index);
  return {
    index,
    snapshot: path.join(index, (await currentSnapshot(index))!.name),
    segment: path.join(index, segment),
  };
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

it('a snapshot and a segment hold the files that they should, and no other', async () => {
  const folders = await copyOfIndex();
  for (const kind of ['snapshot', 'segment'] as const) {
    const expected = FILES.flatMap(([of, name]) => (of === kind ? [name] : []));
    expect((await readdir(folders[kind])).sort()).toEqual(expected.sort());
  }
});

describe.each(FILES)('of a %s the file %s', (kind, name) => {
  const place = `${kind}-[^/]*/${name.replaceAll('.', '\\.')}`;
  const what = new RegExp(`is damaged: \\S*${place} does not match`);

  it('is refused with any bit flipped', async () => {
    const { index, ...folders } = await copyOfIndex();
    const file = path.join(folders[kind], name);
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
    const { index, ...folders } = await copyOfIndex();
    const file = path.join(folders[kind], name);
    const { size } = await stat(file);
    await truncate(file, size + 1);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await truncate(file, size - 1);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await truncate(file, 0);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', what);
    await rm(file);
    await expectRefused(index, 'SNAPSHOT_DAMAGED', new RegExp(`${place} is missing`));
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

describe('of another format', () => {
  const inAnotherFormat = async (file: string) => {
    const manifest = { ...JSON.parse(await readFile(file, 'utf8')), format: FORMAT_VERSION + 1 };
    const text = JSON.stringify(manifest);
    await writeFile(file, text);
    return createHash('sha256').update(text).digest('hex');
  };

  it('a snapshot is refused by its number', async () => {
    const { index, snapshot } = await copyOfIndex();
    const checksum = await inAnotherFormat(path.join(snapshot, 'manifest.json'));
    await writeFile(path.join(index, 'current'), `${path.basename(snapshot)} ${checksum}\n`);
    await expectRefused(
      index,
      'SNAPSHOT_FORMAT',
      new RegExp(`format ${FORMAT_VERSION + 1}.*reads format ${FORMAT_VERSION}`),
    );
    expect((await build(index, manyArticles(3))).articles).toBe(3);
    expect((await openArchive(index)).overview.articles).toBe(3);
  });

  it('a segment is not taken over by the next build', async () => {
    const { index, segment } = await copyOfIndex();
    const checksum = await inAnotherFormat(path.join(segment, 'manifest.json'));
    await rename(segment, path.join(index, `segment-${checksum.slice(0, 16)}`));
    expect(await build(index, manyArticles(8))).toMatchObject({ articles: 8, reused: 0 });
    expect((await openArchive(index)).overview.articles).toBe(8);
  });
});

it('a damaged segment lends no vectors to the next build', async () => {
  const { index, segment } = await copyOfIndex();
  await flipBit(path.join(segment, SEGMENT_FILES.sentenceVectors), 100, 3);
  expect((await build(index, manyArticles(8))).reused).toBe(0);
});
