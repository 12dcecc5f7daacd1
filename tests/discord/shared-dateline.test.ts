import { setImmediate as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { shareDateline } from '../../src/discord/shared-dateline.ts';
import { WorkLimit } from '../../src/discord/work-limit.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Dateline } from '../../src/domain/dateline.ts';
import { failing, held } from './bot-under-test.ts';
import { articleOf, day, SmallDateline } from './small-dateline.ts';

/** A shared product over another, with a clock to move, and what its cache said of each question. */
function share(behind: Dateline, atOnce = 2) {
  const searches = new WorkLimit(atOnce);
  const lookups: string[] = [];
  let time = 0;
  const metrics = { cacheLookup: (result: string) => lookups.push(result) };
  const dateline = shareDateline(behind, searches, metrics, () => time);
  return {
    searches,
    lookups,
    dateline,
    ask: (text: string) => dateline.answer({ text, published: ALWAYS, limit: 5 }),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const small = () => new SmallDateline([articleOf('The harbour bridge opened.')]);

it('answers from memory, and anew once there is another snapshot', async () => {
  const product = small();
  let builtAt = '2025-05-01T10:00:00.000Z';
  const { ask, lookups, pass } = share({
    ...held(product),
    answer: (question) => product.answer(question),
    about: async () => ({ ...(await product.about()), builtAt }),
  });
  await ask('harbour?');
  await ask('Harbour');
  builtAt = '2025-05-01T10:00:09.000Z';
  pass(1000);
  await ask('harbour?');
  expect(lookups).toEqual(['miss', 'hit', 'miss']);
  expect(product.asked).toHaveLength(2);
});

it('tells a timeline from memory, and another one anew', async () => {
  const product = small();
  const { dateline, lookups } = share(product);
  const tell = (topic: string, from = '2023') =>
    dateline.timeline({ topic, range: { from: day(`${from}-01-01`), to: null } });
  const first = await tell('harbour');
  expect(await tell('harbour')).toBe(first);
  await tell('Harbour');
  await tell('harbour', '2024');
  expect(lookups).toEqual(['miss', 'hit', 'miss', 'miss']);
});

it('searches only so much at once, and hands all else on at once', async () => {
  const product = held(small());
  const { dateline, ask, searches } = share({ ...product, about: () => small().about() });
  const answers = [ask('one harbour?'), ask('two harbours?'), ask('three harbours?')];
  const timeline = dateline.timeline({ topic: 'harbour', range: ALWAYS });
  await wait();
  await dateline.about();
  expect(searches.waiting).toBe(2);
  product.release();
  await Promise.all([...answers, timeline]);
  expect(searches.waiting).toBe(0);
});

it('recovers when the product fails and comes back', async () => {
  const product = small();
  let behind: Dateline = failing(new Error('away'));
  const { ask } = share({
    ...held(product),
    answer: (question) => behind.answer(question),
    about: () => behind.about(),
  });
  await expect(ask('harbour?')).rejects.toThrow('away');
  behind = product;
  expect(await ask('harbour?')).toMatchObject({ outcome: 'answered' });
});
