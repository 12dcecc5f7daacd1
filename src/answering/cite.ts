import { type Article, headerOf } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Passage } from '../domain/passage.ts';
import { quoteFrom } from '../domain/quote.ts';
import type { Span } from '../domain/span.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { MOST_CHARACTERS, type QuoteExtent, quoteExtent } from './quote-extent.ts';
import type { RankedPassage } from './rank.ts';

/** More bold than this is no emphasis any more. */
const MOST_DECISIVE = 6;

/** A neighbour at least this many times as likely to answer as the best sentence is quoted with it. */
const AS_LIKELY = 0.7;

/**
 * Quotes sentences of a passage that follow one another in one paragraph, widened until they stand alone. `decisive` are
 * spans of the article's text inside them; `score` is 0 to 1.
 */
export function citeSentences(
  article: Article,
  passage: Passage,
  run: QuoteExtent,
  decisive: readonly Span[],
  score: number,
): Citation {
  const place = paragraphOf(article, passage.sentences[run.first]);
  // A quote keeps to its paragraph, also where the passage holds several.
  const inParagraph = [...passage.sentences.keys()].filter(
    (sentence) => paragraphOf(article, passage.sentences[sentence]) === place,
  );
  const sentences = inParagraph.map((sentence) => passage.sentences[sentence]);
  const { first, last } = quoteExtent(
    article.text,
    sentences,
    inParagraph.indexOf(run.first),
    inParagraph.indexOf(run.last),
  );
  return {
    quote: quoteFrom(article, sentences[first].start, sentences[last].end),
    article: headerOf(article),
    paragraph: place + 1,
    score,
    decisive: merged(decisive),
    copies: [],
  };
}

/** The place in the article's paragraphs of the one that a sentence stands in. */
function paragraphOf({ paragraphs }: Article, { start }: Span): number {
  return paragraphs.findIndex(({ end }) => start < end);
}

/** Quotes what answers a question best in a passage; decisive are the words of the kind asked for, else the question's own. */
export function citeAnswer(
  question: AnalysedQuestion,
  ranked: RankedPassage,
  article: Article,
  score: number,
): Citation {
  const { passage } = ranked.evidence.candidate;
  const run = runThatAnswers(ranked, article);
  const quoted = ranked.evidence.sentences.slice(run.first, run.last + 1);
  const signs = quoted.flatMap((sentence) => sentence.signs);
  const matches = quoted.flatMap((sentence) => sentence.matches);
  const telling = question.kind !== 'other' && signs.length > 0 ? signs : matches;
  const decisive = telling.map(({ start, end }) => ({
    start: start + passage.start,
    end: end + passage.start,
  }));
  return citeSentences(article, passage, run, decisive, score);
}

/** The best sentence of a passage, with that beside it in its paragraph where this is nearly as likely to answer. */
function runThatAnswers({ evidence, sentenceScores }: RankedPassage, article: Article): QuoteExtent {
  const { sentences } = evidence.candidate.passage;
  const best = sentenceScores.indexOf(Math.max(...sentenceScores));
  const [other = best] = [best - 1, best + 1]
    .filter((place) => place >= 0 && place < sentences.length)
    .filter((place) => paragraphOf(article, sentences[place]) === paragraphOf(article, sentences[best]))
    // The scores are the logarithms of likelihoods, but for a constant.
    .filter((place) => Math.exp(sentenceScores[place] - sentenceScores[best]) >= AS_LIKELY)
    .sort((a, b) => sentenceScores[b] - sentenceScores[a]);
  const run = { first: Math.min(best, other), last: Math.max(best, other) };
  const length = sentences[run.last].end - sentences[run.first].start;
  return length <= MOST_CHARACTERS ? run : { first: best, last: best };
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
