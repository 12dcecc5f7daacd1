import { termsOf } from './terms.ts';

/** Words that tell of the same event, though nothing in their letters says so. A word is of one group. */
const GROUPS = [
  'operation operated surgery surgical',
  'diagnosis diagnosed',
  'hospital hospitalised hospitalized',
  'death died dies dead passing killed killing',
  'funeral burial buried',
  'birth born',
  'wedding married marriage marry',
  'divorce divorced split',
  'departure departed leaving left exit',
  'resignation resigned resigns quit',
  'firing fired dismissal dismissed sacked ouster ousted',
  'layoff laid',
  'arrest arrested detained detention',
  'lawsuit suit sued sues',
  'conviction convicted guilty verdict',
  'sentence sentenced sentencing jailed',
  'takeover acquisition acquired acquires buyout merger',
  'bankruptcy bankrupt insolvency insolvent',
  'launch launched unveiled release released debut',
  'crash collision wreck',
  'blaze wildfire fire',
  'earthquake quake',
  'invasion invaded invades',
  'shooting shot gunman',
  'injury injured hurt',
  'victory won win wins',
  'protest demonstration demonstrators',
  'strike walkout',
  'election elected',
];

const BY_TERM = new Map<string, ReadonlySet<string>>();
for (const group of GROUPS) {
  const terms = new Set(termsOf(group).map(({ term }) => term));
  for (const term of terms) BY_TERM.set(term, terms);
}

const NONE: ReadonlySet<string> = new Set();

/** The index terms that an event may be told with in place of one, itself among them; none where none are known. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return BY_TERM.get(term) ?? NONE;
}
