import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChannelQueue } from '../../src/discord/channel-queue.ts';

const question = fc.record({
  channel: fc.constantFrom('a', 'b', 'c'),
  takes: fc.nat(4),
  fails: fc.boolean(),
  isLost: fc.boolean(),
});

it('gives out in order in each channel, goes on after failures, and forgets channels at rest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(question, { maxLength: 25 }), async (questions) => {
      const queue = new ChannelQueue();
      const given: Record<string, number[]> = { a: [], b: [], c: [] };
      const outcomes = await Promise.allSettled(
        questions.map(({ channel, takes, fails, isLost }, number) =>
          queue.answer(
            channel,
            async () => {
              await wait(takes);
              if (fails) throw new Error('no answer');
              return number;
            },
            async (result) => {
              await wait(4 - takes);
              if (isLost) throw new Error('not sent');
              given[channel]!.push(result);
            },
          ),
        ),
      );
      for (const [channel, numbers] of Object.entries(given)) {
        expect(numbers).toEqual(
          questions.flatMap((asked, number) =>
            asked.channel === channel && !asked.fails && !asked.isLost ? number : [],
          ),
        );
      }
      expect(outcomes.map(({ status }) => status)).toEqual(
        questions.map(({ fails, isLost }) => (fails || isLost ? 'rejected' : 'fulfilled')),
      );
      expect(queue.size).toBe(0);
    }),
    { numRuns: 20 },
  );
});

it('lets a slow question hold up its own channel alone, and the work of none', async () => {
  const queue = new ChannelQueue();
  const events: string[] = [];
  const note = async (event: string) => void events.push(event);
  let finish = () => {};
  const slowWork = new Promise<string>((resolve) => {
    finish = () => resolve('slow');
  });
  const ask = (channel: string, name: string) =>
    queue.answer(channel, () => note(`${name} worked out`).then(() => name), note);
  const slow = queue.answer('busy', () => slowWork, note);
  const quick = ask('busy', 'quick');
  await ask('quiet', 'elsewhere');
  expect(events).toEqual(['quick worked out', 'elsewhere worked out', 'elsewhere']);
  finish();
  await Promise.all([slow, quick]);
  expect(events.slice(3)).toEqual(['slow', 'quick']);
});
