import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ArticleNames } from './article-names.ts';
import { joinedDates } from './date-table.ts';
import { joined, joinedFirsts } from './join-columns.ts';
import { VectorIndexBuilder } from './passage-vectors.ts';
import { type ReadSegment, readSegment } from './read-segment.ts';
import { finishSegment, SEGMENT_FILES } from './segment-files.ts';
import { writeTables } from './segment-tables.ts';
import { TermIndexBuilder } from './term-index.ts';

/**
 * Joins segments of an index, one or more of the same model, to one: what was worked out for each of their articles is
 * taken over as it is, and only the graph of their vectors is built. Gives its name; the segments are left as they are.
 * Throws a `Problem` when one of them is damaged.
 * @param folder empty, to write in
 */
export async function mergeSegments(
  index: string,
  folder: string,
  names: readonly string[],
): Promise<string> {
  const segments = await Promise.all(names.map((name) => readSegment(index, { name, removed: [] })));
  for (const file of [SEGMENT_FILES.articles, SEGMENT_FILES.texts, SEGMENT_FILES.sentenceVectors]) {
    const whole = path.join(folder, file);
    for (const name of names) {
      await pipeline(
        createReadStream(path.join(index, name, file)),
        createWriteStream(whole, { flags: 'a' }),
      );
    }
  }
  await writeTables(folder, {
    articles: {
      offsets: joinedFirsts(segments.map(({ articles }) => articles.offsets)),
      textOffsets: joinedFirsts(segments.map(({ articles }) => articles.textOffsets)),
      published: joined(segments.map(({ articles }) => articles.published)),
      firstPassages: joinedFirsts(segments.map(({ articles }) => articles.firstPassages)),
      ids: joined(segments.map(({ articles }) => articles.ids)),
    },
    passages: {
      firstSentences: joinedFirsts(segments.map(({ passages }) => passages.firstSentences)),
      sentenceStarts: joined(segments.map(({ passages }) => passages.sentenceStarts)),
      sentenceEnds: joined(segments.map(({ passages }) => passages.sentenceEnds)),
    },
    terms: joinedTerms(segments.map(({ terms }) => terms)),
    titles: joinedTerms(segments.map(({ titles }) => titles)),
    dates: joinedDates(segments.map(({ dates }) => dates)),
    labels: segments.flatMap(({ labels }) => labels),
    names: await joinedNames(index, names),
  });
  await writeVectors(path.join(folder, SEGMENT_FILES.passageVectors), segments);
  const sum = (count: 'articles' | 'passages' | 'sentences') =>
    segments.reduce((total, { manifest }) => total + manifest[count], 0);
  return finishSegment(index, folder, {
    model: segments[0].manifest.model,
    articles: sum('articles'),
    passages: sum('passages'),
    sentences: sum('sentences'),
  });
}

function joinedTerms(segments: readonly ReadSegment['terms'][]): ReadSegment['terms'] {
  const builder = new TermIndexBuilder();
  for (const segment of segments) builder.append(segment);
  return builder.columns();
}

async function joinedNames(index: string, names: readonly string[]): Promise<ArticleNames[]> {
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(index, name, SEGMENT_FILES.names), 'utf8')),
  );
  return texts.flatMap((text) => JSON.parse(text) as ArticleNames[]);
}

async function writeVectors(file: string, segments: readonly ReadSegment[]): Promise<void> {
  const builder = new VectorIndexBuilder(segments[0].manifest.model.dimension);
  for (const { vectors, manifest } of segments) {
    for (let passage = 0; passage < manifest.passages; passage++) builder.add(vectors.vector(passage));
  }
  await builder.write(file);
}
