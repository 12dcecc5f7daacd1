import type { Direction } from './meaning.ts';

const words = (list: string) => list.trim().split(/\s+/).join('|');

const FUTURE = [
  // Modals; "may" only in small letters, since capitals make it a month.
  `(?:will|won['’]t|(?<=['’])ll|shall|would|could|might|may|must|should|can)\\b(?! have\\b)`,
  `going to`,
  `plans? to`,
  `(?:is|are|was|were|be|been|['’]s|['’]re) (?:now )?to [a-z]+`,
  `(?:schedul(?:ed|ing)|slated|due|set|poised|plann(?:ed|ing)|expect(?:s|ed|ing)?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|prepar(?:es?|ed|ing)|vow(?:s|ed)?|promis(?:es|ed)|ready)\\b(?= (?:to|for|on|in|at|by|next|a|an|the|another|as)\\b)`,
  `(?<!\\bhad been )(?:scheduled|slated|due|expected|planned|forecast|likely)`,
  `(?:deadline|cutoff)(?: for [^.;,]{1,40})? (?:is|remains|falls)|reports? [^.;,]{0,40}(?:results|earnings)(?= on $)|(?:aims?|wants?|seeks?|has|have) to`,
  `upcoming|forthcoming|approaching|looming|heads? into|hits? (?:theat(?:er|re)s|cinemas|shelves|stores|screens)|as (?:early|soon|late) as|no later than|(?<=[a-z,] )until`,
  `(?:begins?|beginning|starts?|starting|effective|opens?|closes?|ends?|falls|meets?|returns?|arrives?|airs|runs|expires?|reconvenes?|convenes?|resumes?|kicks? off|premieres?|debuts?|launches|takes? (?:place|effect|office)|goes|comes? out)(?=(?: this year)?(?: (?:on|in|at|during))? ?$)`,
].join('|');

const IRREGULAR = words(`
  was were had did has said told came went took made found left met held won lost died began became gave got sent
  led shot saw knew thought felt heard kept put paid ran rose fell fled grew spoke stood struck sought bought brought
  built caught chose drew drove ate flew forgot fought hit hurt cut let broke woke wore wrote threw sang sank spent
  swore swept taught thrown taken given seen gone known shown born stole quit beat sold hid set bound rode dealt
`);
const PAST = `(?:${IRREGULAR}|(?:did|was|were|had)n['’]t|after (?:being|having)|(?!(?:hundred|need|indeed|exceed|proceed|succeed|speed|breed|feed|seed|red|bed|shed)\\b)[a-z]{2,}ed)`;

// What keeps a past verb from governing a date after it: "subpoenaed him to testify on Feb. 10", "is heard in May",
// "has invited them to a ceremony on March 12".
const PARTICIPLE = `(?!(?:schedul|slat|plann|expect)ed\\b|set\\b|due\\b)(?:[a-z]+ed|been|held|heard|seen|met|sent|made|built|paid|sold|told|put|taken|given|shown|born|become|begun|come|gone|got|had|led|left|lost|won|said|called)`;
const PASSIVE = `(?:[a-z]+ly |also |already |now |not |never |since )?${PARTICIPLE}\\b`;
const OPEN = `(?:(?:is|are|be|being|gets?|has|have) ${PASSIVE}|to (?!the\\b|a\\b|an\\b|his\\b|her\\b|its\\b|their\\b)(?:be ${PASSIVE}|[a-z]{2,}))`;

// A participle goes on in the time of the verb before: "scrambled to answer, releasing its own in February".
const GOING_ON = `(?<=, (?:[a-z]+ly )?)(?!(?:start|begin|open|end|clos|com|pend|accord|includ|follow|run|last|tak|dur|allow|mean)ing\\b)[a-z]{2,}ing`;

const NEGATED = `(?:never|(?:did|had|was|were|could)(?: not|n['’]t))`;
const TURN = `not until|${NEGATED} [^.;:]{0,100}?until|could(?:n['’]t| not| be (?:reached|located|found|seen|heard))`;

// Not "Amazon-created", which only qualifies; but "re-elected" is a verb.
const MARKER = new RegExp(
  `\\b(?<!(?<!\\b(?:re|co|pre|over))-)(?:(?<turn>${TURN})|(?<open>${OPEN})|(?<future>${FUTURE})|(?<past>${PAST})|(?<on>${GOING_ON}))(?!\\w)`,
  'g',
);

type Marker = 'past' | 'future' | 'open';

function markersOf(text: string): Marker[] {
  const markers: Marker[] = [];
  for (const { groups } of text.matchAll(MARKER)) {
    const governing = groups?.on && markers.findLast((marker) => marker !== 'open');
    if (governing) markers.push(governing);
    else if (!groups?.on) markers.push(groups?.open ? 'open' : groups?.future ? 'future' : 'past');
  }
  return markers;
}

/**
 * What a row of markers comes to. An infinitive or passive stays in the future of the verb before it ("will ask the
 * court to rule on Friday") but loosens a past one's hold.
 */
function outcome(markers: readonly Marker[]): Direction {
  const last = markers.at(-1);
  if (last === undefined) return 'none';
  if (last === 'past') return 'back';
  return last === 'future' || markers.findLast((marker) => marker !== 'open') === 'future'
    ? 'ahead'
    : 'unknown';
}

/** What leads to a date that stands alone. */
const ALONE = /^\s*(?:(?:in|on|at|by|from|between|since|until|this)\s+)?(?:the\s+)?$/i;

/** How far to look for a verb, in characters. A clause of news is seldom longer. */
const REACH = 160;
/** How far behind a noun its verb may stand. */
const NEAR = 40;

/**
 * Which way the words around an expression point: `ahead` under a future tense or a word such as "due", `back` under
 * a past tense. The nearest verb before the expression decides, else the first after it.
 */
export function directionAt(sentence: string, start: number, stop: number): Direction {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const after = sentence.slice(stop, stop + REACH);
  if (ALONE.test(before) && after.trim() === '') return 'alone';
  const qualifiesNoun =
    /\b(?:the|a|an|his|her|its|their|our|this)\s+(?:early |late |mid-)?$/i.test(before) ||
    /^['’]s\b/.test(after);
  // "The March vote will be close": what is said further on tells nothing of a date before a noun.
  if (qualifiesNoun) return markersOf(after.slice(0, NEAR))[0] === 'future' ? 'ahead' : 'unknown';
  if (/^ (?:[a-z]+s )?(?:was|were|had)\b/.test(after)) return 'back';
  if (/^ (?:is|are)\b/.test(after))
    return outcome(markersOf(after).slice(0, 1)) === 'ahead' ? 'ahead' : 'unknown';
  const markers = markersOf(before);
  // Chronicles: "Oct. 15: Ada speaks", "May 4 - The bridge opens"; what follows tells of that day, in any tense.
  if (before === '' && /^(?::| [-–—] | [A-Z“"])/.test(after)) return 'listed';
  // Listings: "(July 30-31)", "Opening: May 4", "7 p.m. May 4".
  if (markers.length === 0 && /(?:[(:•|]|\b[ap]\.?m\.?,?)\s*$/.test(before)) return 'unknown';
  return outcome(markers.length > 0 ? markers : markersOf(after).slice(0, 1));
}
