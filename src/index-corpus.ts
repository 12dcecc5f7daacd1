import { copyIndex } from './archive/postgres/copy-index.ts';
import { Database } from './archive/postgres/database.ts';
import { shownUrl } from './archive/postgres/database-problem.ts';
import { type BuildReport, updateIndex } from './archive/update-index.ts';
import type { Config } from './config.ts';
import { corpusBytes } from './corpus/corpus-files.ts';
import { readChanges } from './corpus/read-corpus.ts';
import { type BuildOutput, BuildProgressView } from './terminal/build-progress.ts';
import { renderBuildSummary } from './terminal/build-summary.ts';
import { text } from './terminal/text.ts';
import { IndexingThreads } from './threads/indexing-threads.ts';

/** How a build ended, as the exit code of a process: all read, nothing built, or some of it skipped. */
export type BuildOutcome = 0 | 1 | 2;

type IndexingConfig = Pick<Config, 'corpusFolder' | 'indexFolder' | 'databaseUrl' | 'embedding'>;

/**
 * Builds the index of a corpus and makes it current, in the data base too where the settings name one, showing progress
 * and at the end a summary. Duplicates are listed but are no fault. Throws a `Problem` when the corpus cannot be read,
 * the model not loaded or the index not written.
 */
export async function indexCorpus(config: IndexingConfig, output: BuildOutput): Promise<BuildOutcome> {
  const began = performance.now();
  const { corpusFolder, indexFolder, databaseUrl } = config;
  const database = databaseUrl === undefined ? undefined : new Database(databaseUrl);
  try {
    // A data base that cannot be reached is told of before the work, not after it.
    await database?.query('select 1');
    const report = await updateFolder(config, output);
    if (database && report.articles > 0) {
      await copyIndex(indexFolder, database, (articles) => output.write(`${text.copied(articles)}\n`));
    }
    const place = database ? shownUrl(database.url) : indexFolder;
    const seconds = (performance.now() - began) / 1000;
    output.write(`${renderBuildSummary(report, { corpusFolder, indexFolder: place, seconds })}\n`);
    if (report.articles === 0) return 1;
    return report.skipped.some(({ duplicateOf }) => duplicateOf === undefined) ? 2 : 0;
  } finally {
    await database?.close();
  }
}

/** Brings the index folder up to date with the corpus. */
async function updateFolder(
  { corpusFolder, indexFolder, embedding }: IndexingConfig,
  output: BuildOutput,
): Promise<BuildReport> {
  const total = await corpusBytes(corpusFolder);
  const threads = await IndexingThreads.open(embedding);
  const progress = new BuildProgressView(output, total);
  try {
    return await updateIndex({
      readCorpus: (earlier) =>
        readChanges(corpusFolder, { ...earlier, onBytes: (count) => progress.read(count) }),
      index: indexFolder,
      model: threads.model,
      makeSegments: (place) => threads.makeSegments(place),
      onProgress: (counts) => progress.show(counts),
    });
  } finally {
    progress.end();
    await threads.close();
  }
}
