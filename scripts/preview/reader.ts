/** The person in front of a drawn message. */
export interface Reader {
  /** The language of their Discord, such as `en-GB`. */
  readonly locale: string;
  /** The moment at which they look, which "2 hours ago" counts from. */
  readonly now: Date;
}
