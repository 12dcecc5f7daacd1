/**
 * How an abbreviation's full stop is read:
 * - `inner`: it never ends a sentence ("Sen.", "vs.");
 * - `number`: it ends none before a number ("No. 10", "Jan. 6");
 * - `either`: it ends one only where the next word opens sentences ("in the U.S. The", not "U.S. Senate");
 * - `clock`: it ends one unless a day or a time zone follows ("9 a.m. Monday").
 */
export type AbbreviationKind = 'inner' | 'number' | 'either' | 'clock';

/** An abbreviation without its last full stop, and where it starts. */
export interface Abbreviation {
  readonly start: number;
  readonly word: string;
  readonly kind: AbbreviationKind;
}

const WORDS: Record<AbbreviationKind, string> = {
  inner: `Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sen Sens Rep Reps Gov Govs Pres Gen Col Lt Capt Cpl Sgt Maj Cmdr
    Cdr Adm Brig Pvt Pfc Spc Det Insp Supt Rev Msgr Fr Hon Amb Atty Asst Assoc Sec Treas vs v e.g i.e cf viz ca approx`,
  number: `No Nos nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC
    Fig Figs Vol Vols Ch Art Dist pp p`,
  either: `St Ste Ft Mt Ave Blvd Rd Hwy Jr Sr Esq Inc Corp Co Cos Ltd Bros LLC Univ Dept Assn Intl Natl Ph.D Ed.D
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Pa Tenn Tex Va Vt Wis Wyo
    Ont Que`,
  clock: 'a.m p.m A.M P.M',
};

const KINDS = new Map<string, AbbreviationKind>();
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(/\s+/)) KINDS.set(word, kind as AbbreviationKind);
}

const LONGEST = 8;

/** Letters that are whole words: "a post on X.", "World War I.", "so do I.". */
const WHOLE_LETTER = /(?:\bon X|\b(?:War|\p{Ll}+) I)$/u;

/** The party before a state, an address that a comma follows unless the sentence ends: "D-Calif." */
const PARTY = /\b[DRI]-$/;

/** The abbreviation or initials whose full stop is at `at`; undefined where an ordinary word ends there. */
export function abbreviationAt(text: string, at: number): Abbreviation | undefined {
  const before = text.slice(Math.max(0, at - LONGEST - 3), at);
  const word = /(?<![\p{L}\p{N}.])\p{L}+(?:\.\p{L}+)*$/u.exec(before)?.[0];
  if (word === undefined || word.length > LONGEST) return undefined;
  const kind = KINDS.get(word) ?? (/^\p{Lu}(?:\.\p{L})*$/u.test(word) ? 'either' : undefined);
  if (kind === undefined || WHOLE_LETTER.test(before)) return undefined;
  if (kind === 'either' && PARTY.test(before.slice(0, -word.length))) return undefined;
  return { start: at - word.length, word, kind };
}
