import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readAsked } from '../evaluate/data/asked.ts';
import { dataFile } from '../evaluate/data/data-file.ts';

/** The lines of the news archive of a data folder: an article each, as JSON. */
export function newsLines(data: string): AsyncIterable<string> {
  const file = dataFile(data, 'archive/news.jsonl.gz');
  return createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
}

/** The number of articles of the news archive. */
export async function countNews(data: string): Promise<number> {
  let count = 0;
  for await (const _ of newsLines(data)) count++;
  return count;
}

/** `count` articles of the news archive's `all`, evenly spread over it. */
export async function someNews(data: string, count: number, all: number): Promise<string[]> {
  const some: string[] = [];
  let place = 0;
  for await (const line of newsLines(data)) {
    if (Math.floor((place * count) / all) !== Math.floor(((place + 1) * count) / all)) some.push(line);
    place++;
  }
  return some;
}

/** Writes articles as a corpus in a new folder. */
export async function writeCorpus(
  folder: string,
  articles: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  async function* lines() {
    for await (const line of articles) yield `${line}\n`;
  }
  await pipeline(lines, createWriteStream(path.join(folder, 'news.jsonl')));
}

/** `count` questions that were written for passages of the news archive, the direct and the reworded in turn. */
export async function newsQuestions(data: string, count: number): Promise<string[]> {
  const passages = await readAsked(data);
  const step = Math.max(1, Math.floor(passages.length / count));
  return passages
    .filter((_, place) => place % step === 0)
    .slice(0, count)
    .map(({ questions }, place) => {
      const answered = questions.filter(({ kind }) => kind !== 'N');
      return answered[place % answered.length].text;
    });
}
