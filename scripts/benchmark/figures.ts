/** What was measured of an archive of one size. Times of questions and the like are in milliseconds. */
export interface ArchiveFigures {
  readonly articles: number;
  readonly passages: number;
  /** Of the whole command that builds the index, from nothing. */
  readonly buildSeconds: number;
  /** The most resident memory of all its processes together. */
  readonly buildPeakBytes: number;
  readonly diskBytes: number;
  /** From the start of the index's opening, model included, to the first answer. */
  readonly openSeconds: number;
  /** Resident memory of the process that answers, after all questions. */
  readonly residentBytes: number;
  readonly question: Latencies;
  /** Asked one after the other. */
  readonly questionsPerSecond: number;
  readonly timeline: Latencies;
  readonly completion: Latencies;
  /** Share of the ten nearest passages by exact search that the index finds. */
  readonly recallAt10: number;
  /** From one more article in the corpus, over the build, to its quote in an answer of a bot that was running. */
  readonly addedSeconds: number;
}

export interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

/** How soon the bot acknowledges commands that come at an even rate. Milliseconds. */
export interface AcknowledgementFigures {
  readonly articles: number;
  readonly passages: number;
  readonly questionsPerSecond: number;
  readonly questions: number;
  readonly unanswered: number;
  readonly acknowledgement: Latencies & { readonly most: number };
  /** How late the loop of the bot's main thread is. */
  readonly loopDelay: { readonly p99: number; readonly most: number };
}

/** One row of the table of a graph's parameters. Milliseconds a search; bytes of the graph's file. */
export interface GraphFigures {
  readonly links: number;
  readonly buildBreadth: number;
  readonly searchBreadth: number;
  readonly passages: number;
  readonly buildSeconds: number;
  readonly bytes: number;
  readonly recallAt10: number;
  readonly search: number;
}

/** How long a search takes by comparing all vectors, and in a graph, with what the graph finds. Milliseconds. */
export interface CrossoverFigures {
  readonly passages: number;
  readonly exact: number;
  readonly graph: number;
  readonly graphRecallAt10: number;
}
