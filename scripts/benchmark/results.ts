import { readFile, writeFile } from 'node:fs/promises';
import type { AcknowledgementFigures, ArchiveFigures, CrossoverFigures, GraphFigures } from './figures.ts';
import type { PeerComparison } from './peer.ts';

/** Everything that was measured; each part by a run of its own, the last one counting. */
export interface Results {
  /** Processors and memory of the machine. */
  readonly machine: string;
  readonly sizes?: readonly ArchiveFigures[];
  readonly acknowledgement?: AcknowledgementFigures;
  readonly peer?: PeerComparison;
  readonly graphs?: readonly GraphFigures[];
  readonly crossover?: readonly CrossoverFigures[];
}

/** What earlier runs have left in a file; nothing where there is none. */
export async function readResults(file: string): Promise<Partial<Results>> {
  return readFile(file, 'utf8').then(JSON.parse, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return {};
    throw error;
  });
}

export async function writeResults(file: string, results: Results): Promise<void> {
  await writeFile(file, `${JSON.stringify(results, null, 1)}\n`);
}
