import { Problem } from '../../src/domain/problem.ts';
import { normalise } from '../../src/embedding/vector.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { positiveInformation } from './co-occurrence.ts';
import { gaussianMatrix } from './gaussian.ts';
import { type Matrix, rowOf } from './matrix.ts';
import type { MatrixProduct } from './matrix-product.ts';
import { randomisedSvd } from './randomised-svd.ts';
import type { SentenceTable } from './sentence-table.ts';
import { SPECIAL_TOKENS } from './vocabulary.ts';

/** The commonest tokens serve as contexts: enough to tell all tokens apart, and half the memory of all. */
const CONTEXTS = 16_000;
/** Exponent of the singular values. */
const POWER = 0.5;
/** Frequency at which a token counts half: "smooth inverse frequency", Arora, Liang & Ma 2017. */
const HALF_WEIGHT_FREQUENCY = 1e-3;
/** Function words that are commoner tell nothing by their neighbours; rarer ones do ("during", "against", "most"). */
const COMMON_FREQUENCY = 2e-3;
/** What punctuation and common function words count, whose vectors are random. */
const LEAST_WEIGHT = 0.02;
/** A shorter vector is none. */
const SHORTEST = 1e-6;

/** Vectors of tokens in two parts: a row for the direction, and the logarithm of what it counts in a sum. */
export interface TokenVectors {
  readonly rows: Matrix;
  readonly logWeights: Float32Array;
}

/**
 * Token vectors to begin training with: of the tokens that tell something, the singular vectors of their positive
 * pointwise mutual information; of the others, random ones of little weight. All rows have length 1, but those of the
 * special tokens, which are zeros. Throws a `Problem` when no token tells anything.
 */
export async function startVectors(
  table: SentenceTable,
  vocabulary: readonly string[],
  dimension: number,
  random: () => number,
  product: MatrixProduct,
): Promise<TokenVectors> {
  const counts = new Float64Array(vocabulary.length);
  for (const token of table.units) counts[token]++;
  const frequencies = counts.map((count) => count / table.units.length);
  const isTelling = Uint8Array.from(vocabulary, (token, number) => Number(tells(token, frequencies[number])));
  const common = vocabulary
    .map((_, token) => token)
    .filter((token) => isTelling[token] === 1 && counts[token] > 0)
    .sort((a, b) => counts[b] - counts[a])
    .slice(0, CONTEXTS);
  if (common.length === 0) {
    throw new Problem('CORPUS_TOO_SMALL', 'No word of the corpus comes often enough. Give a larger one.');
  }
  const contexts = new Int32Array(vocabulary.length).fill(-1);
  common.forEach((token, column) => {
    contexts[token] = column;
  });
  const information = positiveInformation(table, isTelling, contexts, common.length);
  const { vectors, values } = await randomisedSvd(information, dimension, random, product);

  const rows = gaussianMatrix(vocabulary.length, dimension, random);
  const logWeights = new Float32Array(vocabulary.length).fill(Math.log(LEAST_WEIGHT));
  for (let token = 0; token < vocabulary.length; token++) {
    const row = rowOf(rows, token);
    const found = rowOf(vectors, token).map((value, index) => value * values[index] ** POWER);
    if (token < SPECIAL_TOKENS.length) row.fill(0);
    else if (Math.hypot(...found) > SHORTEST) {
      row.fill(0).set(found);
      logWeights[token] = Math.log(HALF_WEIGHT_FREQUENCY / (HALF_WEIGHT_FREQUENCY + frequencies[token]));
    }
    normalise(row);
  }
  return { rows, logWeights };
}

/** Whether the neighbours of a token say what it means. */
function tells(token: string, frequency: number): boolean {
  if (SPECIAL_TOKENS.includes(token) || !/[\p{L}\p{N}]/u.test(token)) return false;
  return !isStopWord(token) || frequency <= COMMON_FREQUENCY;
}
