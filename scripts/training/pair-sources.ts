import type { ArticleSampler } from './article-sampler.ts';
import type { TrainingPair } from './training-pair.ts';

/** Pairs taken from an article before the next one is drawn: its other parts are the harder negatives. */
const FROM_ONE_ARTICLE = 4;

/** Where a title has fewer tokens, the opening sentence stands in for it. */
const SHORTEST_TITLE = 4;

/** How often a passage keeps the sentence that was taken out as the query. */
const KEPT = 0.3;

/** Words of a pseudo-question, without its opening. */
const PIECE = { least: 6, most: 21 };

/**
 * Queries made from an article use its words; people use their own. So some of the words that a query shares with its
 * passage are taken out of the passage, and the vectors of other words for the same thing must come near each other.
 */
const HIDING = 0.3;

/** An article's title with some of its sentences, every third time the opening ones. */
export function* titlePairs(sampler: ArticleSampler): Generator<TrainingPair, never> {
  for (;;) {
    const body = sampler.article();
    const sentence = sampler.chance(1 / 3) ? body.start : sampler.between(body.start, body.end - 1);
    const stretch = sampler.tokens(sampler.around(sentence, body, 1, 4));
    const title = sampler.tokens({ start: body.start - 1, end: body.start });
    const opening = sampler.tokens({ start: body.start, end: body.start + 1 });
    const query = title.end - title.start < SHORTEST_TITLE ? opening : title;
    yield { query: [query], passage: [stretch], queryDropout: 0.1, hiding: HIDING, stretch };
  }
}

/** A sentence with those around it (the inverse cloze task, Lee, Chang & Toutanova 2019, arXiv 1906.00300). */
export function* sentencePairs(sampler: ArticleSampler): Generator<TrainingPair, never> {
  for (;;) {
    const body = sampler.article();
    for (let count = 0; count < FROM_ONE_ARTICLE; count++) {
      const sentence = sampler.sentence(body);
      const around = sampler.around(sentence, body, 1, 3);
      const stretch = sampler.tokens(around);
      const own = sampler.tokens({ start: sentence, end: sentence + 1 });
      const keeps = sampler.chance(KEPT) || around.end - around.start < 2;
      const passage = keeps
        ? [stretch]
        : [
            { start: stretch.start, end: own.start },
            { start: own.end, end: stretch.end },
          ];
      yield { query: [own], passage, queryDropout: 0.2, hiding: HIDING, stretch };
    }
  }
}

/** Some sentences with those that follow. */
export function* continuationPairs(sampler: ArticleSampler): Generator<TrainingPair, never> {
  for (;;) {
    const body = sampler.article();
    const sentence = sampler.sentence(body);
    if (sentence + 1 === body.end) continue;
    const { start, end } = sampler.around(sentence, body, 1, 3);
    const query = sampler.tokens({ start, end: sentence + 1 });
    const passage = sampler.tokens({ start: sentence + 1, end });
    yield {
      query: [query],
      passage: [passage],
      queryDropout: 0.1,
      hiding: HIDING,
      stretch: sampler.tokens({ start, end }),
    };
  }
}

/** The opening of a real question and a piece of a sentence, much of it left out, with the sentences around and it. */
export function* pseudoQuestionPairs(
  sampler: ArticleSampler,
  questions: readonly number[],
): Generator<TrainingPair, never> {
  for (;;) {
    const body = sampler.article();
    for (let count = 0; count < FROM_ONE_ARTICLE; count++) {
      const sentence = sampler.sentence(body);
      const own = sampler.tokens({ start: sentence, end: sentence + 1 });
      const length = sampler.between(PIECE.least, PIECE.most);
      const start = sampler.between(own.start, Math.max(own.start, own.end - length));
      const query = [{ start, end: Math.min(start + length, own.end) }];
      if (questions.length > 0) {
        const number = questions[sampler.between(0, questions.length - 1)];
        const question = sampler.tokens({ start: number, end: number + 1 });
        query.unshift({
          start: question.start,
          end: Math.min(question.end, question.start + sampler.between(0, 3)),
        });
      }
      const stretch = sampler.tokens(sampler.around(sentence, body, 0, 3));
      yield {
        query,
        passage: [stretch],
        queryDropout: sampler.between(15, 55) / 100,
        hiding: HIDING,
        stretch,
      };
    }
  }
}

/** A question with a text that answers it, given by their sentences' numbers. */
export function* questionPairs(
  sampler: ArticleSampler,
  pairs: readonly { readonly question: number; readonly passage: number }[],
): Generator<TrainingPair, never> {
  for (;;) {
    const { question, passage } = pairs[sampler.between(0, pairs.length - 1)];
    const stretch = sampler.tokens({ start: passage, end: passage + 1 });
    const query = sampler.tokens({ start: question, end: question + 1 });
    yield { query: [query], passage: [stretch], queryDropout: 0.2, hiding: 0, stretch };
  }
}
