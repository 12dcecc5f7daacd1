import { expect, it } from 'vitest';
import { questionKey } from '../../src/discord/question-key.ts';
import { RecentWork } from '../../src/discord/recent-work.ts';
import type { Answer, Question } from '../../src/domain/answer.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { articleOf, day, SmallDateline } from './small-dateline.ts';

const question = (text: string, rest: Partial<Question> = {}): Question => ({
  text,
  published: ALWAYS,
  limit: 5,
  ...rest,
});
const OPENED = question('Who opened the harbour bridge?');

/** A cache before a small product, with a clock to move. */
function cached() {
  const dateline = new SmallDateline([articleOf('The harbour bridge opened.')]);
  let time = 0;
  const cache = new RecentWork<Answer>(500, () => time);
  return {
    cache,
    asked: dateline.asked,
    ask: (wanted: Question, snapshot = 'monday') =>
      cache.look(questionKey(snapshot, wanted), () => dateline.answer(wanted)),
    pass: (minutes: number) => {
      time += minutes * 60_000;
    },
  };
}

it('answers the same question once in five minutes', async () => {
  const { ask, asked, pass } = cached();
  const first = ask(OPENED);
  pass(4.9);
  const second = ask(question(' who  opened the harbour\nbridge'));
  expect(await second.result).toBe(await first.result);
  pass(0.2);
  const third = ask(OPENED);
  expect(await third.result).toEqual(await first.result);
  expect([first, second, third].map(({ hit }) => hit)).toEqual([false, true, false]);
  expect(asked).toHaveLength(2);
});

it.each([
  ['for other words', question('Who closed the harbour bridge?')],
  ['for other capitals, which may be a name', question('Who opened the Harbour bridge?')],
  ['for other dates', { ...OPENED, published: { from: day('2024-01-01'), to: null } }],
  ['for another source', { ...OPENED, source: 'The Courier' }],
  ['for another number of quotes', { ...OPENED, limit: 10 }],
  ['of another snapshot', OPENED, 'tuesday'],
])('asks again %s', (_, other, snapshot = 'monday') => {
  const { ask, asked } = cached();
  ask(OPENED);
  expect(ask(other, snapshot).hit).toBe(false);
  expect(asked).toHaveLength(2);
});

it('asks once when many ask at the same time', async () => {
  const { ask, asked } = cached();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(OPENED).result));
  expect(asked).toHaveLength(1);
  expect(new Set(answers).size).toBe(1);
});

it('does not keep a failure', async () => {
  const { cache } = cached();
  const broken = cache.look('monday', () => Promise.reject(new Error('broken')));
  await expect(broken.result).rejects.toThrow('broken');
  const none: Answer = { outcome: 'not-found', closest: [] };
  expect(await cache.look('monday', async () => none).result).toBe(none);
});

it('keeps a bounded number of answers, those asked for last', () => {
  const { ask } = cached();
  ask(OPENED);
  for (let number = 1; number < 500; number++) ask(question(`harbour ${number}`));
  expect(ask(OPENED).hit).toBe(true);
  ask(question('one too many'));
  expect(ask(OPENED).hit).toBe(true);
  expect(ask(question('harbour 1')).hit).toBe(false);
});
