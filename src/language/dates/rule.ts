import { type Parser, type ParsingContext, ParsingResult } from 'chrono-node';
import type { Meaning } from './meaning.ts';

/** A chrono result that carries its meaning in calendar days, where chrono's own carry clock times. */
export class Finding extends ParsingResult {
  readonly meaning: Meaning;
  /** Where the named time begins, past a leading "since" or "until". */
  readonly core: number;

  constructor(context: ParsingContext, index: number, text: string, meaning: Meaning, core = index) {
    super(context.reference, index, text);
    this.meaning = meaning;
    this.core = core;
  }

  /** Where the expression ends in the sentence: the offset after its last character. */
  get stop(): number {
    return this.index + this.text.length;
  }
}

/** A place where a rule's pattern matched. */
export interface Mention {
  readonly text: string;
  /** The pattern's named groups. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The sentence up to the match, and from its end on. */
  readonly before: string;
  readonly after: string;
}

/**
 * A chrono parser from a pattern and a reading of its matches, which is undefined where the words are no date.
 * The pattern must begin and end at the bounds of words by itself, and have at least one named group.
 */
export function rule(pattern: RegExp, read: (mention: Mention) => Meaning | undefined): Parser {
  return {
    pattern: () => pattern,
    extract(context, match) {
      // chrono cuts the text after each match, so a pattern's \b may hold at a cut inside a word.
      const index = match.index!;
      if (/\w/.test(context.text.charAt(index - 1))) return null;
      const text = match[0];
      const meaning = read({
        text,
        groups: match.groups ?? {},
        before: context.text.slice(0, index),
        after: context.text.slice(index + text.length),
      });
      return meaning ? new Finding(context, index, text, meaning) : null;
    },
  };
}

/** What a rule reads in words that only look like a date: it takes their place and then names none. */
export const noDate: Meaning = { place: () => undefined };
