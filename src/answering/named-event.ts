import type { Span } from '../domain/span.ts';
import { isStopWord, termsOf } from '../language/terms.ts';

/** Where the time that a question is about lies, seen from an event. */
export type EventRelation = 'before' | 'until' | 'during' | 'after';

/** Words of a question for an event by which it gives its time: "the coronation" of "before the coronation". */
export interface NamedEvent extends Span {
  readonly relation: EventRelation;
  /** Whether they tell whose it is by a pronoun: "his wedding". */
  readonly hasPronoun: boolean;
}

const RELATION = /\b(before|until|till|after|since|during|at the time of)\s+(?=\S)/giu;
const RELATION_OF: Readonly<Record<string, EventRelation>> = {
  before: 'before',
  until: 'until',
  till: 'until',
  after: 'after',
  since: 'after',
  during: 'during',
  'at the time of': 'during',
};

/** "Named after the king", "went after the company". */
const NO_TIME =
  /\b(?:named|called|sought|ask(?:s|ed|ing)?|look(?:s|ed|ing)?|tak(?:es?|en)|took|go(?:es|ing|ne)?|went) after\s+$/iu;
/** What ends the words for an event: signs, verbs that go on, and words that begin another part of the question. */
const END = new RegExp(
  `[,;:?!()“”"]|\\.(?=\\s|$)|\\s[-–—]\\s|\\s(?:did|does|do|was|were|is|are|be|been|has|have|had|will|would|can|could|` +
    'should|must|might|who|whom|whose|what|when|where|why|how|which|that|and|or|but|while|as|because|even|if|than|about|' +
    'before|until|till|after|since|during|he|she|it|they|we|you|I)\\b',
  'u',
);
/** "Before the bridge is opened": the bridge is no event. */
const IS_SUBJECT = /^\s(?:was|were|is|are|has|have|had|will|would|can|could|should|must|might)\b/u;
const DETERMINER = /^(?:the|his|her|its|their)$/iu;
/** What begins with a name, or with whose it is. */
const PARTICULAR = /^(?:\p{Lu}|(?:\p{L}+\s)?\p{L}+(?:['’]s|s['’])\s)/u;
const PRONOUN = /\b(?:his|her|its|their)\b/iu;
/** What it is, without what is further said of it: "the end" of "the end of the war". */
const HEAD = /^.*?(?=\s(?:of|in|on|at|for|with|by|from|to|against|between|over)\s|$)/su;
/** Before whom somebody stands. */
const AUDIENCE =
  /\b(?:courts?|judges?|jury|tribunal|magistrates?|justices?|committees?|panel|board|commission|council|senate|house|congress|parliament|lawmakers|cameras?|audience|crowds?|public|world|nation|press|king|queen|pope|altar|eyes)$/iu;
/** What is a time itself, and no event. */
const MERE_TIME =
  /\b(?:ages?|times?|moment|hours?|minutes?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|years?|decades?|century|seasons?|summer|winter|spring|autumn|periods?|past|future|fact|while|process|beginning|start|middle|end)$/iu;
/** Words for what is said rather than done. */
const SAYING = /\b(?:said|says|told|reported|published|suggested|claimed|mentioned)\b/iu;

/** More words than this are no name of an event. */
const MOST_TERMS = 6;

/** The first event by which a question gives its time, named so that it can be told from others of its kind; if any. */
export function namedEvent(question: string): NamedEvent | undefined {
  for (const { index, 0: lead, 1: word } of question.matchAll(RELATION)) {
    const start = index + lead.length;
    const rest = question.slice(start);
    const event = rest.slice(0, END.exec(rest)?.index).trimEnd();
    const relation = RELATION_OF[word.toLowerCase()];
    if (NO_TIME.test(question.slice(0, start)) || IS_SUBJECT.test(rest.slice(event.length))) continue;
    if (!isEvent(event, relation)) continue;
    return { start, end: start + event.length, relation, hasPronoun: PRONOUN.test(event) };
  }
  return undefined;
}

function isEvent(words: string, relation: EventRelation): boolean {
  const terms = termsOf(words);
  if (terms.length === 0 || terms.length > MOST_TERMS) return false;
  const [opening] = words.split(/\s/u);
  const isParticular = DETERMINER.test(opening) || (!isStopWord(opening) && PARTICULAR.test(words));
  if (!isParticular || SAYING.test(words)) return false;
  const [head] = HEAD.exec(words)!;
  if (relation === 'before' && AUDIENCE.test(head)) return false;
  if (head === words && MERE_TIME.test(head)) return false;
  // "After Kate", "since Brexit": a name alone may be anybody's.
  return /^the\s/iu.test(words) || terms.some(({ start }) => /^\p{Ll}/u.test(words.slice(start)));
}
