import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS, type DateRange } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Timeline, TimelineEntry } from '../../src/domain/timeline.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { articleOf } from '../archive/articles.ts';

const day = (text: string) => text as Day;

/** A town's news: a bridge told by several outlets, its mayor, and things that have nothing to do with them. */
const TOWN: Article[] = [
  articleOf('courier-bridge', '2024-03-06', [
    '= Crowds at the Harbour Bridge on 5 March 2024. Photo / Courier',
    'Mayor Ada Quill opened the Harbour Bridge on Tuesday before a crowd of ten thousand.',
    'She had promised it to the town two years ago.',
  ]),
  articleOf('echo-bridge', '2024-03-07', [
    'HOLM, March 7 (Echo) -- Boats sounded their horns.',
    'Before a large crowd the Harbour Bridge was opened by Mayor Ada Quill on Tuesday.',
  ]),
  articleOf('yearbook', '2025-01-10', [
    'On 5 March 2024 Mayor Ada Quill opened the Harbour Bridge before a crowd of thousands.',
    'Weavers struck at the Cloth Mill in 2019, the river flooded its cellars in 2021, and its owner Tom Reed sold it in 2023.',
  ]),
  articleOf('weekly', '2024-03-12', [
    'Last week the crowd saw Mayor Ada Quill open the Harbour Bridge.',
    'The Cloth Mill stands empty.',
  ]),
  articleOf('zoo', '2024-06-02', [
    'The zoo of Holm hopes for a panda. It was promised one in April by the ministry.',
    'Keepers have swept the panda house since 2022.',
    'Nobody at the aquarium was asked about jellyfish, which the aquarium adores.',
  ]),
  articleOf('rain', '2023-11-20', ['Rain fell on Holm for nine days.', 'The moor was closed on Sunday.']),
];

let answerer: Answerer;

beforeAll(async () => {
  answerer = await Answerer.open(readConfig({}), () => day('2026-02-03'));
});

afterAll(() => answerer.close());

const timelineOf = (topic: string, range: DateRange = ALWAYS, articles = TOWN): Promise<Timeline> =>
  withArchive(articles, answerer.embedder, (archive) => buildTimeline(archive, answerer, { topic, range }));

const shown = ({ range, basis, expression, reports }: TimelineEntry) => ({
  days: range.from === range.to ? range.from : `${range.from}..${range.to}`,
  how: basis === 'published' ? basis : `${basis}: ${expression}`,
  quote: reports[0].quote.text,
  files: reports.map(({ article }) => article.file.replace('.txt', '')),
});

/** What must hold of every timeline. */
function expectSound({ entries }: Timeline, articles = TOWN): void {
  for (const { range, expression, reports } of entries) {
    for (const { quote, article, paragraph, decisive } of reports) {
      const { text, paragraphs } = articles.find(({ file }) => file === article.file)!;
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(paragraphs[paragraph - 1].kind).toBe('body');
      for (const span of decisive) expect(quote.text).toContain(text.slice(span.start, span.end));
    }
    expect(new Set(reports.map(({ article }) => article.file)).size).toBe(reports.length);
    if (expression) expect(reports[0].quote.text).toContain(expression);
    if (range.from && range.to) expect(range.from <= range.to).toBe(true);
  }
  const days = entries.map(({ range }) => range.from ?? range.to);
  expect(days).toEqual(days.toSorted());
}

it('makes one entry of the reports of one event, with its exact day and all who tell it', async () => {
  const timeline = await timelineOf('Harbour Bridge');
  expectSound(timeline);
  expect(timeline.entries.map(shown)).toEqual([
    {
      days: '2024-03-05',
      how: 'stated: 5 March 2024',
      quote: 'On 5 March 2024 Mayor Ada Quill opened the Harbour Bridge before a crowd of thousands.',
      files: expect.arrayContaining(['yearbook', 'courier-bridge', 'echo-bridge', 'weekly']),
    },
  ]);
});

it('takes of several dates in a sentence the one that tells of the topic', async () => {
  const days = async (topic: string) => (await timelineOf(topic)).entries.map((entry) => shown(entry).days);
  expect(await days('weavers at the Cloth Mill')).toEqual(['2019-01-01..2019-12-31']);
  expect(await days('Tom Reed')).toEqual(['2023-01-01..2023-12-31']);
});

it('quotes the sentence before where the date hangs on a pronoun', async () => {
  const timeline = await timelineOf('panda');
  expectSound(timeline);
  expect(timeline.entries.map(shown)).toEqual([
    {
      days: '2022-01-01..null',
      how: 'stated: since 2022',
      quote: 'Keepers have swept the panda house since 2022.',
      files: ['zoo'],
    },
    {
      days: '2024-04-01..2024-04-30',
      how: 'resolved: April',
      quote: 'The zoo of Holm hopes for a panda. It was promised one in April by the ministry.',
      files: ['zoo'],
    },
  ]);
});

it('takes no date of a quoted post, a cited work or a table, and no “today” of a state, for that of an event', async () => {
  const articles = [
    articleOf('signs', '2024-05-05', [
      'Lanterns hang in the old quarter today.',
      '— Lantern Society (@lanterns) May 4, 2024',
      'Reed, T. (2019), The lantern makers of the old quarter.',
      'Lantern sales: 2001 12 13, 2002 14 15, 2003 16 17, 2004 18 19, and so it went on.',
      'When did the lantern makers leave in 2011?',
      'Follow the lantern parade of 2009 with us.',
      'Hide Caption 3 of 9 Photos: A lantern shop in 2008.',
      'Ada Quill/Holm Courier A lantern maker at his bench in 2006.',
      'It is the worst lantern fire since 1953.',
      'The lantern makers left the old quarter in 1987.',
    ]),
  ];
  const timeline = await timelineOf('lantern', ALWAYS, articles);
  expectSound(timeline, articles);
  expect(timeline.entries.map((entry) => shown(entry).how).filter((how) => how !== 'published')).toEqual([
    'stated: 1987',
  ]);
});

it('dates by its publication what tells of the topic without a date', async () => {
  const { entries } = await timelineOf('aquarium jellyfish');
  expect(entries.map(shown)).toMatchObject([{ days: '2024-06-02', how: 'published', files: ['zoo'] }]);
});

describe('a filter', () => {
  it.each<[string | null, string | null, string[]]>([
    ['2024-04-30', null, ['2024-04-01..2024-04-30']],
    ['2024-05-01', null, []],
    [null, '2022-01-01', ['2022-01-01..null']],
    // "since 2022" tells of 2022 only.
    ['2023-01-01', '2023-12-31', []],
  ])('from %s to %s keeps what overlaps it', async (from, to, expected) => {
    const range = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
    const { entries } = await timelineOf('panda', range);
    expect(entries.map((entry) => shown(entry).days)).toEqual(expected);
  });

  it.each([
    ['Cloth Mill in 2021', ['2021-01-01..2021-12-31']],
    ['2023 Cloth Mill sale', ['2023-01-01..2023-12-31']],
    ['Ada Quill in 2019', []],
  ])('stands in the topic “%s”', async (topic, expected) => {
    const { entries } = await timelineOf(topic);
    expect(entries.map((entry) => shown(entry).days)).toEqual(expected);
  });
});

it('outlines the archive where the topic is only a time', async () => {
  const timeline = await timelineOf('2019-2024');
  expectSound(timeline);
  const days = timeline.entries.map((entry) => shown(entry).days);
  expect(days).toContain('2024-03-05');
  expect(days).toContain('2019-01-01..2019-12-31');
  // Datelines are no events.
  expect(days).not.toContain('2024-03-07');
  const bridge = timeline.entries.find(({ range }) => range.from === '2024-03-05')!;
  expect(bridge.reports).toHaveLength(3);
  const later = await timelineOf('2019-2024', { from: day('2024-03-01'), to: day('2024-03-31') });
  expect(later.entries.map((entry) => shown(entry).days)).toEqual(['2024-03-04..2024-03-10', '2024-03-05']);
});

it('offers the nearest topics where the archive tells nothing', async () => {
  const { entries, nearest } = await timelineOf('Quillers of Holmia');
  expect(entries).toEqual([]);
  expect(nearest).toEqual(expect.arrayContaining(['Mayor Ada Quill', 'Holm']));
  expect(nearest.length).toBeLessThanOrEqual(5);
  expect((await timelineOf('Ada Quill', { from: null, to: day('1999-12-31') })).entries).toEqual([]);
});

it('keeps the most important of too many entries and says how many are left out', async () => {
  const words = ['tin', 'copper', 'salt', 'wool', 'barley', 'hides', 'glass', 'timber', 'paper', 'coal'];
  const articles = Array.from({ length: 100 }, (_, number) => {
    const date = new Date(Date.UTC(2010, number, 9)).toISOString().slice(0, 10);
    const verb = ['bought', 'lost', 'shipped', 'weighed', 'burned'][number % 5];
    const cargo = words[(number >> 1) % 10];
    const what = `The Brass Guild ${verb} ${number + 3} carts of ${cargo} on ${date}`;
    return articleOf(`guild-${number}`, '2020-01-01', [`${what} at the ${words[(number * 7) % 10]} quay.`]);
  });
  // Twice told, so that it must stay.
  articles.push(articleOf('again', '2020-01-02', [articles[50].text.trim()]));
  const timeline = await timelineOf('Brass Guild', ALWAYS, articles);
  expectSound(timeline, articles);
  expect(timeline.entries).toHaveLength(60);
  expect(timeline.omitted).toBeGreaterThan(0);
  expect(timeline.entries.map(({ reports }) => reports.length)).toContain(2);
});

it('says nothing of an archive without a word', async () => {
  const empty = [articleOf('empty', '2020-01-01', ['Nothing.'])];
  for (const topic of ['Ada Quill', '2020-2025', '', '???']) {
    expect((await timelineOf(topic, ALWAYS, empty)).entries).toEqual([]);
  }
});

describe('what a sentence tells of', () => {
  const articles = [
    articleOf('regatta', '2024-08-02', [
      'In 2023, the town held the regatta, and the mayor’s sister Ida rowed.',
      'In 2022, Ada and Tom both came home for the fair of Queen Ida and her funeral.',
    ]),
    articleOf('illness', '2024-05-26', [
      'Tom Reed came home in February after hearing of Mayor Quill’s pneumonia, he said.',
      'The illness of Lena Brook, her pneumonia, came to light in March.',
      'He is said to be well.',
    ]),
    articleOf('court', '2024-04-16', [
      'Tom Reed was in Holm last week for a hearing, where a lawyer argued that the guild was unfairly cut off in 2020 after he and his cousin, Lena Brook, left the town.',
      'Lena Brook spoke to nobody.',
      'She will open the lantern museum.',
      'Editor’s note: this page tells what Lena Brook said on Monday.',
    ]),
  ];
  const days = async (topic: string) =>
    (await timelineOf(topic, ALWAYS, articles)).entries
      .filter(({ basis }) => basis !== 'published')
      .map((entry) => shown(entry).days);

  it('is not its neighbour’s event, where its pronoun has a name of its own', async () => {
    expect(await days('regatta')).toEqual(['2023-01-01..2023-12-31']);
  });

  it('is not what happened to somebody else', async () => {
    expect(await days('Lena Brook’s pneumonia')).toEqual(['2024-03-01..2024-03-31']);
  });

  it('has the date that stands nearest, where no date’s clause names it; and a page’s word on itself has none', async () => {
    expect(await days('Lena Brook')).toEqual(['2020-01-01..2020-12-31', '2024-03-01..2024-03-31']);
  });

  it('happened on no day of publication when it is yet to come', async () => {
    expect((await timelineOf('lantern museum', ALWAYS, articles)).entries).toEqual([]);
  });
});

it('reads the weekday of a page that was updated after its date as that of the later reports', async () => {
  const articles = [
    articleOf('updated', '2024-03-01', [
      'Mayor Ada Quill opened the Harbour Bridge on Tuesday before a crowd.',
    ]),
    articleOf('courier', '2024-03-06', [
      'On Tuesday Mayor Ada Quill opened the Harbour Bridge before a crowd.',
    ]),
    articleOf('echo', '2024-03-07', [
      'The Harbour Bridge was opened by Mayor Ada Quill on Tuesday before a crowd.',
    ]),
  ];
  const days = async (some: Article[]) =>
    (await timelineOf('Harbour Bridge', ALWAYS, some)).entries.map((entry) => [
      shown(entry).days,
      entry.reports.length,
    ]);
  expect(await days(articles)).toEqual([['2024-03-05', 3]]);
  expect(await days(articles.slice(0, 1))).toEqual([['2024-02-27', 1]]);
});

it('knows an event by another word for it', async () => {
  const articles = [
    articleOf('palace', '2024-03-06', ['Lena Brook had surgery in January.', 'Tom Reed had supper in May.']),
  ];
  const { entries } = await timelineOf('Lena Brook’s operation', ALWAYS, articles);
  expect(entries.map((entry) => shown(entry).days)).toEqual(['2024-01-01..2024-01-31']);
});

it('takes a date without a year in the topic for a name, which no other date stands for', async () => {
  const articles = [
    articleOf('shops', '2025-11-20', [
      'Black Friday deals on lamps began in October.',
      'The clubs hope for deals worth millions by 2025.',
    ]),
  ];
  const { entries } = await timelineOf('Black Friday deals', ALWAYS, articles);
  expect(entries.map((entry) => shown(entry).how)).not.toContain('stated: 2025');
  expect(entries.map((entry) => shown(entry).how)).toContain('resolved: October');
});

it('outlines a date by a sentence that tells of no other', async () => {
  const articles = [
    articleOf('ferries', '2024-03-02', [
      'Last week Tom Reed was at the harbour of Holm, where he sold the ferries that the council of the town had bought from the guild of weavers in 2020.',
    ]),
    articleOf('mill', '2024-03-05', ['The mill burned in 2020.']),
  ];
  const { entries } = await timelineOf('2020', ALWAYS, articles);
  expect(entries.map((entry) => shown(entry).quote)).toEqual(['The mill burned in 2020.']);
});
