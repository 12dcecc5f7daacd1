import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainArticle } from '../../scripts/evaluate/data/plain-article.ts';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { combinedOrder } from '../../src/answering/rerank.ts';
import { readConfig } from '../../src/config.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';
import { writeOverlapEncoder } from '../embedding/overlap-encoder.ts';

describe('the combined order', () => {
  it.each([
    ['follows both where they agree', [1, 3, 2], [10, 30, 20], [1, 2, 0]],
    ['weighs the scores by how far apart they are', [0, 0, 10], [2, 4, 3], [2, 1, 0]],
    ['keeps the order of equal ones', [5, 5, 5], [7, 7, 7], [0, 1, 2]],
    ['is of one', [4], [-4], [0]],
    ['is of none', [], [], []],
  ])('%s', (_, scores, others, order) => {
    expect(combinedOrder(scores, others)).toEqual(order);
  });

  const scores = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 });

  it('holds every item once, and does not mind the unit of either score', () => {
    fc.assert(
      fc.property(scores, (own) => {
        const others = own.map((score, place) => (score * 7 + place * 13) % 101);
        const order = combinedOrder(own, others);
        expect([...order].sort((a, b) => a - b)).toEqual(own.map((_, place) => place));
        const inOtherUnits = own.map((score) => 4 * score + 64);
        expect(combinedOrder(inOtherUnits, others)).toEqual(order);
      }),
    );
  });
});

describe('an answer with a reranker', () => {
  let folder: string;
  let plain: Answerer;
  let reranked: Answerer;
  const today = () => '2025-05-02' as Day;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'reranker-'));
    await writeOverlapEncoder(folder);
    plain = await Answerer.open(readConfig({}), today);
    reranked = await Answerer.open(readConfig({ RERANKER_MODEL: folder }), today);
  });

  afterAll(async () => {
    await plain.close();
    await reranked.close();
    await rm(folder, { recursive: true });
  });

  const WORDS = 'Ada Quill opened the harbour bridge';
  const ARTICLES = [
    `${WORDS}.`,
    `On Tuesday ${WORDS}, and the bridge, the harbour bridge that Ada Quill opened, was a bridge to the harbour.`,
    'Forty goats were released on the moor.',
  ].map((text, number) =>
    plainArticle({ file: `${number}.txt`, published: '2024-03-07' as Day, title: 'News' }, [text]),
  );

  it('has the passages in both opinions’ order, and is as sure of each place as without it', async () => {
    await withArchive(ARTICLES, plain.embedder, async (archive) => {
      const before = await plain.rank(archive, { text: `${WORDS}?`, published: ALWAYS });
      const after = await reranked.rerank(archive, before);
      const ids = (passages: typeof before.passages) =>
        passages.map(({ evidence }) => evidence.candidate.passage.id);
      const texts = await archive.passageTexts(
        before.passages.map(({ evidence }) => evidence.candidate.passage),
      );
      const order = combinedOrder(
        before.passages.map(({ score }) => score),
        texts.map((text) => overlap(before.question.text, text)),
      );
      expect(ids(after.passages)).toEqual(order.map((place) => ids(before.passages)[place]));
      expect(ids(after.passages)).not.toEqual(ids(before.passages));
      expect(after.probabilities).toEqual(before.probabilities);
      expect((await plain.rerank(archive, before)).passages).toEqual(before.passages);
    });
  });

  it('is quoted from the passage that the reranker brought to the front', async () => {
    await withArchive(ARTICLES, reranked.embedder, async (archive) => {
      const question = { text: `${WORDS}?`, published: ALWAYS };
      const [first] = (await reranked.rerank(archive, await reranked.rank(archive, question))).passages;
      const answer = await reranked.answer(archive, { ...question, limit: 1 });
      if (answer.outcome !== 'answered') throw new Error('no answer');
      expect(answer.citations[0].article.file).toBe(`${first.evidence.candidate.passage.article}.txt`);
    });
  });
});

/** Pairs of equal words, as the encoder counts them, marks apart. */
function overlap(question: string, text: string): number {
  const tokens = (words: string) => words.toLowerCase().match(/\w+|[^\w\s]/g) ?? [];
  return tokens(question).flatMap((a) => tokens(text).filter((b) => a === b)).length;
}
