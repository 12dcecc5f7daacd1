import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Skipped } from '../../src/corpus/skipped.ts';
import type { Article } from '../../src/domain/article.ts';

/** Makes a corpus folder of files by their paths; it is removed when the test is over. */
export async function corpusFolder(files: Record<string, string | Buffer> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
  return folder;
}

/** Reads a whole corpus. */
export async function readAll(folder: string): Promise<{ articles: Article[]; skipped: Skipped[] }> {
  const articles: Article[] = [];
  const skipped: Skipped[] = [];
  for await (const event of readCorpus(folder)) {
    if (event.kind === 'article') articles.push(event.article);
    else skipped.push(event.skipped);
  }
  return { articles, skipped };
}

/** Reads a corpus of one file that holds one article. */
export async function readOne(name: string, content: string | Buffer): Promise<Article> {
  const { articles, skipped } = await readAll(await corpusFolder({ [name]: content }));
  if (articles.length !== 1)
    throw new Error(`${articles.length} articles, skipped: ${JSON.stringify(skipped)}`);
  return articles[0];
}

/** Reads a corpus of one file that cannot be read. */
export async function readFault(name: string, content: string | Buffer): Promise<Skipped> {
  const { articles, skipped } = await readAll(await corpusFolder({ [name]: content }));
  if (skipped.length !== 1)
    throw new Error(`${articles.length} articles, skipped: ${JSON.stringify(skipped)}`);
  return skipped[0];
}

/** The paragraphs of an article as `kind: text`. */
export function paragraphsOf({ text, paragraphs }: Article): string[] {
  return paragraphs.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}
