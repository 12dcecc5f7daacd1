import { buildArchive } from './archive/build-archive.ts';
import type { Config } from './config.ts';
import { corpusBytes } from './corpus/corpus-files.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { Embedder } from './embedding/embedder.ts';
import { type BuildOutput, BuildProgressView } from './terminal/build-progress.ts';
import { renderBuildSummary } from './terminal/build-summary.ts';

/** How a build ended, as the exit code of a process: all read, nothing built, or some of it skipped. */
export type BuildOutcome = 0 | 1 | 2;

/**
 * Builds the index of a corpus and makes it current, showing progress and at the end a summary. Duplicates are listed
 * but are no fault. Throws a `Problem` when the corpus cannot be read, the model not loaded or the index not written.
 */
export async function indexCorpus(
  { corpusFolder, indexFolder, embedding }: Pick<Config, 'corpusFolder' | 'indexFolder' | 'embedding'>,
  output: BuildOutput,
): Promise<BuildOutcome> {
  const began = performance.now();
  const total = await corpusBytes(corpusFolder);
  const embedder = await Embedder.load(embedding);
  const progress = new BuildProgressView(output, total);
  try {
    const report = await buildArchive({
      corpus: readCorpus(corpusFolder, { onBytes: (count) => progress.read(count) }),
      index: indexFolder,
      embedder,
      onProgress: (counts) => progress.show(counts),
    });
    progress.end();
    const seconds = (performance.now() - began) / 1000;
    output.write(`${renderBuildSummary(report, { corpusFolder, indexFolder, seconds })}\n`);
    if (report.articles === 0) return 1;
    return report.skipped.some(({ duplicateOf }) => duplicateOf === undefined) ? 2 : 0;
  } finally {
    progress.end();
    await embedder.dispose();
  }
}
