import type { TimelineEntry } from '../../domain/timeline.ts';
import { splitSentences } from '../../language/sentences.ts';

/** Words that may stand before a date at the head of a sentence and go with it. */
const LEAD =
  /^(?:(?:and|but|so|then|on|in|at|by|during|over|throughout|since|until|from|late|early|earlier|the)\s+)*$/i;
/** A first word that makes a date at the head no part of what is said of it. */
const PREPOSITION = /^(?:(?:and|but|so|then)\s+)?(?:on|in|at|by|during|over|throughout|since|until|from)\s/i;
/** What shows that the date at the head is only a part of a longer phrase. */
const GOES_ON = /^\s+(?:and|or|to|until|through|but|when|that)\b|^\s+[-–—]/i;

/** A text without the date it opens with, for that is written beside it: `…she left the city`. */
function withoutLeadingDate(text: string, expression: string | undefined): string {
  const at = expression === undefined ? -1 : text.indexOf(expression);
  if (expression === undefined || at < 0 || !LEAD.test(text.slice(0, at))) return text;
  const rest = text.slice(at + expression.length);
  const setOff =
    rest.startsWith(', ') || (PREPOSITION.test(text) && rest.startsWith(' ') && !GOES_ON.test(rest));
  return setOff ? `…${rest.replace(/^,? +/, '')}` : text;
}

/**
 * What may stand for an entry beside its date: its whole quote, or of that the sentence with the date (the last one when
 * the date is the day of publication). A date at the head is left out.
 */
export function eventWords(entry: TimelineEntry): readonly [quote: string, sentence: string] {
  const { text } = entry.reports[0].quote;
  const at = entry.expression === undefined ? -1 : text.lastIndexOf(entry.expression);
  const sentences = splitSentences(text);
  const told = sentences.find(({ start, end }) => start <= at && at < end) ?? sentences.at(-1);
  const sentence = told === undefined ? text : text.slice(told.start, told.end);
  return [withoutLeadingDate(text, entry.expression), withoutLeadingDate(sentence, entry.expression)];
}
