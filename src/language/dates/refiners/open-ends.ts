import type { Refiner } from 'chrono-node';
import type { Meaning } from '../meaning.ts';
import { Finding } from '../rule.ts';

const LEAD =
  /\b(?<word>since|until|till)\s+(?:at least\s+|about\s+|around\s+)?(?:the\s+)?(?:(?:very\s+)?(?:end|close|start|beginning|middle)\s+of\s+(?:the\s+)?)?$/i;

/** In characters. */
const LONGEST_LEAD = 60;

function open(meaning: Meaning, end: 'from' | 'to'): Meaning {
  return {
    place(scene) {
      const placement = meaning.place(scene);
      return placement && { ...placement, range: { ...placement.range, [end]: null } };
    },
  };
}

const NO = `(?:\\b(?:not|never|cannot|nobody|no one|none|no)|^[“"]?(?:Not|Never|Nobody|No one|None|No)|n['’]t)(?:,[^,]{1,20},)?\\s(?!(?:only|just|more|fewer|less|later|longer)\\b)`;
/** A second verb takes "until" for itself: "did not resign and stayed until May". */
const SECOND_VERB = `\\b(?:but|because|instead|(?:and|or|who|which|that) (?:he|she|it|they|we|I|will|would|was|were|is|are|had|has|have|ran|kept|\\w+ed)\\b)`;
const NEGATED_BEFORE = new RegExp(`${NO}(?:(?!${SECOND_VERB})[^;:]){0,140}\\b[Uu]ntil\\s`);
const NEGATED_AFTER = /^[^.;]{0,80}(?:\b(?:not|never|no one|nobody|none)\b|n['’]t\b)/;

/** "not until Tuesday", "Until Tuesday, they had not": on that Tuesday they did. */
const isTheTurn = (lead: string, before: string, after: string): boolean =>
  NEGATED_BEFORE.test(before) ||
  (/^until/i.test(lead) && before.trim() === lead.trim() && NEGATED_AFTER.test(after));

/** "since 2020" has no last day, "until next March" no first. */
export const openEnds: Refiner = {
  refine(context, results) {
    return (results as Finding[]).map((finding) => {
      const before = context.text.slice(0, finding.index);
      const lead = LEAD.exec(before.slice(-LONGEST_LEAD));
      if (!lead || isTheTurn(lead[0], before, context.text.slice(finding.stop))) return finding;
      const start = finding.index - lead[0].length;
      const end = lead.groups!.word!.toLowerCase() === 'since' ? 'to' : 'from';
      const words = context.text.slice(start, finding.stop);
      return new Finding(context, start, words, open(finding.meaning, end), finding.index);
    });
  },
};
