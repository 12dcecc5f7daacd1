/** Pairs of neighbouring letters of a name, case and accents aside, each as often as it stands there. */
function pairsOf(name: string): string[] {
  const plain = ` ${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()} `;
  return Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
}

/** The share of pairs of letters that two names have in common, 0 to 1: Dice's coefficient. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((pair) => {
    const place = left.indexOf(pair);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

/** Less in common than this is chance. */
const LEAST = 0.3;

/** Of some names those written most like what was typed, the likeliest first; at most `count`, none if none is like it. */
export function nearestNames(typed: string, names: readonly string[], count: number): string[] {
  const wanted = pairsOf(typed.trim());
  return names
    .map((name) => ({ name, like: likeness(wanted, pairsOf(name)) }))
    .filter(({ like }) => like >= LEAST)
    .sort((a, b) => b.like - a.like)
    .slice(0, count)
    .map(({ name }) => name);
}
