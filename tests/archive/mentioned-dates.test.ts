import { expect, it } from 'vitest';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';
import { archiveOf, articleOf } from './articles.ts';

const day = (text: string) => text as Day;

const archive = () =>
  archiveOf([
    articleOf('one', '2024-01-10', [
      'HOLM, Jan. 10 (Echo) -- It rained.',
      '= Photo / Nobody',
      'The mill burned on 3 May 2020. It had closed in 2019.',
      '= Photo / Nobody',
      'On 3 May 2020 nobody slept. On 3 May 2020 all watched.',
    ]),
    articleOf('two', '2024-02-10', [
      'Of 3 May 2020 the miller never spoke.',
      '= Photo / Nobody',
      'The flood came in March 2021.',
    ]),
    articleOf('three', '2024-03-10', [
      'Since 2018 the tower leans.',
      '= Photo / Nobody',
      'The flood of March 2021 took the boats.',
    ]),
  ]);

it('dates are counted by the articles that mention them, exact ones before vague ones', async () => {
  const found = await (await archive()).mostMentioned(ALWAYS, 10);
  expect(found.map(({ range, passages }) => [range.from, range.to, passages.map(({ id }) => id)])).toEqual([
    ['2020-05-03', '2020-05-03', [1, 2, 3]],
    ['2021-03-01', '2021-03-31', [4, 6]],
    ['2019-01-01', '2019-12-31', [1]],
  ]);
});

it('only those within the range are given, and no more than wanted', async () => {
  const dates = await archive();
  const froms = async (from: string | null, to: string | null, count = 10) => {
    const range = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
    return (await dates.mostMentioned(range, count)).map((each) => each.range.from);
  };
  expect(await froms('2020-05-03', '2020-05-03')).toEqual(['2020-05-03']);
  expect(await froms('2020-01-01', '2021-03-30')).toEqual(['2020-05-03']);
  expect(await froms(null, '2019-12-31')).toEqual(['2019-01-01']);
  expect(await froms(null, null, 1)).toEqual(['2020-05-03']);
});
