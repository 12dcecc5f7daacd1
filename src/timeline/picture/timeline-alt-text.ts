import type { TimelineEntry } from '../../domain/timeline.ts';
import { eventWords } from './event-words.ts';
import { ENGLISH, type PictureWords } from './picture-words.ts';
import { shortDate } from './short-date.ts';

/** The most characters of an entry's words. */
const WORDS = 110;

/** One line without control characters and halves of characters. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();

/** A text of at most `longest` characters (UTF-16 code units), cut after a word and marked where it was longer. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = plain(text.slice(0, Math.max(0, longest - 1)));
  const end = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  return `${end > 0 ? kept.slice(0, end) : kept}…`.slice(0, longest);
}

function inWords(entry: TimelineEntry, { quoted, reported, ...written }: PictureWords): string {
  const words = shorten(plain(eventWords(entry)[1]), WORDS);
  const date = shortDate(entry.range, entry.precision, written);
  switch (entry.basis) {
    case 'stated':
      return `${date}: ${words}`;
    case 'resolved':
      return `${date}${entry.expression === undefined ? '' : ` (${quoted(plain(entry.expression))})`}: ${words}`;
    case 'published':
      return `${reported(date)}: ${words}`;
  }
}

/**
 * A timeline's entries in words, one a line below the topic, in at most `longest` characters (UTF-16 code units).
 * What does not fit is left out at an entry's end, and the last line says how many entries that are.
 */
export function timelineAltText(
  topic: string,
  entries: readonly TimelineEntry[],
  longest: number,
  words: PictureWords = ENGLISH,
): string {
  const title = (shown: string) => words.title(words.quoted(shown), words.entries(entries.length));
  const more = (left: number) => (left === 0 ? '' : `\n${words.more(left)}`);
  const room = longest - title('').length - more(entries.length).length;
  let text = title(shorten(plain(topic), Math.max(0, Math.min(200, room))));
  let told = 0;
  for (const entry of entries) {
    const next = `${text}\n${inWords(entry, words)}`;
    if (next.length + more(entries.length - told - 1).length > longest) break;
    text = next;
    told += 1;
  }
  return `${text}${more(entries.length - told)}`.slice(0, Math.max(0, longest));
}
