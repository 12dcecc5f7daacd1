import type { Ranking } from '../answering/answerer.ts';
import type { SentenceEvidence } from '../answering/evidence.ts';
import type { RankedPassage } from '../answering/rank.ts';
import { synonymsOf } from '../language/synonyms.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { Topic } from './topic.ts';

/**
 * What a term of the topic counts for, seen from a sentence without it: where it stands in the paragraph or beyond, and
 * whether a pronoun points there.
 */
const CREDIT = {
  before: { withPronoun: 0.8, without: 0.45 },
  earlier: { withPronoun: 0.6, without: 0.4 },
  later: { withPronoun: 0.4, without: 0.4 },
  context: { withPronoun: 0.4, without: 0.3 },
} as const;
/** A name beyond the paragraph of a sentence without a pronoun is most often not what the sentence is about. */
const NAME_IN_CONTEXT = 0.2;
/** What a word near a term in meaning counts for, by its cosine; the term itself counts 1. */
const ALIKE = 0.8;
/** Who is named in full in the topic may go by the last name: what that counts for the name before it. */
const SURNAME = 0.8;
/** A sentence without the topic's own words, or words near them, says nothing of it, whatever stands around it. */
const LEAST_OF_ITS_OWN = 0.25;
/** This share of the topic's names must stand in the passage, its neighbours or the title. */
const SHARE_OF_NAMES = 0.6;
/** What a sentence must hold in context of the topic's names, and, where there are any, of its other words. */
const LEAST_OF_NAMES = 0.45;
const LEAST_OF_WORDS = 0.25;

/** How much a sentence has to do with a topic, 0 to 1: the mean over the topic's terms by their weight. */
export interface Relevance {
  /** By its own words, and words near them in meaning. */
  readonly own: number;
  /** With the words around it. */
  readonly inContext: number;
  /** Whether all the names of the topic, of which there are some, stand in it. */
  readonly hasNames: boolean;
}

const NONE: Relevance = { own: 0, inContext: 0, hasNames: false };

/** How much each sentence of a passage of a ranking has to do with a topic. */
export function relevanceOf(
  { evidence, features }: RankedPassage,
  read: readonly ReadSentence[],
  { question, termWeights: weights }: Ranking,
  topic: Topic,
): Relevance[] {
  const sentences = readAgain(evidence.sentences, read, question, topic);
  const places = question.terms.flatMap((term, place) => (topic.terms.includes(term) ? [place] : []));
  const mean = (some: readonly number[], value: (place: number) => number) => {
    const total = some.reduce((sum, place) => sum + weights[place], 0);
    return total === 0 ? 1 : some.reduce((sum, place) => sum + weights[place] * value(place), 0) / total;
  };
  const stands = (place: number, from = 0, to = sentences.length) =>
    sentences.slice(from, to).some(({ similarities }) => similarities[place] === 1) ? 1 : 0;
  // How much of what the passage lacks stands beside it is known, not which terms.
  const lacking = 1 - features.coverage;
  const around = lacking > 0 ? (features.contextCoverage - features.coverage) / lacking : 0;
  const names = places.filter((place) => topic.names.has(question.terms[place]));
  const words = places.filter((place) => !names.includes(place));
  if (mean(names, (place) => stands(place) || around) < SHARE_OF_NAMES) return sentences.map(() => NONE);
  const likeness = (sentence: SentenceEvidence | undefined, place: number) => {
    const similarity = sentence?.similarities[place] ?? 0;
    if (similarity === 1) return 1;
    const isFirstName = names.includes(place) && names.includes(place + 1);
    return isFirstName && sentence?.similarities[place + 1] === 1 ? SURNAME : ALIKE * similarity;
  };
  const dated = [
    ...places,
    ...question.terms.flatMap((term, place) => (isOfPeriod(term, topic) ? [place] : [])),
  ];
  // Under a topic with a date, that date ties the paragraphs of a passage together.
  const paragraphs = read.map((_, index): [number, number] =>
    topic.period ? [0, read.length] : paragraphAround(read, index),
  );
  return sentences.map((sentence, index) => {
    const [first, last] = paragraphs[index];
    const before = index > first ? sentences[index - 1] : undefined;
    const ownWith = (pronoun: boolean) =>
      mean(dated, (place) => Math.max(likeness(sentence, place), pronoun ? likeness(before, place) : 0));
    // A pronoun is looked for only where it could help.
    if (ownWith(true) < LEAST_OF_ITS_OWN) return NONE;
    const { hasPronoun } = read[index];
    if (!hasPronoun && ownWith(false) < LEAST_OF_ITS_OWN) return NONE;
    const pointing = hasPronoun ? 'withPronoun' : 'without';
    const beyond = (place: number) =>
      Math.max(stands(place, 0, first), stands(place, last), around * (1 - stands(place)));
    const inContext = (place: number) =>
      Math.max(
        likeness(sentence, place),
        CREDIT.before[pointing] * likeness(before, place),
        CREDIT.earlier[pointing] * stands(place, first, index),
        CREDIT.later[pointing] * stands(place, index + 1, last),
        (names.includes(place) && !hasPronoun ? NAME_IN_CONTEXT : CREDIT.context[pointing]) * beyond(place),
      );
    if (mean(names, inContext) < LEAST_OF_NAMES) return NONE;
    const isNamed = names.length > 0 && !topic.period;
    if (isNamed && mean(words, inContext) < LEAST_OF_WORDS) return NONE;
    return {
      own: mean(places, (place) => likeness(sentence, place)),
      inContext: mean(places, inContext),
      hasNames: names.length > 0 && names.every((place) => likeness(sentence, place) >= SURNAME),
    };
  });
}

/** What a synonym counts for: nearly what the word itself does. */
const SYNONYM = 0.95;

/**
 * What of a topic stands in which sentences, once more: a date without a year ("Black Friday") is a name here, which no
 * other words stand for, and a word that tells of an event may have a synonym in its place.
 */
function readAgain(
  sentences: readonly SentenceEvidence[],
  read: readonly ReadSentence[],
  { terms, words, dates }: Ranking['question'],
  topic: Topic,
): readonly SentenceEvidence[] {
  const dated = new Set(dates.flatMap(({ places }) => places));
  const asNames = terms.map((term, place) => dated.has(place) && topic.terms.includes(term));
  const synonyms = terms.map((term) => synonymsOf(term));
  if (!asNames.includes(true) && synonyms.every(({ size }) => size === 0)) return sentences;
  // Most sentences have none, and need not be read for that.
  const looks = synonyms.map(
    (all) => new RegExp(`\\b(?:${[...all].map((term) => term.slice(0, 4)).join('|')})`, 'i'),
  );
  return sentences.map((sentence, index) => ({
    ...sentence,
    similarities: sentence.similarities.map((similarity, place) => {
      if (asNames[place]) return read[index].text.toLowerCase().includes(words[place]) ? similarity : 0;
      if (similarity >= SYNONYM || synonyms[place].size === 0) return similarity;
      const { text } = read[index];
      const has = looks[place].test(text) && read[index].terms.some((term) => synonyms[place].has(term));
      return has ? SYNONYM : similarity;
    }),
  }));
}

/** The first sentence of the paragraph that a sentence stands in, and the one after its last. */
function paragraphAround(read: readonly ReadSentence[], index: number): [number, number] {
  let first = index;
  while (first > 0 && !read[first].opensParagraph) first--;
  const next = read.findIndex(({ opensParagraph }, place) => place > index && opensParagraph);
  return [first, next < 0 ? read.length : next];
}

const isOfPeriod = (term: string, { period }: Topic) => period?.terms.includes(term) ?? false;
