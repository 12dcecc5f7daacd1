import { addDays } from '../../../domain/day.ts';
import { dayRange } from '../calendar.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';

/** Programmes and papers: "USA Today", "Entertainment Tonight", "The Tonight Show". */
const AFTER_A_NAME = /\b[A-Z]\w*\s+$/;
const PROGRAMME = /^\s+(?:Show|Starring|Programme|Newspaper)\b/;

/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "the day before yesterday". */
export const casualDay = rule(
  /\b(?<day>(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b(?:\s+(?:morning|afternoon|evening|night)\b)?/i,
  ({ groups, before, after }) => {
    const word = groups.day!.toLowerCase().replace(/^the /, '');
    if (/^[A-Z]/.test(groups.day!) && (AFTER_A_NAME.test(before) || PROGRAMME.test(after))) return undefined;
    // Today's youth, the world of tomorrow, USA Today: times no calendar holds.
    if (/^(?:today|tomorrow)$/.test(word)) {
      if (
        /^['’]s\s+(?:youth|world|society|young|generation|women|men|children|technology|leaders|standards|age|market\b|economy|consumers|culture|America|workforce)/i.test(
          after,
        )
      )
        return undefined;
      if (/\b(?:of|than)\s+$/.test(before) && word === 'tomorrow') return undefined;
    }
    const shift =
      { 'day before yesterday': -2, yesterday: -1, 'last night': -1, tomorrow: 1, 'day after tomorrow': 2 }[
        word
      ] ?? 0;
    return fromPublication('day', (published) => dayRange(addDays(published, shift)));
  },
);
