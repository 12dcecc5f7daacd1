import type { Day } from '../../src/domain/day.ts';
import { termsOf } from '../../src/language/terms.ts';

/** The share of their words, together, that two wordings have in common at least to count as one question (Jaccard). */
const ALIKE = 0.7;

/** Something that was asked on a day. */
export interface Asked {
  readonly question: string;
  readonly day: Day;
}

/** Questions in like words. */
export interface Group<T extends Asked> {
  /** The commonest wording; of several, the one asked last. */
  readonly question: string;
  /** The last day on which it was asked. */
  readonly last: Day;
  readonly members: readonly T[];
}

/** What of a question is compared. */
interface Wording {
  readonly words: ReadonlySet<string>;
  /** Years and figures: with others it is another question. */
  readonly figures: string;
}

function wordingOf(question: string): Wording {
  const terms = new Set(termsOf(question).map(({ term }) => term));
  // One of stop words alone is like none but itself.
  if (terms.size === 0)
    terms.add(
      question
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
  const sorted = [...terms].sort();
  return {
    words: new Set(sorted.filter((term) => !/\d/.test(term))),
    figures: sorted.filter((term) => /\d/.test(term)).join(' '),
  };
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

/** The values of each key, in the order in which the keys first appear. */
function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

function groupOf<T extends Asked>(members: readonly T[]): Group<T> {
  const sameText = groupBy(members, ({ question }) => question);
  const most = Math.max(...[...sameText.values()].map(({ length }) => length));
  const { question } = members.findLast((member) => sameText.get(member.question)!.length === most)!;
  const last = members.reduce((latest, { day }) => (day > latest ? day : latest), members[0]!.day);
  return { question, last, members };
}

/**
 * Puts questions in like words together, the most asked first. Words are compared as index terms, without order,
 * inflection and stop words; a wording joins one asked more often that it is like.
 */
export function groupAlike<T extends Asked>(asked: readonly T[]): Group<T>[] {
  const wordings = [
    ...groupBy(asked, ({ question }) => {
      const { words, figures } = wordingOf(question);
      return `${[...words].join(' ')}|${figures}`;
    }).values(),
  ]
    .sort((a, b) => b.length - a.length)
    .map((members) => ({ ...wordingOf(members[0]!.question), members }));
  const frequency = new Map<string, number>();
  for (const word of wordings.flatMap(({ words }) => [...words])) {
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  // Two wordings that are alike share one of the rarest words of each: only as many have to be looked up as may be
  // missing in the other, and one more (prefix filtering, Chaudhuri et al. 2006).
  const keysOf = ({ words, figures }: Wording) =>
    [...words]
      .sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
      .slice(0, words.size - Math.ceil(ALIKE * words.size) + 1)
      .map((word) => `${word}|${figures}`);
  const leaders: { readonly words: ReadonlySet<string>; readonly members: T[] }[] = [];
  const leadersByKey = new Map<string, (typeof leaders)[number][]>();
  for (const wording of wordings) {
    const keys = keysOf(wording);
    const leader = keys
      .flatMap((key) => leadersByKey.get(key) ?? [])
      .find(({ words }) => shareInCommon(words, wording.words) >= ALIKE);
    if (leader) {
      leader.members.push(...wording.members);
      continue;
    }
    leaders.push(wording);
    for (const key of keys) {
      const known = leadersByKey.get(key);
      if (known) known.push(wording);
      else leadersByKey.set(key, [wording]);
    }
  }
  return leaders.map(({ members }) => groupOf(members)).sort((a, b) => b.members.length - a.members.length);
}
