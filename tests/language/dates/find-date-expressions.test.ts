import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDay } from '../../../src/domain/day.ts';
import { findDateExpressions } from '../../../src/language/dates/find-date-expressions.ts';

const published = parseDay('2024-10-08')!;

const WORDS =
  `in on since until from to between and the a last next this that previous following earlier later early late mid-
  1990s 2020 1997 31 30 29 5 7th third Feb. March May Sept. Friday Monday, weekend week month year quarter decade
  century summer winter fall Christmas Easter Day two 999 weeks years ago before after day days will said was
  (AP) -- . , ’s \n\n 2019-02-30 5/26/2024 Updated 9:29 a.m. ET over of now 12 : “ ”`.split(/\s/);

const news = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(parseDay('1900-01-01')!, days));

describe('findDateExpressions', () => {
  test('gives spans of the text in order, not overlapping, and ranges in order', () => {
    fc.assert(
      fc.property(news, day, (text, today) => {
        let end = 0;
        for (const found of findDateExpressions(text, today)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end).trim()).toHaveLength(found.end - found.start);
          const { from, to } = found.range;
          expect(from ?? to).not.toBeNull();
          if (from !== null) expect(parseDay(from)).toBe(from);
          if (to !== null) expect(parseDay(to)).toBe(to);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('never reads over a blank line', () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 2, maxLength: 4 }), day, (paragraphs, today) => {
        const text = paragraphs.join('\n \n');
        for (const { start, end } of findDateExpressions(text, today)) {
          expect(text.slice(start, end)).not.toMatch(/\n\s*\n/);
        }
      }),
    );
    for (const text of [
      'It fell in May\n\n2020 was dry',
      'From Monday\n\nto Friday',
      'Since\n\n2019 it fell',
    ]) {
      for (const { start, end } of findDateExpressions(text, published)) {
        expect(text.slice(start, end)).not.toContain('\n');
      }
    }
  });

  test('keeps to the sentences given, which may end with a line', () => {
    const text = 'The mayor resigned in May\n2020 was a bad year for bridges';
    const found = (sentences?: { start: number; end: number }[]) =>
      findDateExpressions(text, published, sentences).map(({ start, end }) => text.slice(start, end));
    expect(found()).toEqual(['May\n2020']);
    expect(
      found([
        { start: 0, end: 25 },
        { start: 26, end: text.length },
      ]),
    ).toEqual(['May', '2020']);
  });

  test('counts from the date named last in the paragraphs before', () => {
    const text =
      'The bridge fell on 5 March 2019.\n\nThe mayor resigned two days later.\n\nThat year it rained.';
    expect(findDateExpressions(text, published).map(({ range }) => range.from)).toEqual([
      '2019-03-05',
      '2019-03-07',
      '2019-01-01',
    ]);
  });

  test('knows a dateline at the head of any paragraph', () => {
    const text = 'It rained on Monday.\n\nOSLO, Aug. 21 (Nordwire) -- The bridge fell.';
    expect(findDateExpressions(text, published).map(({ basis }) => basis)).toEqual(['resolved', 'published']);
  });

  test('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), day, (text, today) => {
        findDateExpressions(text, today);
      }),
    );
  });

  test('places what is stated in full alike on every publication day', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const text = 'Born 30 September 1984, he won on Aug. 7, 1998, in 2001 and throughout the 2010s.';
        expect(findDateExpressions(text, one)).toEqual(findDateExpressions(text, other));
      }),
      { numRuns: 50 },
    );
  });

  test('counts offsets in UTF-16 code units of the whole text', () => {
    const text = '🎈 A first line.\n\nA balloon 🎈 burst last week. It was 🎈 Friday.';
    const found = findDateExpressions(text, published).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['last week', 'Friday']);
  });

  test.each([
    [
      '10th anniversary',
      'The 10th anniversary of the games, his 75th birthday and the fourth year since were marked.',
    ],
    ['lengths of time', 'For nearly two weeks, on a 24-hour trip, within 14 days and in ten years he slept.'],
    ['ages and scores', 'Prince, 40, won 3-2 and 21-19 with 9, aged 10 years old.'],
    ['vague words', 'Recently, these days, in recent years and now things changed.'],
  ])('names no date in %s', (_name, text) => {
    expect(findDateExpressions(text, published).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test.each(['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'gives the same in time zone %s',
    (zone) => {
      const text =
        'Today, on Friday, last week, in March, on Aug. 7, this weekend, two days ago, at Easter, since 2020, last fall.';
      // The day before the one that Samoa skipped, and the days on which clocks change.
      const days = ['2011-12-29', '2011-12-31', '2024-03-10', '2024-11-03', '2024-10-08'];
      const script = `
        const { findDateExpressions } = await import('./src/language/dates/find-date-expressions.ts');
        const [text, ...days] = process.argv.slice(1);
        console.log(JSON.stringify(days.map((day) => findDateExpressions(text, day))));`;
      const output = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script, text, ...days],
        {
          env: { ...process.env, TZ: zone },
          encoding: 'utf8',
        },
      );
      expect(JSON.parse(output)).toEqual(days.map((each) => findDateExpressions(text, parseDay(each)!)));
    },
    20_000,
  );

  test.each([
    [
      'sentences',
      'On Friday, officials said that 2024 people left in March 2020, and since then nobody, not even last week, had come. ',
    ],
    [
      'one sentence without end',
      'not until last week of the week before the year of the ferry and of this month ',
    ],
  ])('takes time in proportion to the text: %s', (_, paragraph) => {
    const milliseconds = (text: string) => {
      const start = performance.now();
      findDateExpressions(text, published);
      return performance.now() - start;
    };
    milliseconds(paragraph.repeat(200));
    const small = milliseconds(paragraph.repeat(200));
    const large = milliseconds(paragraph.repeat(4000));
    expect(large).toBeLessThan(small * 80 + 50);
  });
});

describe('at the ends of the calendar', () => {
  const text = 'It closed on Monday, last week, a century ago; it opens tomorrow, next year, in two decades.';

  test.each(['0001-01-01', '9999-12-31'])('on %s what lies beyond them is no date', (day) => {
    const found = findDateExpressions(text, parseDay(day)!);
    expect(found.length).toBeGreaterThan(0);
    for (const { from, to } of found.map(({ range }) => range)) {
      for (const end of [from, to]) if (end !== null) expect(parseDay(end)).toBe(end);
    }
  });
});
