// A question mark at the end, though quotation marks, brackets, emoji and the like may follow it.
const ENDS_AS_QUESTION = /\?[^\p{L}\p{N}]*$/u;

const BEGINS_AS_QUESTION = /^(?:what|when|where|which|who|whom|whose|why|how)(?:['’]\p{L}+)?\s+\S+\s+\S/iu;

/**
 * Whether a message in a channel of questions is one: it has words and ends with a question mark, or it begins
 * with one of the question words (what, when, where, which, who, whom, whose, why, how) and has three words.
 */
export function isQuestion(message: string): boolean {
  const text = message.trim();
  return (/\p{L}/u.test(text) && ENDS_AS_QUESTION.test(text)) || BEGINS_AS_QUESTION.test(text);
}
