import { addTokenGradient, type BagVectors, bagVectors } from './bag-vectors.ts';
import { ContrastiveLoss } from './contrastive-loss.ts';
import type { SentenceTable } from './sentence-table.ts';
import type { TokenVectors } from './start-vectors.ts';
import { TokenBags } from './token-bags.ts';
import type { PairSource, TrainingPair } from './training-pair.ts';
import { VectorAverage } from './vector-average.ts';
import { VectorTrainer } from './vector-trainer.ts';

/** Share of a passage's tokens that is left out at random. */
const PASSAGE_DROPOUT = 0.15;
/** The size of steps grows to this within {@link WARM_UP} steps and then falls in a straight line. */
const RATE = 0.003;
/** The same for the logarithms of weights. */
const WEIGHT_RATE = 0.02;
const WARM_UP = 100;
/** What the size of the last step is of the largest: not 0, so that the vectors that are averaged differ. */
const LAST_RATE = 0.3;
/** Vectors are averaged over the steps after this share of all, taking one step in `every`. */
const AVERAGED = { after: 0.4, every: 10 };

/** A source of pairs and its share of every batch. */
export interface Share {
  readonly source: PairSource;
  readonly share: number;
}

export interface Tuning {
  readonly steps: number;
  /** Pairs a step. */
  readonly batchSize: number;
  readonly shares: readonly Share[];
  /** Told of each step and its loss. */
  readonly onStep: (step: number, loss: number) => void;
}

/** Trains token vectors, in place, so that the mean vector of a query comes near that of its passage. */
export async function tune(
  table: SentenceTable,
  vectors: TokenVectors,
  { steps, batchSize, shares, onStep }: Tuning,
  random: () => number,
): Promise<void> {
  const { rows } = vectors.rows;
  const loss = await ContrastiveLoss.create(batchSize);
  const trainer = new VectorTrainer(vectors);
  const average = new VectorAverage(vectors);
  const queryBags = new TokenBags(batchSize, rows);
  const passageBags = new TokenBags(batchSize, rows);
  const counts = batchShares(shares, batchSize);
  for (let step = 1; step <= steps; step++) {
    const pairs = shares.flatMap(({ source }, index) => take(source, counts[index]));
    queryBags.clear();
    passageBags.clear();
    for (const [index, { query, passage, queryDropout, hiding }] of pairs.entries()) {
      queryBags.add(table, query, queryDropout, random);
      const hidden = new Set(queryBags.tokensOf(index).filter(() => random() < hiding));
      passageBags.add(table, passage, PASSAGE_DROPOUT, random, hidden);
    }
    const weights = vectors.logWeights.map(Math.exp);
    const queries: BagVectors = bagVectors(queryBags, vectors.rows, weights);
    const passages: BagVectors = bagVectors(passageBags, vectors.rows, weights);
    const found = await loss.of(pairs, queries.units, passages.units);
    addTokenGradient(queryBags, queries, found.queries, trainer);
    addTokenGradient(passageBags, passages, found.passages, trainer);
    const slope = Math.min(1, step / WARM_UP) * (1 - ((1 - LAST_RATE) * step) / steps);
    trainer.step(RATE * slope, WEIGHT_RATE * slope);
    const isCounted = step > AVERAGED.after * steps && step % AVERAGED.every === 0;
    if (isCounted || step === steps) average.add(vectors);
    onStep(step, found.loss);
  }
  average.writeTo(vectors);
  await loss.release();
}

/** Pairs of each source in a batch; the first source gets what rounding leaves. */
function batchShares(shares: readonly Share[], batchSize: number): number[] {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  const counts = shares.map(({ share }) => Math.floor((share / total) * batchSize));
  counts[0] += batchSize - counts.reduce((sum, count) => sum + count, 0);
  return counts;
}

function take(source: PairSource, count: number): TrainingPair[] {
  return Array.from({ length: count }, () => source.next().value);
}
