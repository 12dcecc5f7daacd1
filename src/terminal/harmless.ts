/** A character that no terminal acts on, shown where one stood that a terminal might. */
const STAND_IN = '\ufffd';

/**
 * Text from an article as a terminal may safely show it: white space becomes spaces; control characters (escape
 * sequences begin with one), characters that turn the writing direction and halves of characters become U+FFFD.
 * Every UTF-16 code unit stays where it is, so offsets into `text` are offsets into the result.
 */
export function harmless(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, STAND_IN);
}
