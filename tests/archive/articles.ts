import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArchiveQuery } from '../../src/archive/archive.ts';
import { type BuildReport, buildArchive } from '../../src/archive/build-archive.ts';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import { currentSnapshot, type Manifest } from '../../src/archive/snapshot-files.ts';
import type { CorpusEvent } from '../../src/corpus/read-corpus.ts';
import type { Article, ArticleHeader, Paragraph, ParagraphKind } from '../../src/domain/article.ts';
import { articleId } from '../../src/domain/article-id.ts';
import { ALWAYS, type DateRange } from '../../src/domain/date-range.ts';
import { parseDay } from '../../src/domain/day.ts';
import { termsOf } from '../../src/language/terms.ts';
import { builtIn } from '../embedding/built-in.ts';

/** A new empty folder; it is removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An article of body paragraphs; one that begins with `#` is a heading, with `=` a caption. */
export function articleOf(
  name: string,
  published: string,
  paragraphs: readonly string[],
  header: Partial<ArticleHeader> = {},
): Article {
  let text = '';
  const spans = paragraphs.map((paragraph): Paragraph => {
    const kind =
      ({ '#': 'heading', '=': 'caption' } as Record<string, ParagraphKind>)[paragraph[0]] ?? 'body';
    const start = text.length;
    text += `${paragraph}\n\n`;
    return { kind, start, end: text.length - 2 };
  });
  const article = {
    file: `${name}.txt`,
    published: parseDay(published)!,
    title: name,
    ...header,
    text,
    paragraphs: spans,
  };
  return { id: articleId(article), ...article };
}

const SUBJECTS = ['The ferry', 'A council', 'The lighthouse', 'Our orchard', 'Every tram', 'The old mill'];
const VERBS = ['crossed', 'rebuilt', 'lost', 'sold', 'painted', 'measured'];
const OBJECTS = ['the harbour', 'seven bridges', 'a stone wall', 'its winter timetable', 'the northern road'];
const TIMES = ['on Tuesday', 'last week', 'in March 2019', 'before the storm', 'yesterday', 'since 2020'];

/** Different made-up articles, as many as wanted, published on days from 2024-01-01 on. */
export function manyArticles(count: number, paragraphs = 3): Article[] {
  const pick = (words: readonly string[], number: number) => words[number % words.length];
  return Array.from({ length: count }, (_, number) => {
    const day = new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
    const texts = Array.from({ length: paragraphs }, (_, place) => {
      const seed = number * 7 + place * 13;
      return `${pick(SUBJECTS, seed)} ${pick(VERBS, seed >> 1)} ${pick(OBJECTS, seed >> 2)} ${pick(TIMES, seed)}. It was report ${number} of clerk ${place}.`;
    });
    // Captions between the paragraphs make each a passage of its own.
    const apart = texts.flatMap((text) => ['= Photo / Nobody', text]);
    return articleOf(`report-${number}`, day, [`# Report ${number}`, ...apart]);
  });
}

/** Articles as a corpus gives them. */
export async function* eventsOf(articles: Iterable<Article>): AsyncGenerator<CorpusEvent> {
  for (const article of articles) yield { kind: 'article', article };
}

/** Builds an index of articles with the built-in model. */
export function build(index: string, articles: Iterable<Article>): Promise<BuildReport> {
  return buildArchive({ corpus: eventsOf(articles), index, embedder: builtIn });
}

/** Opens an index; it is closed when the test is over. */
export async function openArchive(index: string): Promise<DiskArchive> {
  const archive = await DiskArchive.open(index, builtIn.model);
  onTestFinished(() => archive.close());
  return archive;
}

/** Builds and opens an archive of articles in a folder of its own. */
export async function archiveOf(articles: Iterable<Article>): Promise<DiskArchive> {
  const index = await temporaryFolder();
  await build(index, articles);
  return openArchive(index);
}

/** The snapshot folders of an index. */
export async function snapshotsIn(index: string): Promise<string[]> {
  return (await readdir(index)).filter((name) => name.startsWith('snapshot-'));
}

/** The segments that a snapshot of an index names; of the current one where none is given. */
export async function segmentsIn(index: string, snapshot?: string): Promise<string[]> {
  const name = snapshot ?? (await currentSnapshot(index))!.name;
  const manifest = JSON.parse(await readFile(path.join(index, name, 'manifest.json'), 'utf8')) as Manifest;
  return manifest.segments.map((segment) => segment.name);
}

/** What is in an index folder besides its pointer, its snapshots, and their segments. */
export async function leftoversIn(index: string): Promise<string[]> {
  const needed = new Set(['current']);
  for (const snapshot of await snapshotsIn(index)) {
    for (const name of [snapshot, ...(await segmentsIn(index, snapshot))]) needed.add(name);
  }
  return (await readdir(index)).filter((name) => !needed.has(name));
}

/** A query as the answerer would make it of a text that names no outlet and no date. */
export async function queryOf(
  text: string,
  published: DateRange = ALWAYS,
  depth = 10,
): Promise<ArchiveQuery> {
  const terms = [...new Set(termsOf(text).map(({ term }) => term))];
  const subject = [...terms.keys()];
  return {
    terms,
    subject,
    reworded: [],
    outlets: [],
    dates: [],
    vector: await builtIn.embedQuery(text),
    published,
    depth,
  };
}
