import type { Day } from '../domain/day.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { namesIn } from '../language/names.ts';
import { termsOf } from '../language/terms.ts';

const AUXILIARY =
  "(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)(?:n['’]t)?";
const QUESTION_WORD =
  "(?:how (?:many|much|long|far|old|often|big|high|late|soon)|who(?:m|se)?|what|which|when|where|why|how)(?:['’](?:s|re|d|ll))?";

/** Words that open a turn of talk and say nothing of what is asked. */
const TURN = /^(?:(?:and|but|or|so|also|well|ok|okay|hey|oh)\b[\s,]*)+/iu;
/** Names only what is to take the place of something in the question before: "what about Kate?", "and in 2023?". */
const WHAT_ABOUT = /^(?:what|how) (?:about|of) (.+)$/isu;
const ASKS = new RegExp(`\\b(?:${QUESTION_WORD}|${AUXILIARY})\\b`, 'iu');

/** "Is it true that" says nothing of what was said before. */
const PERSONAL =
  /\b(?:it(?!\s+(?:\w+\s+)?(?:that|if|whether|who)\b)|its|he|him|his|she|her|hers|they|them|theirs?)\b/giu;
/** Words that point at what was said before, not at a word beside them ("that meeting", "said that he"). */
const POINTING = new RegExp(
  [
    String.raw`\b(?:this|that|these|those|so|then|there|else|(?:the )?same|(?:which|this|that) ones?)\s*(?=[?!.,;:)]|$)`,
    String.raw`\b(?:${AUXILIARY}|about|of|for|after|before|since|by|from|with)\s+(?:this|that|these|those)\b`,
  ].join('|'),
  'iu',
);
/** Asks for one thing by its name, in small letters perhaps, and so stands alone however short it is. */
const DEFINES = new RegExp(
  `^(?:who|what)(?:['’]s|\\s+${AUXILIARY})\\s+(?:an?\\s+|the\\s+)?[\\p{L}-]+\\W*$`,
  'iu',
);

const OPENING = new RegExp(`^(?:${QUESTION_WORD}\\b\\s*)?(?:${AUXILIARY}\\b\\s*)?`, 'iu');
/** A follow-up and the question that it hangs on, as {@link followUp} writes them. */
const HANGING = /^(.+)\? \(([^()]+)\)$/su;

const bare = (question: string) => question.trim().replace(/[\s?!.…]+$/u, '');

/** The question that a follow-up, as {@link followUp} writes it, hangs on; any other question as it is. */
export function rootQuestion(question: string): string {
  return HANGING.exec(question.trim())?.[2] ?? question;
}

/**
 * A question as it is searched for: of the one that a follow-up hangs on only the subject, since it is not what is asked.
 * Any other question as it is.
 */
export function searchedQuestion(question: string): string {
  const [, words, root = ''] = HANGING.exec(question.trim()) ?? [];
  if (words === undefined) return question;
  return `${words} (${bare(root).replace(OPENING, '') || bare(root)})?`;
}

/** Whether a pronoun in it refers to something outside: nothing before it is there to refer to. */
function hangsOnPronoun(text: string): boolean {
  if (POINTING.test(text)) return true;
  return [...text.matchAll(PERSONAL)].some(({ index }) => {
    const before = text.slice(0, index);
    return namesIn(before).length === 0 && termsOf(before).length < 2;
  });
}

function isShort(text: string): boolean {
  return termsOf(text).length < 2 && namesIn(text).length === 0 && !DEFINES.test(text);
}

/** A year alone is read as a date only with a word before it. */
const asTime = (words: string) => (/^\d{4}$/.test(words) ? `in ${words}` : words);

/** Whether it names a time and nothing else. */
function isTime(words: string, today: Day): boolean {
  const dates = findDateExpressions(words, today);
  const inside = (start: number) => dates.some((date) => date.start <= start && start < date.end);
  return dates.length > 0 && termsOf(words).every(({ start }) => inside(start));
}

/** The earlier question with something else in the place of a name or a date. */
function exchange(earlier: string, other: string, today: Day): string {
  const [, words = '', root] = HANGING.exec(earlier.trim()) ?? [];
  if (root !== undefined) {
    const isNamed = namesIn(words).length > 0;
    return isNamed
      ? `${exchange(words, other, today)} (${root})`
      : `${words}? (${exchange(root, other, today)})`;
  }
  const question = bare(earlier);
  if (isTime(other, today)) {
    const [date] = findDateExpressions(question, today);
    if (!date) return `${question} ${other}?`;
    const before = question.slice(0, date.start).replace(/\s*\b(?:in|on|during|of|by)\s*$/iu, '');
    return `${before.trimEnd()}${question.slice(date.end)} ${other}?`;
  }
  const [name] = namesIn(question);
  // Within a sentence, since the first word of one may have its capital for that.
  const isName = namesIn(`about ${other}`)[0] === other;
  // The first name is most often whom the question is about.
  return name && isName ? `${question.replace(name, () => other)}?` : `${question}, and ${other}?`;
}

/**
 * What a question means that is put after another, to be read by people. One that is short or hangs on a pronoun ("and
 * when was that?") has the earlier one in brackets behind it, see {@link searchedQuestion}; one that only names something
 * else puts that in its place ("what about Kate?").
 * @param earlier the question before, as it was typed or understood
 * @param today what "last year" counts from
 * @returns the question understood; the text as it is where it stands on its own
 */
export function followUp(earlier: string, text: string, today: Day): string {
  const turn = text.trim();
  const words = turn.replace(TURN, '');
  const other = WHAT_ABOUT.exec(words)?.[1] ?? (words !== turn && !ASKS.test(words) ? words : undefined);
  if (other && termsOf(other).length > 0) return exchange(earlier, asTime(bare(other)), today);
  if (!hangsOnPronoun(words) && !isShort(words)) return text;
  const root = rootQuestion(earlier).replace(TURN, '').replace(/[()]/g, '').trim();
  return `${bare(words)}? (${root})`;
}
