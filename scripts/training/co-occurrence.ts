import { type Matrix, zeros } from './matrix.ts';
import type { SentenceTable } from './sentence-table.ts';

/** How far apart, in telling tokens, two tokens may stand and still count as together. */
const WINDOW = 8;
/** Exponent of the contexts' frequencies; under 1 it takes weight from pairs with rare contexts. */
const SMOOTHING = 0.75;
/** Rows of a block: few enough for one typed array. */
const BLOCK = 2048;

/** A matrix too large for one array: the rows of its blocks, one after the other. */
export type BlockMatrix = readonly Matrix[];

/**
 * Positive pointwise mutual information of tokens (rows) and contexts (columns): log of how much oftener they stand
 * together than by chance, 0 where that is less (Levy & Goldberg 2014, "Neural word embedding as implicit matrix
 * factorization"; smoothed as in Levy, Goldberg & Dagan 2015, "Improving distributional similarity"). An article is one
 * run of telling tokens; pairs count 1 / distance. `contexts` has for each token its column, or -1.
 */
export function positiveInformation(
  table: SentenceTable,
  isTelling: Uint8Array,
  contexts: Int32Array,
  columns: number,
): BlockMatrix {
  const blocks = countTogether(table, isTelling, contexts, columns);
  const columnSums = new Float64Array(columns);
  const rowSums = blocks.map(({ rows, values }) => {
    const sums = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const count = values[row * columns + column];
        sums[row] += count;
        columnSums[column] += count;
      }
    }
    return sums;
  });
  const smoothed = columnSums.map((sum) => sum ** SMOOTHING);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  blocks.forEach(({ rows, values }, block) => {
    for (let row = 0; row < rows; row++) {
      const rowSum = rowSums[block][row];
      for (let column = 0; column < columns; column++) {
        const place = row * columns + column;
        if (values[place] === 0) continue;
        const information = Math.log((values[place] * total) / (rowSum * smoothed[column]));
        values[place] = Math.max(0, information);
      }
    }
  });
  return blocks;
}

function countTogether(
  { units, sentences, articles }: SentenceTable,
  isTelling: Uint8Array,
  contexts: Int32Array,
  columns: number,
): BlockMatrix {
  const tokens = isTelling.length;
  const blocks = Array.from({ length: Math.ceil(tokens / BLOCK) }, (_, block) =>
    zeros(Math.min(BLOCK, tokens - block * BLOCK), columns),
  );
  for (let article = 0; article + 1 < articles.length; article++) {
    const run = units
      .subarray(sentences[articles[article]], sentences[articles[article + 1]])
      .filter((token) => isTelling[token] === 1);
    for (let place = 0; place < run.length; place++) {
      const { values } = blocks[Math.floor(run[place] / BLOCK)];
      const row = (run[place] % BLOCK) * columns;
      const last = Math.min(run.length - 1, place + WINDOW);
      for (let other = Math.max(0, place - WINDOW); other <= last; other++) {
        const column = contexts[run[other]];
        if (other !== place && column >= 0) values[row + column] += 1 / Math.abs(other - place);
      }
    }
  }
  return blocks;
}
