import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NameGroup } from '../alias-counter.ts';
import { datesOfPassage } from '../date-table.ts';
import { openSegments } from '../open-segments.ts';
import { OutletCounter } from '../outlets.ts';
import { currentSnapshot, type SegmentEntry, SNAPSHOT_FILES } from '../snapshot-files.ts';
import type { Database, Session } from './database.ts';
import { GenerationWriter } from './generation-writer.ts';
import { lockBuild } from './lock-build.ts';
import { migrate } from './migrate.ts';

/** Articles between two tidings of how far a copying has come. */
const TELL_EVERY = 2000;

/**
 * Makes the current snapshot of an index folder the current generation of a data base: copies the articles that it
 * does not have, takes out those that are gone. What a copying that broke off has written is not written again. Throws
 * a `Problem` when the snapshot is damaged, the data base cannot be reached or another build has it; the generation
 * before stays current then.
 * @param onCopied called now and then with the number of articles that are in the data base
 */
export async function copyIndex(
  index: string,
  database: Database,
  onCopied: (articles: number) => void = () => {},
): Promise<void> {
  const snapshot = await currentSnapshot(index);
  if (!snapshot) return;
  const { folder, manifest } = snapshot;
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'));
  const topics: string[] = await read(SNAPSHOT_FILES.topics);
  const aliases: NameGroup[] = await read(SNAPSHOT_FILES.aliases);
  await database.session(async (session: Session) => {
    await lockBuild(session, database.url);
    await migrate(session);
    const writer = await GenerationWriter.open(session, manifest.model);
    const outlets = new OutletCounter();
    for (const entry of manifest.segments) {
      await copySegment(index, entry, writer, outlets, onCopied);
    }
    await writer.publish({
      builtAt: manifest.builtAt,
      published: manifest.published,
      topics,
      aliases,
      outlets: outlets.names(),
    });
  });
}

async function copySegment(
  index: string,
  entry: SegmentEntry,
  writer: GenerationWriter,
  outlets: OutletCounter,
  onCopied: (articles: number) => void,
): Promise<void> {
  const { articles, searched, dates } = await openSegments(index, [entry]);
  const removed = new Set(entry.removed);
  try {
    for (let number = 0; number < articles.size; number++) {
      if (removed.has(number)) continue;
      if (writer.articles > 0 && writer.articles % TELL_EVERY === 0) onCopied(writer.articles);
      const article = articles.article(number);
      outlets.add(article.source);
      if (writer.keep(article)) continue;
      const [first, end] = searched.passages.passagesOf(number);
      const passages = Array.from({ length: end - first }, (_, place) => {
        const id = first + place;
        const passage = searched.passages.passage(id);
        const sentence = searched.passages.firstSentence(id);
        return {
          passage,
          dates: datesOfPassage(dates, id),
          vectors: {
            passage: searched.vectors.vector(id),
            sentences: searched.sentenceVectors.read(sentence, passage.sentences.length),
          },
        };
      });
      await writer.add(article, passages);
    }
  } finally {
    await articles.close();
    await searched.sentenceVectors.close();
  }
}
