import type { Span } from '../domain/span.ts';
import { findQuotations, type Quotation } from '../language/quotations.ts';

/** A run of sentences: indices, both included. */
export interface QuoteExtent {
  readonly first: number;
  readonly last: number;
}

/** The most sentences that a quote is widened to, and the most UTF-16 code units. */
const MOST_SENTENCES = 3;
export const MOST_CHARACTERS = 700;

/**
 * Widens a run of sentences until it can stand alone: quotation marks balanced, speech with its speaker, no start on
 * a pronoun or a connective that hangs on the sentence before. `sentences` are those of one paragraph of `text`, in
 * order; the result holds `first` to `last`. Of all runs of at most three sentences and 700 characters around the
 * given one, it is the shortest of those with the fewest faults; the given one itself where none is better.
 */
export function quoteExtent(
  text: string,
  sentences: readonly Span[],
  first: number,
  last: number,
): QuoteExtent {
  const paragraph = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
  const quotations = findQuotations(text, paragraph);
  const given = { first, last };
  let best: QuoteExtent = given;
  let fewest = countFaults(text, sentences, quotations, given);
  for (let more = 1; more <= MOST_SENTENCES - (last - first + 1); more++) {
    for (let before = Math.min(more, first); before >= 0; before--) {
      const extent = { first: first - before, last: last + more - before };
      const end = sentences[extent.last]?.end;
      if (end === undefined || end - sentences[extent.first]!.start > MOST_CHARACTERS) continue;
      const faults = countFaults(text, sentences, quotations, extent);
      if (faults < fewest) {
        best = extent;
        fewest = faults;
      }
    }
  }
  return best;
}

/** In how many ways a run of sentences does not stand alone. */
function countFaults(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  { first, last }: QuoteExtent,
): number {
  const { start } = sentences[first]!;
  const { end } = sentences[last]!;
  const startsInside = quotations.some((quotation) => quotation.start < start && start < quotation.end);
  const endsInside = quotations.some(
    (quotation) => quotation.closed && quotation.start < end && end < quotation.end,
  );
  const run = sentences.slice(first, last + 1).map((sentence) => outside(text, sentence, quotations));
  const lacksSpeaker = run.some((own) => !/\p{L}/u.test(own)) && !ATTRIBUTION.test(run.join(' '));
  return (
    Number(startsInside) +
    Number(endsInside) +
    Number(lacksSpeaker) +
    Number(leansBack(text.slice(start, end)))
  );
}

/** The words of a sentence that stand in no quotation. */
function outside(text: string, sentence: Span, quotations: readonly Quotation[]): string {
  let own = '';
  let at = sentence.start;
  for (const { start, end } of quotations.toSorted((a, b) => a.start - b.start)) {
    if (end <= at || start >= sentence.end) continue;
    own += `${text.slice(at, Math.max(at, start))} `;
    at = end;
  }
  return own + text.slice(at, Math.max(at, sentence.end));
}

/** Words that tell who speaks. */
const ATTRIBUTION = new RegExp(
  `\\b(?:according to|(?:${[
    'said|says|say|saying|told|tells|telling|asked|asks|added|adds|adding|wrote|writes|replied|replies',
    'responded|answered|explained|explains|explaining|claimed|claims|claiming|insisted|insists|noted|notes',
    'continued|continues|recalled|recalls|warned|warns|argued|argues|announced|confirmed|admitted|revealed',
    'shared|tweeted|posted|quipped|joked|concluded|stated|states|declared|commented|remarked|suggested',
    'acknowledged|stressed|emphasi[sz]ed|reported|reports|testified|shouted|exclaimed|whispered|read|reads',
  ].join('|')}))\\b`,
  'i',
);

const PRONOUN =
  /^(?:He|She|They|It|This|That|These|Those|His|Her|Hers|Him|Their|Theirs|Them|Its|Both|Neither|Such)(?![\p{L}\p{N}])/u;

/** Starts that look like a pronoun and refer to nothing before. */
const STANDS_ALONE = new RegExp(
  `^(?:${[
    // The empty subject: "It is likely that", "It was not clear whether", "It took years to", "It was Ms Lee who".
    "It(?:[’']s| is| was| will be| would be| has been| seems| appears| remains| became)(?: not| n’t| also| still| now| very| widely| long)* (?!able|ready|set|due|going|likely to|expected to|supposed to|designed to|meant to)\\p{Ll}+ (?:that|whether|why|how|if|to|for)\\b",
    "It(?:[’']s| is| was) \\p{Lu}[^,.;]{0,60} (?:who|that)\\b",
    'It (?:seems|appears|emerged|turned out|turns out)\\b',
    'It (?:took|takes|has taken|will take) [^.;]{1,60} to\\b',
    "It(?:[’']s| has| had) been [^.;]{1,60} since\\b",
    'This (?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|decade|century|article|story|page)\\b',
    '(?:Those|They|He|She) (?:who|whose|whom)\\b',
    'Those (?:with|without|in|from|living|affected)\\b',
    'Both (?:of the|the|\\p{Lu})',
    'Neither (?:of the|the|\\p{Lu})',
    '(?:His|Her|Their) (?:Majest|Royal|Serene|Imperial|Highness|Excellenc|Holiness|Grace|Honou?r)',
  ].join('|')})`,
  'u',
);

const CONNECTIVE =
  /^(?:But|And|Or|Nor|Yet(?! another)|So(?! far| much| many|-)|Thus|Hence|Then(?!-)|Therefore|However|Nevertheless|Nonetheless|Moreover|Furthermore|Consequently|Otherwise|Instead(?! of)|Likewise|Similarly|(?:Still|Also|Besides|For example|For instance|As a result|As such|Even so|That said|In turn|In other words),)(?![\p{L}\p{N}])/u;

/** Whether a sentence starts on a word that only the sentence before explains. */
function leansBack(sentence: string): boolean {
  const start = sentence.replace(/^[^\p{L}\p{N}]+/u, '');
  return CONNECTIVE.test(start) || (PRONOUN.test(start) && !STANDS_ALONE.test(start));
}
