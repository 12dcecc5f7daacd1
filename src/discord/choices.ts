import type { Choice } from './command.ts';
import { limits } from './limits.ts';
import { visibleText } from './views/escape-text.ts';
import { longestFit } from './views/longest-fit.ts';

/** A name in at most `room` UTF-16 code units, cut after a word, with "…". */
export function shortName(name: string, room: number): string {
  const visible = visibleText(name).trim();
  const end = longestFit(visible, room, (cut) => cut + (cut < visible.length ? 1 : 0) <= room);
  return visible.slice(0, end) + (end < visible.length ? '…' : '');
}

/** As many completions as Discord shows, without blank ones, and without a second one that looks like another. */
export function choicesOf(choices: Iterable<Choice>): Choice[] {
  const byName = new Map<string, Choice>();
  for (const { name, value } of choices) {
    const shown = shortName(name, limits.choice);
    // A value that is cut would be another one.
    if (shown && value.length <= limits.choice && !byName.has(shown))
      byName.set(shown, { name: shown, value });
  }
  return [...byName.values()].slice(0, limits.choices);
}
