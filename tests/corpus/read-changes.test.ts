import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { FileRecord } from '../../src/corpus/file-record.ts';
import { readChanges } from '../../src/corpus/read-corpus.ts';
import { corpusFolder } from './corpus-folder.ts';

const dated = (text: string) => `date 2024-05-26 ${text}`;
const record = (text: string, url = '') => JSON.stringify({ date: '2024-05-26', text, url });

/** Reads a folder again and again, each time with what the reading before found. Tells what became of each file. */
function readings(folder: string) {
  let before = new Map<string, FileRecord>();
  return async () => {
    const records = new Map<string, FileRecord>();
    const events: string[] = [];
    let bytes = 0;
    const changes = readChanges(folder, {
      before: (file) => before.get(file),
      onFile: (found) => records.set(found.file, found),
      onBytes: (count) => {
        bytes += count;
      },
    });
    for await (const event of changes) {
      if (event.kind === 'article') events.push(`read ${event.article.file}`);
      else if (event.kind === 'unchanged') events.push(`kept ${event.file}`);
      else events.push(`skipped ${event.skipped.file}: ${event.skipped.reason}`);
    }
    before = new Map(JSON.parse(JSON.stringify([...records])));
    return { events, bytes };
  };
}

/** A folder whose files are old enough to be trusted. */
async function settledFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await corpusFolder(files);
  await wait(150);
  return folder;
}

it('reads a file again only when it has changed', async () => {
  const folder = await settledFolder({
    'a.txt': dated('One.'),
    'b.jsonl': `${record('Two.')}\n{\n`,
    'c.doc': '',
  });
  const read = readings(folder);
  const first = await read();
  expect(first.events.map((event) => event.split(':')[0])).toEqual([
    'read a.txt',
    'read b.jsonl',
    'skipped b.jsonl',
    'skipped c.doc',
  ]);
  const second = await read();
  expect(second.events).toEqual(first.events.map((event) => event.replace('read', 'kept')));
  expect(second.bytes).toBe(first.bytes);
  await writeFile(path.join(folder, 'd.txt'), dated('Four.'));
  await rm(path.join(folder, 'c.doc'));
  expect((await read()).events).toEqual(['kept a.txt', 'kept b.jsonl', first.events[2], 'read d.txt']);
});

it('notices a change that leaves length and time of modification as they were', async () => {
  const folder = await settledFolder({ 'a.txt': dated('One.') });
  const file = path.join(folder, 'a.txt');
  const time = new Date('2024-01-01');
  await utimes(file, time, time);
  await wait(150);
  const read = readings(folder);
  await read();
  expect((await read()).events).toEqual(['kept a.txt']);
  await writeFile(file, dated('Own.'));
  await utimes(file, time, time);
  expect((await read()).events).toEqual(['read a.txt']);
});

it('does not trust a file that has only just changed', async () => {
  const folder = await corpusFolder({ 'a.txt': dated('One.') });
  const read = readings(folder);
  await read();
  expect((await read()).events).toEqual(['read a.txt']);
  await wait(150);
  await read();
  expect((await read()).events).toEqual(['kept a.txt']);
});

it('reads a file whose articles other files have come to hold, or hold no longer', async () => {
  const folder = await settledFolder({
    'b.txt': dated('Same.'),
    'c.txt': dated('Same.'),
    'd.txt': dated('Other.'),
  });
  const read = readings(folder);
  await read();
  expect((await read()).events).toEqual([
    'kept b.txt',
    'skipped c.txt: is the same article as b.txt',
    'kept d.txt',
  ]);
  // Another file now comes first with the article.
  await writeFile(path.join(folder, 'a.txt'), await readFile(path.join(folder, 'b.txt')));
  expect((await read()).events).toEqual([
    'read a.txt',
    'skipped b.txt: is the same article as a.txt',
    'skipped c.txt: is the same article as a.txt',
    'kept d.txt',
  ]);
  await rm(path.join(folder, 'a.txt'));
  await rm(path.join(folder, 'b.txt'));
  expect((await read()).events).toEqual(['read c.txt', 'kept d.txt']);
});

it('reads a file that was renamed', async () => {
  const folder = await settledFolder({ 'a.txt': dated('One.') });
  const read = readings(folder);
  await read();
  await rename(path.join(folder, 'a.txt'), path.join(folder, 'z.txt'));
  expect((await read()).events).toEqual(['read z.txt']);
});

it('knows duplicates within a file', async () => {
  const lines = [record('One.', 'https://example.com/1'), record('Two.', 'https://example.com/1#top')];
  const folder = await settledFolder({ 'a.jsonl': lines.join('\n') });
  const read = readings(folder);
  const { events } = await read();
  expect(events).toEqual(['read a.jsonl', 'skipped a.jsonl: is the same article as a.jsonl:1']);
  expect((await read()).events).toEqual(['kept a.jsonl', events[1]]);
});
