import type { Article } from '../domain/article.ts';
import type { EmbeddedPassage } from './segment-writer.ts';

/** Where segments are made, and who is told of it. */
export interface SegmentPlace {
  /** The index folder that finished segments are moved into. */
  readonly index: string;
  /** An empty folder in it, to write in. */
  readonly folder: string;
  /** Told how many articles and passages have been added since it was last told. */
  readonly onAdded: (articles: number, passages: number) => void;
}

/** A segment of an index that is to be merged with others. */
export interface Part {
  readonly name: string;
  /** How many passages it has. */
  readonly passages: number;
}

/** Makes segments of articles: in the thread of its caller, or in others. */
export interface SegmentMaker {
  /**
   * Takes the next article. Resolves when another may come.
   * @param ready its passages with their vectors, where an earlier build has made them
   */
  add(article: Article, ready?: readonly EmbeddedPassage[]): Promise<void>;
  /**
   * Tells in its turn of an article that a segment has already: those after it go where they would have gone after it, so
   * that a build which goes on from another makes the segments that the other would have made.
   */
  passOver(article: Article): void;
  /** Takes a part that an earlier build has finished, after its last article was passed over. */
  takePart(part: Part): Promise<void>;
  /** Finishes the last segments. Gives the names of all. No article may follow. */
  finish(): Promise<string[]>;
  /** Gives up what is not finished, and releases everything. */
  close(): Promise<void>;
}
