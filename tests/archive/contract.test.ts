import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive, ArchiveQuery, Candidate } from '../../src/archive/archive.ts';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import { copyIndex } from '../../src/archive/postgres/copy-index.ts';
import { Database } from '../../src/archive/postgres/database.ts';
import { PostgresArchive } from '../../src/archive/postgres/postgres-archive.ts';
import type { Article } from '../../src/domain/article.ts';
import { articleId } from '../../src/domain/article-id.ts';
import { ALWAYS, type DateRange } from '../../src/domain/date-range.ts';
import { dayFromNumber, dayNumber, parseDay } from '../../src/domain/day.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { termsOf } from '../../src/language/terms.ts';
import { builtIn } from '../embedding/built-in.ts';
import { archiveOf, articleOf, build, manyArticles, temporaryFolder } from './articles.ts';
import { type Engine, engines } from './postgres/engines.ts';

/** What half precision, and sums in another order, may change of a score. */
const CLOSE = 3e-3;

const LONG_WORD = 'x'.repeat(5000);
const SOURCES = ['The Harbour Post', 'Orchard Weekly', undefined, 'harbour post', 'Tram & Mill'];
const articles: readonly Article[] = [
  ...manyArticles(60).map((article, number) => withSource(article, SOURCES[number % SOURCES.length])),
  articleOf('bare', '2024-05-01', ['# Nothing', '= A boat. Photo / Nobody']),
  articleOf('dateline', '2024-08-22', [
    'NAIROBI, Aug. 21 (Reuters) - Rain came in March 2019 and last week. It goes on until May.',
    'Zoë Brontë of Nairobi said so on 3 April 2019. The ferry of Nairobi waited since 2020.',
  ]),
  articleOf('half', '0001-01-03', ['A lone \uD83D half and a NUL \u0000 here. Then \uDE42 the other.'], {
    title: '\uDC00 half \u0000',
    source: 'Odd "source" \\ \u0000',
    author: "O'Nobody; drop table",
    url: 'https://example.org/?a=1&b=%00',
  }),
  articleOf('titled', '2024-04-01', ['We saw Adelaide, Duchess of Holm, on the ferry.']),
  articleOf('late', '9999-12-31', ['The last day came. It was the 31 December 9999.']),
  articleOf('long', '2024-03-01', [
    `The clerk counted ${'very '.repeat(3000)}slowly. Nobody waited.`,
    `${LONG_WORD} is a word.`,
  ]),
];

function withSource(article: Article, source: string | undefined): Article {
  const { id: _, ...rest } = article;
  const changed = source === undefined ? rest : { ...rest, source };
  return { id: articleId(changed), ...changed };
}

const range = (from: string | null, to: string | null): DateRange => ({
  from: from === null ? null : parseDay(from)!,
  to: to === null ? null : parseDay(to)!,
});

/** A query as the answerer would make it of a text. */
async function queryOf(text: string, more: Partial<ArchiveQuery> = {}): Promise<ArchiveQuery> {
  const terms = [...new Set(termsOf(text).map(({ term }) => term))];
  return {
    terms,
    subject: [...terms.keys()],
    reworded: [],
    outlets: [],
    dates: [],
    vector: await builtIn.embedQuery(text),
    published: ALWAYS,
    depth: 10,
    ...more,
  };
}

const placeOf = ({ article, place }: Passage) => `${article} ${place}`;
const byPlace = (candidates: readonly Candidate[]) =>
  new Map(candidates.map((candidate) => [placeOf(candidate.passage), candidate]));

/** Everything of a passage but its id, which each implementation makes in its own way. */
function plain({ id: _id, ...passage }: Passage) {
  return passage;
}

/** Every passage of an archive, in order. */
async function allPassages(archive: Archive): Promise<Passage[]> {
  const vector = new Float32Array(builtIn.model.dimension);
  const { candidates } = await archive.search(await queryOf('', { vector, depth: 100_000 }));
  return candidates.map(({ passage }) => passage).sort((a, b) => a.id - b.id);
}

function expectAlike(found: Candidate, wanted: Candidate): void {
  expect(plain(found.passage)).toEqual(plain(wanted.passage));
  expect([found.published, found.source]).toEqual([wanted.published, wanted.source]);
  for (const name of [
    'bm25',
    'subjectBm25',
    'titleBm25',
    'contextCoverage',
    'articleCoverage',
    'cosine',
  ] as const) {
    expect(Math.abs(found[name] - wanted[name]), name).toBeLessThan(CLOSE);
  }
  expect(found.sentenceCosines.length).toBe(wanted.sentenceCosines.length);
  found.sentenceCosines.forEach((cosine, at) => {
    expect(Math.abs(cosine - wanted.sentenceCosines[at])).toBeLessThan(1e-5);
  });
}

/** Both archives find the same, up to ties at the end of what each of the retrievers proposes. */
async function expectSameFound(disk: Archive, other: Archive, query: ArchiveQuery): Promise<void> {
  const all = byPlace((await disk.search({ ...query, depth: 100_000 })).candidates);
  const [wanted, found] = [await disk.search(query), await other.search(query)];
  expect(found.isKnown).toEqual(wanted.isKnown);
  found.termWeights.forEach((weight, at) => {
    expect(weight).toBeCloseTo(wanted.termWeights[at], 5);
  });
  const wantedPlaces = byPlace(wanted.candidates);
  const foundPlaces = byPlace(found.candidates);
  expect(foundPlaces.size).toBe(found.candidates.length);
  for (const [place, candidate] of foundPlaces) expectAlike(candidate, all.get(place)!);
  // What only one of them proposes was a tie: something as good was left out.
  const cosines = [...all.values()].map(({ cosine }) => cosine).sort((a, b) => b - a);
  const lexical = ({ bm25, titleBm25 }: Candidate) => (bm25 > 0 ? bm25 + 0.3 * titleBm25 : 0);
  const scores = [...all.values()].map(lexical).sort((a, b) => b - a);
  const isTie = (place: string) => {
    const candidate = all.get(place)!;
    const last = query.depth - 1;
    return (
      Math.abs(candidate.cosine - (cosines[last] ?? -1)) < CLOSE ||
      Math.abs(lexical(candidate) - (scores[last] ?? 0)) < CLOSE
    );
  };
  const onlyOne = [
    ...[...wantedPlaces.keys()].filter((place) => !foundPlaces.has(place)),
    ...[...foundPlaces.keys()].filter((place) => !wantedPlaces.has(place)),
  ];
  expect(onlyOne.filter((place) => !isTie(place))).toEqual([]);
}

const TEXTS = [
  'Who sold the stone wall?',
  'lighthouse report 17 clerk',
  'What did the Harbour Post say of the ferry in March 2019?',
  'rain in Nairobi',
  'zzzz qqqq',
  `${LONG_WORD} clerk`,
  '',
];

describe.each(engines)('an archive in $name', ({ engine }) => {
  describe.skipIf(!engine)('is the same as one on disk', () => {
    let running: Engine;
    let database: Database;
    let archive: PostgresArchive;
    let disk: Archive;
    let index: string;
    let passages: [Passage[], Passage[]];

    beforeAll(async () => {
      running = engine!();
      database = new Database(await running.create());
      index = await mkdtemp(path.join(tmpdir(), 'dateline-'));
      await build(index, articles);
      await copyIndex(index, database);
      archive = await PostgresArchive.open(database, builtIn.model);
      disk = await DiskArchive.open(index, builtIn.model);
      passages = [await allPassages(disk), await allPassages(archive)];
    }, 120_000);
    afterAll(async () => {
      await disk.close();
      await rm(index, { recursive: true });
      await database.close();
      await running.stop();
    });

    it('in what it says of itself', () => {
      const { builtAt: _, ...overview } = disk.overview;
      expect(archive.overview).toMatchObject(overview);
    });

    it('in its articles', async () => {
      for (const [number, article] of articles.entries()) {
        expect(await archive.article(number)).toEqual(article);
        expect(await archive.articleNumber(article.id)).toBe(await disk.articleNumber(article.id));
      }
      expect(await archive.articleNumber('no such id')).toBeUndefined();
      for (const number of [-1, articles.length, 1.5, Number.NaN, 2 ** 40]) {
        await expect(archive.article(number)).rejects.toThrow(RangeError);
      }
    });

    it('in its passages, their texts, dates and vectors', async () => {
      const [wanted, found] = passages;
      expect(found.map(plain)).toEqual(wanted.map(plain));
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(await archive.passageTexts(found)).toEqual(await disk.passageTexts(wanted));
      const dates = async (of: Archive, its: Passage[]) =>
        (await of.datedStatements(its)).map(({ passage, ...rest }) => ({ ...rest, passage: plain(passage) }));
      expect(await dates(archive, found)).toEqual(await dates(disk, wanted));
      const sentences = (its: Passage[]) =>
        its.flatMap((passage) => passage.sentences.map((_, sentence) => ({ passage, sentence })));
      expect(await archive.sentenceVectors(sentences(found))).toEqual(
        await disk.sentenceVectors(sentences(wanted)),
      );
    });

    it('in the order of what is asked for, and for nothing', async () => {
      const [wanted, found] = passages.map((all) => [all[7], all[2], all[7]]);
      expect(await archive.passageTexts(found)).toEqual(await disk.passageTexts(wanted));
      expect((await archive.datedStatements(found)).map(({ passage }) => placeOf(passage))).toEqual(
        (await disk.datedStatements(wanted)).map(({ passage }) => placeOf(passage)),
      );
      expect(await archive.passageTexts([])).toEqual([]);
      expect(await archive.datedStatements([])).toEqual([]);
      expect(await archive.sentenceVectors([])).toEqual([]);
      expect(await archive.termWeights([])).toEqual([]);
    });

    it.each(TEXTS.map((text) => [text.slice(0, 40), text]))('in what it finds for "%s"', async (_, text) => {
      for (const depth of [0, 1, 10, 1000]) {
        await expectSameFound(disk, archive, await queryOf(text, { depth }));
      }
    });

    it.each<[string, Partial<ArchiveQuery>]>([
      ['a time', { published: range('2024-01-10', '2024-02-01') }],
      ['a beginning', { published: range('2024-02-20', null) }],
      ['an end', { published: range(null, '2024-01-05') }],
      ['a time that nothing was published in', { published: range('1950-01-01', '1950-01-02') }],
      ['an outlet', { source: 'HARBOUR post' }],
      ['an outlet that is not there', { source: 'Nobody' }],
      ['an outlet in a time', { source: 'Orchard Weekly', published: range('2024-01-10', null) }],
    ])('in what it finds within %s', async (_, filter) => {
      for (const text of ['the ferry and the clerk', 'Nairobi']) {
        await expectSameFound(disk, archive, await queryOf(text, { ...filter, depth: 20 }));
      }
    });

    it('in what it prefers', async () => {
      const query = await queryOf('ferry harbour post january', {
        subject: [0],
        outlets: ['The Harbour Post'],
        dates: [range('2024-01-01', '2024-01-31')],
        depth: 5,
      });
      const [wanted, found] = [byPlace((await disk.search(query)).candidates), await archive.search(query)];
      for (const candidate of found.candidates) {
        const its = wanted.get(placeOf(candidate.passage));
        if (its) expectAlike(candidate, its);
      }
      const preferred = (candidates: Iterable<Candidate>) =>
        [...candidates].filter(
          ({ source, published }) => source === 'The Harbour Post' && published < '2024-02',
        ).length;
      expect(preferred(found.candidates)).toBeGreaterThan(0);
      expect(preferred(found.candidates)).toBe(preferred(wanted.values()));
    });

    it('in what it finds by other names', async () => {
      const text = 'Did Adelaide wait?';
      const named = await archive.otherNamesIn(text);
      expect(named).toEqual(await disk.otherNamesIn(text));
      expect(named).toEqual([{ start: 4, end: 12, others: ['Duchess of Holm'] }]);
      const query = await queryOf(text, { reworded: ['nairobi'], depth: 1 });
      const [wanted, found] = [await disk.search(query), await archive.search(query)];
      expect([...byPlace(found.candidates).keys()].sort()).toEqual(
        [...byPlace(wanted.candidates).keys()].sort(),
      );
      const alone = byPlace((await disk.search({ ...query, reworded: [] })).candidates);
      expect([...byPlace(found.candidates).keys()].some((place) => !alone.has(place))).toBe(true);
    });

    it('in how many passages and titles hold terms', async () => {
      const terms = [
        'ferri',
        'report',
        'nairobi',
        'nowher',
        '',
        ...termsOf(LONG_WORD).map(({ term }) => term),
      ];
      const found = await archive.termFrequencies(terms);
      expect(found).toEqual(await disk.termFrequencies(terms));
      expect(found.map((count) => count > 0)).toEqual([true, true, true, false, false, true]);
      expect(await archive.termFrequencies([])).toEqual([]);
    });

    it('in the weights of terms', async () => {
      const terms = ['ferri', 'clerk', 'nairobi', 'nowher', LONG_WORD];
      const [wanted, found] = [await disk.termWeights(terms), await archive.termWeights(terms)];
      found.forEach((weight, at) => {
        expect(weight).toBeCloseTo(wanted[at], 10);
      });
    });

    it.each([
      ALWAYS,
      range('2019-01-01', '2019-12-31'),
      range('2024-01-05', null),
      range(null, '2024-02-01'),
      range('2024-02-01', '2024-01-01'),
    ])('in the dates mentioned most in %o', async (within) => {
      for (const count of [0, 3, 50]) {
        const plainDates = async (of: Archive) =>
          (await of.mostMentioned(within, count)).map(({ range: its, passages: mentions }) => ({
            range: its,
            passages: mentions.map(plain),
          }));
        expect(await plainDates(archive)).toEqual(await plainDates(disk));
      }
    });

    it('in what completes what was typed', async () => {
      const typed = [
        '',
        ' ',
        'rep',
        'report 1',
        'HARB',
        'post harb',
        '2024-01',
        'january 5',
        'Zo',
        "'",
        '\\',
        '%',
        ':*',
      ];
      for (const text of typed) {
        for (const count of [0, 4, 100]) {
          expect(await archive.completeArticles(text, count), text).toEqual(
            await disk.completeArticles(text, count),
          );
          expect(await archive.completeSources(text, count)).toEqual(await disk.completeSources(text, count));
          expect(await archive.topics(text, count)).toEqual(await disk.topics(text, count));
        }
      }
    });

    it('in the outlets that a text names', async () => {
      const text = 'What did Orchard Weekly and The Harbour Post say?';
      const found = await archive.outletsNamedIn(text);
      expect(found).toEqual(await disk.outletsNamedIn(text));
      expect(found.length).toBe(2);
    });

    it('for many questions at once', async () => {
      const queries = await Promise.all(['ferry', 'orchard storm', 'tram 2019'].map((text) => queryOf(text)));
      const alone = [];
      for (const query of queries) alone.push(await archive.search(query));
      expect(await Promise.all(queries.map((query) => archive.search(query)))).toEqual(alone);
    });
  });

  describe.skipIf(!engine)('that is built again', () => {
    /** An empty data base of an engine of its own. */
    async function emptyDatabase(): Promise<Database> {
      const running = engine!();
      const database = new Database(await running.create());
      onTestFinished(async () => {
        await database.close();
        await running.stop();
      });
      return database;
    }

    it('takes in what is new and leaves out what is gone, as if built afresh', async () => {
      const database = await emptyDatabase();
      const index = await temporaryFolder();
      const rebuild = async (its: readonly Article[]) => {
        await build(index, its);
        await copyIndex(index, database);
      };
      await rebuild(articles);
      const old = await PostgresArchive.open(database, builtIn.model);
      await rebuild(articles);
      expect((await PostgresArchive.open(database, builtIn.model)).overview).toMatchObject({
        ...old.overview,
        builtAt: expect.any(String),
      });
      const changed = articles.flatMap((article, number): Article[] => {
        if (number === 7) return [];
        if (number === 20) return [articleOf('report-20', article.published, ['A new orchard in Nairobi.'])];
        if (number === 30) return [articleOf('added', '2024-02-01', ['A new lighthouse was sold.']), article];
        return [article];
      });
      await rebuild(changed);
      const archive = await PostgresArchive.open(database, builtIn.model);
      const fresh = await archiveOf(changed);
      const { builtAt: _, ...overview } = fresh.overview;
      expect(archive.overview).toMatchObject(overview);
      await expectSameById(fresh, archive, changed);
      // Whoever holds on to the generation before still sees it.
      const before = await archiveOf(articles);
      await expectSameById(before, old, articles);
      expect(await old.articleNumber(articles[7].id)).toBeDefined();
      expect(await archive.articleNumber(articles[7].id)).toBeUndefined();
      await expect(archive.article(7)).rejects.toThrow(RangeError);
    }, 120_000);

    /** Both find the same, whatever numbers they give to articles. */
    async function expectSameById(disk: Archive, other: Archive, its: readonly Article[]): Promise<void> {
      for (const article of its) {
        const number = await other.articleNumber(article.id);
        expect(await other.article(number!)).toEqual(article);
      }
      const keyed = async (archive: Archive, query: ArchiveQuery) => {
        const { candidates, termWeights, isKnown } = await archive.search(query);
        const entries = candidates.map(async ({ passage, ...known }) => {
          const { id } = await archive.article(passage.article);
          return [`${id} ${passage.place}`, known] as const;
        });
        return { candidates: new Map(await Promise.all(entries)), termWeights, isKnown };
      };
      for (const text of TEXTS) {
        const query = await queryOf(text, { depth: 1000 });
        const [wanted, found] = [await keyed(disk, query), await keyed(other, query)];
        expect(found.isKnown).toEqual(wanted.isKnown);
        expect([...found.candidates.keys()].sort()).toEqual([...wanted.candidates.keys()].sort());
        for (const [key, known] of found.candidates) {
          const its = wanted.candidates.get(key)!;
          for (const name of ['bm25', 'titleBm25', 'contextCoverage', 'articleCoverage', 'cosine'] as const) {
            expect(Math.abs(known[name] - its[name]), `${name} of ${text}`).toBeLessThan(CLOSE);
          }
        }
      }
      const ranges = async (archive: Archive) =>
        (await archive.mostMentioned(ALWAYS, 20)).map(({ range: mentioned }) => mentioned);
      expect(await ranges(other)).toEqual(await ranges(disk));
      expect(await other.completeSources('', 10)).toEqual(await disk.completeSources('', 10));
      expect(await other.topics('', 10)).toEqual(await disk.topics('', 10));
      const titled = 'the ferry of the Duchess of Holm';
      expect(await other.otherNamesIn(titled)).toEqual(await disk.otherNamesIn(titled));
    }

    it('holds any text and any header', async () => {
      const odd = fc
        .string({ unit: 'binary', maxLength: 30 })
        .map((text) => `${text.replaceAll('\n', ' ')}x`);
      const article = fc
        .record({
          paragraphs: fc.array(odd, { minLength: 1, maxLength: 4 }),
          day: fc.integer({
            min: dayNumber(parseDay('0001-01-01')!),
            max: dayNumber(parseDay('9999-12-31')!),
          }),
          header: fc.record(
            { title: odd, source: odd, author: odd, url: odd, file: odd },
            { requiredKeys: ['title', 'file'] },
          ),
        })
        .map(({ paragraphs, day, header }) => articleOf('some', dayFromNumber(day), paragraphs, header));
      const database = await emptyDatabase();
      await fc.assert(
        fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 6 }), async (its) => {
          const index = await temporaryFolder();
          await build(index, its);
          await copyIndex(index, database);
          const archive = await PostgresArchive.open(database, builtIn.model);
          for (const one of its) {
            expect(await archive.article((await archive.articleNumber(one.id))!)).toEqual(one);
          }
          const all = await allPassages(archive);
          const texts = await archive.passageTexts(all);
          for (const [at, passage] of all.entries()) {
            const { text } = await archive.article(passage.article);
            expect(texts[at]).toBe(text.slice(passage.start, passage.end));
          }
        }),
        { numRuns: 10 },
      );
    }, 120_000);
  });
});
