import { type Article, headerOf } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Passage } from '../domain/passage.ts';
import { quoteFrom } from '../domain/quote.ts';
import type { Span } from '../domain/span.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { quoteExtent } from './quote-extent.ts';
import type { RankedPassage } from './rank.ts';

/** More bold than this is no emphasis any more. */
const MOST_DECISIVE = 6;

/**
 * Quotes a sentence of a passage, widened until it stands alone. `decisive` are spans of the article's text inside
 * that sentence; `score` is 0 to 1.
 */
export function citeSentence(
  article: Article,
  passage: Passage,
  sentence: number,
  decisive: readonly Span[],
  score: number,
): Citation {
  const { first, last } = quoteExtent(article.text, passage.sentences, sentence, sentence);
  return {
    quote: quoteFrom(article, passage.sentences[first].start, passage.sentences[last].end),
    article: headerOf(article),
    paragraph: passage.paragraph + 1,
    score,
    decisive: merged(decisive),
  };
}

/** The place of the sentence of a passage that answers best. */
export function bestSentenceOf({ sentenceScores }: RankedPassage): number {
  return sentenceScores.indexOf(Math.max(...sentenceScores));
}

/** Quotes what answers a question best in a passage; decisive are the words of the kind asked for, else the question's own. */
export function citeAnswer(
  question: AnalysedQuestion,
  ranked: RankedPassage,
  article: Article,
  score: number,
): Citation {
  const { passage } = ranked.evidence.candidate;
  const best = bestSentenceOf(ranked);
  const { matches, signs } = ranked.evidence.sentences[best];
  const telling = question.kind !== 'other' && signs.length > 0 ? signs : matches;
  const decisive = telling.map(({ start, end }) => ({
    start: start + passage.start,
    end: end + passage.start,
  }));
  return citeSentence(article, passage, best, decisive, score);
}

/** Spans in order, with those that touch or overlap made one, at most {@link MOST_DECISIVE}. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = result[result.length - 1];
    if (before && span.start <= before.end + 1) {
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result.slice(0, MOST_DECISIVE);
}
