import type { Span } from '../../src/domain/span.ts';

/** A text as spans of the tokens of a table. */
export type TokenSpans = readonly Span[];

/** A question, or what stands for one, with a passage that its vector should come near to. */
export interface TrainingPair {
  readonly query: TokenSpans;
  readonly passage: TokenSpans;
  /** Share of the query's tokens that is left out at random, so that no single word decides. */
  readonly queryDropout: number;
  /** Chance that a token of the query is taken out of the passage, wherever it stands there. */
  readonly hiding: number;
  /** The stretch of the table that the passage is from. Pairs of overlapping stretches are no negatives of each other. */
  readonly stretch: Span;
}

/** Pairs without end. */
export type PairSource = Iterator<TrainingPair, never>;
