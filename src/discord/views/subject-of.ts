import { termsOf } from '../../language/terms.ts';
import { longestFit } from './longest-fit.ts';

const OUTSIDE_WORDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * What a question is about, to be the topic of a timeline: the question without the function words it begins with
 * ("When did the …") and the signs at its ends; only its words of content where that is longer than `room` UTF-16
 * code units. The empty text for a question without any.
 */
export function subjectOf(question: string, room: number): string {
  const terms = termsOf(question);
  if (terms.length === 0) return '';
  const whole = question.slice(terms[0]!.start).replace(OUTSIDE_WORDS, '');
  if (whole.length <= room) return whole;
  const words = terms.map(({ start, end }) => question.slice(start, end)).join(' ');
  return words.slice(
    0,
    longestFit(words, room * 2, (end) => end <= room),
  );
}
