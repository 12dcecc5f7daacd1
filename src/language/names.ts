import { MONTH_ANY, WEEKDAY_NAME } from './dates/vocabulary.ts';
import { splitSentences } from './sentences.ts';
import { isStopWord } from './stop-words.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{N}&]*(?:(?:[-'’]|\.(?=\p{L}))[\p{L}\p{N}]+)*(?:(?<=\.\p{Lu})\.)?`;
/** Small words inside names: "Duke of Sussex", "Robert de Niro". */
const LINK = `(?:of the|of|for|and the|de la|de|del|di|da|du|van der|van|von|bin|al|el)`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:(?: | ${LINK} |\. (?<=\b\p{Lu}\. ))${WORD})*`,
  'gu',
);

/** Words in front of names that are no part of them, or not needed: "Mr Lee". */
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt)$/;
/** Up to a word that has its capital for standing first: of a sentence, a quotation, what follows a colon. */
const OPENING = /(?:^|[:;“”"‘*•–—])[^\p{L}\p{N}]*$/u;
/** Headlines and buttons in capitals. */
const SHOUTED = /(?:\b\p{Lu}{2,}\b.*){3}/u;
const LONGEST = 60;

/**
 * The names in a text, as written and in order: runs of words with a capital letter, such as people, places, works
 * and organisations. Function words, titles, months and weekdays begin none; a possessive ending is left
 * out. A run that opens a sentence with another word is passed over, for that has its capital in any case.
 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const sentence of splitSentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    for (const { index, 0: run } of words.matchAll(RUN)) {
      const name = trimmed(run, OPENING.test(words.slice(0, index)));
      if (name) names.push(name);
    }
  }
  return names;
}

const CALENDAR = new RegExp(`^(?:${MONTH_ANY}|${WEEKDAY_NAME})$`);

/** A run without the words at its ends that are no part of the name; undefined when nothing is left. */
function trimmed(run: string, opens: boolean): string | undefined {
  const words = run.replace(/(?:['’]s?|-\p{Ll}+)$/u, '').split(' ');
  const beginsNone = (word: string) => isNoName(word) || CALENDAR.test(word);
  if (opens && !beginsNone(words[0])) return undefined;
  while (words.length > 0 && beginsNone(words[0])) words.shift();
  while (words.length > 0 && isNoName(words[words.length - 1])) words.pop();
  const name = words.join(' ');
  return name.length > 1 && name.length <= LONGEST && !SHOUTED.test(name) ? name : undefined;
}

function isNoName(word: string): boolean {
  return isStopWord(word.replace(/['’].*$/, '')) || TITLE.test(word) || /^\p{Ll}/u.test(word);
}
