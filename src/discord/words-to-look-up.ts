import { followUp } from '../answering/follow-up.ts';
import type { Day } from '../domain/day.ts';
import { splitSentences } from '../language/sentences.ts';
import { termsOf } from '../language/terms.ts';

/** More words than this make a search vaguer, not better. In UTF-16 code units. */
const ROOM = 300;

/** What a message holds besides words: mentions, emoji and times of Discord's, addresses, code, signs that format. */
const NO_WORDS = /```.*?```|<(?:@[!&]?|#|a?:\w+:|t:|id:|\/[^:>]+:)[^>]*>|\bhttps?:\/\/\S+/gsu;
const FORMATTING = /^\s*(?:>>?>?|-#|#{1,3}|[-*]|\d+\.)\s+|\|\||[*_~`]{1,3}/gmu;
/** A link shows its words. */
const LINK = /\[([^\]\n]+)\]\(<?[^)\s]*>?\)/gu;

/**
 * What to look up in the archive for a message as it is typed in Discord: the first question with something to
 * search by, with the sentence before where it hangs on that; else as many of its sentences, from the first on, as a
 * search makes sense of. The empty text where there are no words in it.
 * @param today what "last year" counts from
 */
export function wordsToLookUp(message: string, today: Day): string {
  const text = message.replace(LINK, '$1').replace(NO_WORDS, ' ').replace(FORMATTING, '');
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  // "Did you hear?" asks, and asks nothing that could be looked up.
  const asked = sentences.findIndex((each) => /\?["”’)]*$/u.test(each) && termsOf(each).length > 1);
  const [before, question] = [sentences[asked - 1], sentences[asked]];
  if (question) {
    const understood = before ? followUp(before, question, today) : question;
    return understood.length <= ROOM ? understood : question;
  }
  let words = '';
  for (const sentence of sentences) {
    if (words && words.length + sentence.length >= ROOM) break;
    words = words ? `${words} ${sentence}` : sentence;
  }
  return words;
}
