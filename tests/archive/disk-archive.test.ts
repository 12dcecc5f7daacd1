import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import { splitPassages } from '../../src/archive/passages.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS, contains, type DateRange } from '../../src/domain/date-range.ts';
import { dayFromNumber, dayNumber, parseDay } from '../../src/domain/day.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { dot } from '../../src/embedding/vector.ts';
import { findDateExpressions } from '../../src/language/dates/find-date-expressions.ts';
import { termsOf } from '../../src/language/terms.ts';
import { builtIn } from '../embedding/built-in.ts';
import {
  archiveOf,
  articleOf,
  build,
  manyArticles,
  openArchive,
  queryOf,
  temporaryFolder,
} from './articles.ts';

const passagesOf = (archive: DiskArchive): Passage[] =>
  Array.from({ length: archive.overview.articles }, (_, number) => archive.passagesOf(number)).flat();

describe('what is read back', () => {
  const odd = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `${text.replaceAll('\n', ' ')}x`);
  const sentences = fc.array(odd, { minLength: 1, maxLength: 8 }).map((all) => all.join('. '));
  const article = fc
    .record({
      paragraphs: fc.array(sentences, { minLength: 1, maxLength: 4 }),
      day: fc.integer({ min: dayNumber(parseDay('0001-01-01')!), max: dayNumber(parseDay('9999-12-31')!) }),
      header: fc.record(
        { title: odd, source: odd, author: odd, url: odd, file: odd },
        { requiredKeys: ['title', 'file'] },
      ),
    })
    .map(({ paragraphs, day, header }) => articleOf('some', dayFromNumber(day), paragraphs, header));

  it('is what was built, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 6 }), async (articles) => {
        await expectTrue(await archiveOf(articles), articles);
      }),
      { numRuns: 15 },
    );
  });

  it('is what was built, with halves of characters and much text', async () => {
    const articles = [
      articleOf('half', '2024-02-29', ['A lone \uD83D half. Then \uDE42 the other.'], {
        title: '\uDC00 half',
      }),
      articleOf('long', '2024-03-01', [`The clerk counted ${'very '.repeat(3000)}slowly. Nobody waited.`]),
      ...manyArticles(30),
    ];
    await expectTrue(await archiveOf(articles), articles);
  });

  async function expectTrue(archive: DiskArchive, articles: readonly Article[]): Promise<void> {
    const passages = passagesOf(archive);
    const days = articles.map(({ published }) => published).sort();
    expect(archive.overview).toMatchObject({
      articles: articles.length,
      passages: passages.length,
      published: { from: days[0], to: days.at(-1) },
      model: 'dateline-news-256 (q8)',
    });
    expect(passages.map(({ id }) => id)).toEqual([...passages.keys()]);
    const texts = await archive.passageTexts(passages);
    for (const [number, article] of articles.entries()) {
      expect(await archive.article(number)).toEqual(article);
      const drafts = splitPassages(article, builtIn).map(({ passage }) => passage);
      expect(archive.passagesOf(number)).toMatchObject(drafts);
      for (const passage of archive.passagesOf(number)) {
        expect(passage.article).toBe(number);
        expect(texts[passage.id]).toBe(article.text.slice(passage.start, passage.end));
      }
    }
    await expectDates(archive, articles, passages);
  }

  async function expectDates(
    archive: DiskArchive,
    articles: readonly Article[],
    passages: readonly Passage[],
  ) {
    const statements = await archive.datedStatements(passages);
    const expected = passages.flatMap((passage) => {
      const { text, published } = articles[passage.article];
      return findDateExpressions(text.slice(passage.start, passage.end), published).map((found) => ({
        passage,
        expression: { ...found, start: passage.start + found.start, end: passage.start + found.end },
      }));
    });
    expect(statements).toMatchObject(expected);
    for (const { passage, sentence, expression } of statements) {
      const span = passage.sentences[sentence];
      expect(span.start <= expression.start && expression.start < span.end).toBe(true);
    }
  }
});

it('a dateline is known as one after a build', async () => {
  const archive = await archiveOf([
    articleOf('dateline', '2024-08-22', [
      'NAIROBI, Aug. 21 (Reuters) - Rain came in March 2019 and last week.',
    ]),
  ]);
  const found = await archive.datedStatements(archive.passagesOf(0));
  expect(found.map(({ expression }) => expression.basis)).toEqual(['published', 'stated', 'resolved']);
});

describe('search', () => {
  const articles = manyArticles(400);
  let index: string;
  let archive: DiskArchive;

  beforeAll(async () => {
    index = await mkdtemp(path.join(tmpdir(), 'dateline-'));
    await build(index, articles);
    archive = await DiskArchive.open(index, builtIn.model);
  });

  afterAll(async () => {
    await archive.close();
    await rm(index, { recursive: true });
  });

  it('proposes the best by cosine, as comparing with every passage would', async () => {
    const vectors = passagesOf(archive).map((passage) => archive.passageVector(passage));
    for (const text of ['Who sold the stone wall?', 'What did the council measure before the storm?']) {
      const query = await queryOf(text);
      const { candidates } = await archive.search({ ...query, terms: [], subject: [] });
      const cosines = vectors.map((vector) => dot(vector, query.vector)).sort((a, b) => b - a);
      expect(candidates.length).toBe(10);
      expect(Math.min(...candidates.map(({ cosine }) => cosine))).toBeCloseTo(cosines[9], 5);
    }
  });

  it('gives what it knows of each candidate', async () => {
    const query = await queryOf('lighthouse report 17 clerk');
    const { candidates, termWeights } = await archive.search(query);
    expect(termWeights.length).toBe(query.terms.length);
    const total = termWeights.reduce((sum, weight) => sum + weight, 0);
    for (const candidate of candidates) {
      const { passage } = candidate;
      const article = articles[passage.article];
      const share = (text: string) => {
        const terms = new Set(termsOf(text).map(({ term }) => term));
        return (
          query.terms.reduce((sum, term, at) => sum + (terms.has(term) ? termWeights[at] : 0), 0) / total
        );
      };
      expect(candidate.published).toBe(article.published);
      // A heading is no passage: only the title and the body count.
      const body = article.text.slice(article.paragraphs[1].start);
      expect(candidate.articleCoverage).toBeCloseTo(share(`${article.title}\n${body}`), 5);
      const neighbours = archive
        .passagesOf(passage.article)
        .filter(({ id }) => Math.abs(id - passage.id) <= 1);
      const context = await archive.passageTexts(neighbours);
      expect(candidate.contextCoverage).toBeCloseTo(share(`${article.title}\n${context.join('\n')}`), 5);
      expect(candidate.cosine).toBeCloseTo(dot(query.vector, archive.passageVector(passage)), 5);
      const tokens = passage.sentences.map(({ start, end }) =>
        builtIn.encode(article.text.slice(start, end)),
      );
      const [{ sentences }] = await builtIn.embedPassages([tokens]);
      expect(candidate.sentenceCosines.length).toBe(sentences.length);
      sentences.forEach((vector, sentence) => {
        // Sentences are kept as int8.
        expect(Math.abs(candidate.sentenceCosines[sentence] - dot(query.vector, vector))).toBeLessThan(0.02);
      });
    }
    expect(candidates.some(({ bm25, titleBm25 }) => bm25 > 0 && titleBm25 > 0)).toBe(true);
  });

  it('keeps to the publication dates asked for, and finds all there is in them', async () => {
    const days = fc.option(
      fc.integer({ min: dayNumber(parseDay('2023-12-20')!), max: dayNumber(parseDay('2025-03-01')!) }),
    );
    await fc.assert(
      fc.asyncProperty(days, days, async (from, to) => {
        const published: DateRange = {
          from: from === null ? null : dayFromNumber(from),
          to: to === null ? null : dayFromNumber(to),
        };
        const within = articles.filter(({ published: day }) => contains(published, day));
        const { candidates } = await archive.search(await queryOf('the harbour clerk', published, 50));
        for (const candidate of candidates) expect(contains(published, candidate.published)).toBe(true);
        const passages = within.length * 3;
        expect(candidates.length).toBeGreaterThanOrEqual(Math.min(50, passages));
        expect(candidates.length).toBeLessThanOrEqual(Math.min(100, passages));
        expect(new Set(candidates.map(({ passage }) => passage.id)).size).toBe(candidates.length);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same to many at once as to one', async () => {
    const queries = await Promise.all(
      ['ferry', 'orchard storm', 'tram 2019', 'mill'].map((text) => queryOf(text)),
    );
    const alone = [];
    for (const query of queries) alone.push(await archive.search(query));
    expect(await Promise.all(queries.map((query) => archive.search(query)))).toEqual(alone);
  });

  it('takes any depth, and terms that are nowhere', async () => {
    const query = await queryOf('zzzz qqqq');
    expect((await archive.search({ ...query, depth: 0 })).candidates).toEqual([]);
    expect((await archive.search({ ...query, depth: 1_000_000 })).candidates.length).toBe(
      archive.overview.passages,
    );
    const nothing = { ...query, vector: new Float32Array(builtIn.model.dimension) };
    expect(
      (await archive.search(nothing)).candidates.every(({ bm25, cosine }) => bm25 === 0 && cosine === 0),
    ).toBe(true);
  });

  it.each([-1, 400, 1.5, Number.NaN])('has no article %d', async (number) => {
    await expect(archive.article(number)).rejects.toThrow(RangeError);
  });
});

describe('a small archive', () => {
  it('of articles without any passage finds nothing, and says what it has', async () => {
    const archive = await archiveOf([
      articleOf('bare', '2024-05-01', ['# Nothing', '= A boat. Photo / Nobody']),
    ]);
    expect(archive.overview).toMatchObject({ articles: 1, passages: 0 });
    expect((await archive.search(await queryOf('boat'))).candidates).toEqual([]);
    expect(archive.passagesOf(0)).toEqual([]);
    expect((await archive.article(0)).title).toBe('bare');
  });

  it('may mix articles with and without passages', async () => {
    const bare = articleOf('bare', '2024-05-01', ['# Nothing']);
    const archive = await archiveOf([bare, ...manyArticles(2, 1), bare, ...manyArticles(1, 2), bare]);
    expect(passagesOf(archive).map(({ article }) => article)).toEqual([1, 2, 4, 4]);
    expect((await archive.search(await queryOf('ferry', ALWAYS, 100))).candidates.length).toBe(4);
  });

  it('of one passage is searched by terms and vector', async () => {
    const archive = await archiveOf([articleOf('one', '2024-05-01', ['The ferry was sold to Norway.'])]);
    const { candidates } = await archive.search(await queryOf('Who bought the ferry?'));
    expect(candidates).toMatchObject([{ contextCoverage: expect.any(Number), published: '2024-05-01' }]);
    expect(candidates[0].bm25).toBeGreaterThan(0);
  });
});

describe('opening', () => {
  it('says that there is no index', async () => {
    const index = await temporaryFolder();
    await expect(openArchive(index)).rejects.toMatchObject({
      identifier: 'INDEX_MISSING',
      message: `There is no index in ${index}. Run \`npm run index\` to build it.`,
    });
  });

  it.each([{ fingerprint: 'abc' }, { precision: 'fp32' as const }, { dimension: 384 }])(
    'refuses vectors of another model: %o',
    async (difference) => {
      const index = await temporaryFolder();
      await build(index, manyArticles(1));
      const other = { ...builtIn.model, name: 'another-model', ...difference };
      await expect(DiskArchive.open(index, other)).rejects.toMatchObject({
        identifier: 'MODEL_DIFFERS',
        message: expect.stringMatching(
          /dateline-news-256 \(q8.*another-model.*`npm run index`.*EMBEDDING_MODEL/s,
        ),
      });
    },
  );
});
