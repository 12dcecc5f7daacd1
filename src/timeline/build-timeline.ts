import { type Answerer, closestArticles } from '../answering/answerer.ts';
import { bestSentenceOf, citeAnswer, citeSentence } from '../answering/cite.ts';
import type { RankedPassage } from '../answering/rank.ts';
import type { Archive } from '../archive/archive.ts';
import { ALWAYS, overlaps } from '../domain/date-range.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from '../domain/timeline.ts';
import { inOrder } from './in-order.ts';
import { mergeReports } from './merge-reports.ts';

/** Candidates from each retriever: a story has more passages than a question has answers. */
const DEPTH = 200;

/** A passage is on the topic when it, its neighbours and title hold this share of the topic's weight. */
const TOPIC_SHARE = 0.6;

/** A dated sentence is about the topic when it holds this share of its weight, or is the passage's best for it. */
const SENTENCE_SHARE = 0.3;

/**
 * The dated entries of a topic: the dated statements of the passages on it, and the publication date where such a
 * passage has none. Reports of one event are one entry.
 */
export async function buildTimeline(
  archive: Archive,
  answerer: Answerer,
  { topic, range }: TimelineRequest,
): Promise<Timeline> {
  const ranking = await answerer.rank(archive, { text: topic, published: ALWAYS }, DEPTH);
  const onTopic = ranking.passages.filter(({ features }) => features.contextCoverage >= TOPIC_SHARE);
  const entries: TimelineEntry[] = [];
  for (const ranked of onTopic) {
    const { passage, published } = ranked.evidence.candidate;
    const [article, statements] = await Promise.all([
      archive.article(passage.article),
      archive.datedStatements([passage]),
    ]);
    const score = ranking.probabilities[ranking.passages.indexOf(ranked)];
    const dated = statements.filter(({ sentence }) => isAbout(ranked, sentence));
    for (const { sentence, expression } of dated) {
      entries.push({
        range: expression.range,
        precision: expression.precision,
        basis: expression.basis,
        expression: article.text.slice(expression.start, expression.end),
        reports: [citeSentence(article, passage, sentence, [expression], score)],
      });
    }
    if (dated.length === 0) {
      entries.push({
        range: { from: published, to: published },
        precision: 'day',
        basis: 'published',
        reports: [citeAnswer(ranking.question, ranked, article, score)],
      });
    }
  }
  const wanted = mergeReports(entries).filter((entry) => overlaps(entry.range, range));
  if (wanted.length > 0) return { entries: inOrder(wanted), nearest: [] };
  return {
    entries: [],
    nearest: (await closestArticles(archive, ranking.passages)).map(({ title }) => title),
  };
}

function isAbout(ranked: RankedPassage, sentence: number): boolean {
  return (
    sentence === bestSentenceOf(ranked) ||
    ranked.sentenceFeatures[sentence].coverageWithNeighbour >= SENTENCE_SHARE
  );
}
