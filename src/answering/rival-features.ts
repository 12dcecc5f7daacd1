import type { Candidate } from '../archive/archive.ts';
import type { SentenceEvidence } from './evidence.ts';
import { rarityAmong } from './rarity.ts';
import type { BestSentenceFeature } from './sentence-features.ts';
import { exact, largest, weighing, withNext } from './similarities.ts';
import { standardScores } from './standard-scores.ts';

/** How a passage stands among all those read for a question. */
export type RivalFeature =
  | 'softDistinctive'
  | 'sentenceRarity'
  | 'sentencePairRarity'
  | 'sentenceDistinctive'
  | 'sentenceSoftDistinctive'
  | 'sentencePairSoftDistinctive'
  | 'standardBm25'
  | 'standardCosine'
  | 'standardSentenceCosine'
  | 'standardBestSentence'
  | 'standardCoverage'
  | 'standardSoftCoverage';

/** What it is told by of a passage read. */
export interface RivalEvidence {
  readonly candidate: Pick<Candidate, 'bm25' | 'cosine' | 'sentenceCosines'>;
  readonly sentences: readonly Pick<SentenceEvidence, 'similarities'>[];
}

/**
 * By passage read, what tells it apart from the others. Its words count by their rarity among the passages, or, as
 * distinctive, by that times their idf weight. `best` is what is seen of each passage's best sentence.
 */
export function rivalFeatures(
  weights: readonly number[],
  evidences: readonly RivalEvidence[],
  best: readonly Readonly<Record<BestSentenceFeature, number>>[],
): Record<RivalFeature, number>[] {
  const held = evidences.map(({ sentences }) => largest(sentences.map(({ similarities }) => similarities)));
  const rarity = rarityAmong(held);
  const mean = weighing(weights);
  const rare = weighing(rarity);
  const distinctive = weighing(rarity.map((value, place) => value * weights[place]));
  const standard = {
    bm25: standardScores(evidences.map(({ candidate }) => candidate.bm25)),
    cosine: standardScores(evidences.map(({ candidate }) => candidate.cosine)),
    sentenceCosine: standardScores(evidences.map(({ candidate }) => Math.max(...candidate.sentenceCosines))),
    bestSentence: standardScores(best.map(({ bestSentence }) => bestSentence)),
    coverage: standardScores(held.map((similarities) => mean(similarities, exact))),
    softCoverage: standardScores(held.map((similarities) => mean(similarities))),
  };
  return evidences.map(({ sentences }, index) => {
    const single = sentences.map(({ similarities }) => similarities);
    const pairs = withNext(single);
    return {
      softDistinctive: distinctive(held[index]),
      sentenceRarity: Math.max(...single.map((sentence) => rare(sentence, exact))),
      sentencePairRarity: Math.max(...pairs.map((pair) => rare(pair, exact))),
      sentenceDistinctive: Math.max(...single.map((sentence) => distinctive(sentence, exact))),
      sentenceSoftDistinctive: Math.max(...single.map((sentence) => distinctive(sentence))),
      sentencePairSoftDistinctive: Math.max(...pairs.map((pair) => distinctive(pair))),
      standardBm25: standard.bm25[index],
      standardCosine: standard.cosine[index],
      standardSentenceCosine: standard.sentenceCosine[index],
      standardBestSentence: standard.bestSentence[index],
      standardCoverage: standard.coverage[index],
      standardSoftCoverage: standard.softCoverage[index],
    };
  });
}
