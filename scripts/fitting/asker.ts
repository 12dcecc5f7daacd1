import { type Answerer, BREADTH } from '../../src/answering/answerer.ts';
import type { RankedPassage } from '../../src/answering/rank.ts';
import type { RivalEvidence } from '../../src/answering/rival-features.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { holdsFact } from '../evaluate/data/multihop.ts';

/** A candidate's features, with what its rivals are told apart by; its text and all evidence would fill the memory. */
interface FittingCandidate extends Pick<RankedPassage, 'retrieval' | 'features' | 'sentenceFeatures'> {
  readonly evidence: RivalEvidence;
}

/** Where a question comes from and what it was asked of. */
export type FittingSet =
  | 'passages'
  | 'passages, short'
  | 'passages, quoted'
  | 'passages, of their year'
  | 'passages, of another year'
  | 'near misses'
  | 'articles'
  | 'long paragraphs'
  | 'small archives'
  | 'small archives, short'
  | 'small archives, strangers'
  | 'multihop'
  | 'multihop, null'
  | 'multihop, strangers';

/** A question with the candidates it got and which of them are right. */
export interface FittingQuestion {
  readonly set: FittingSet;
  readonly candidates: readonly FittingCandidate[];
  /** The idf weight of each of its terms. */
  readonly termWeights: readonly number[];
  /** Places of candidates that answer; none when nothing does, or it was not found. */
  readonly right: readonly number[];
  /** By sentence of the first right candidate: whether it answers. */
  readonly rightSentences: readonly boolean[];
}

/** All candidates, for which of them are worth reading is to be fitted, too. */
const ALL_READ = { ...BREADTH, read: Infinity };

/**
 * Asks an archive questions whose answering sentences are known. A passage is right when it is where the answer can be
 * and holds one of them.
 */
export function asker(archive: Archive, answerer: Answerer) {
  return async (
    set: FittingSet,
    text: string,
    gold: readonly string[],
    canBe: (passage: { article: number }) => boolean,
  ): Promise<FittingQuestion> => {
    const asked = { text, published: ALWAYS };
    const { passages: ranked, termWeights } = await answerer.rank(archive, asked, ALL_READ);
    const passages = ranked.map(({ evidence }) => evidence.candidate.passage);
    const texts = await archive.passageTexts(passages);
    const right = passages.flatMap((passage, place) =>
      canBe(passage) && gold.some((sentence) => holdsFact(texts[place], sentence)) ? [place] : [],
    );
    const first = passages[right[0]];
    const rightSentences = (first?.sentences ?? []).map(({ start, end }) => {
      const words = texts[right[0]].slice(start - first.start, end - first.start);
      return gold.some((sentence) => holdsFact(words, sentence) || holdsFact(sentence, words));
    });
    const candidates = ranked.map(
      ({ evidence: { candidate, sentences }, retrieval, features, sentenceFeatures }): FittingCandidate => ({
        evidence: {
          candidate: {
            bm25: candidate.bm25,
            cosine: candidate.cosine,
            sentenceCosines: candidate.sentenceCosines,
          },
          sentences: sentences.map(({ similarities }) => ({ similarities })),
        },
        retrieval,
        features,
        sentenceFeatures,
      }),
    );
    return { set, candidates, termWeights, right, rightSentences };
  };
}
