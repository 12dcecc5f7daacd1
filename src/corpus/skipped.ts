/** A file, or one article of a file, that was not read, and why. */
export interface Skipped {
  /** Path relative to the corpus folder, with `/` between folders. */
  readonly file: string;
  /** Line of the file, from 1, where the fault is. */
  readonly line: number;
  /** What is wrong and what to do, as words that go on from the file's name: "has no date; begin ...". */
  readonly reason: string;
  /** Set when nothing is wrong but the same article was read before: its file, with `:line` where a file holds several. */
  readonly duplicateOf?: string;
}
