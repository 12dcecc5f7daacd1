import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WorkLimit } from '../../src/discord/work-limit.ts';

it('does only so much at once, begins in order, and loses no room to failures', async () => {
  const tasks = fc.array(fc.record({ takes: fc.nat(4), fails: fc.boolean() }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), tasks, async (atOnce, all) => {
      const limit = new WorkLimit(atOnce);
      const begun: number[] = [];
      let [running, most] = [0, 0];
      const outcomes = await Promise.allSettled(
        all.map(({ takes, fails }, number) =>
          limit.run(async () => {
            begun.push(number);
            most = Math.max(most, ++running);
            await wait(takes);
            running--;
            if (fails) throw new Error('failed');
            return number;
          }),
        ),
      );
      expect(most).toBe(Math.min(atOnce, all.length));
      expect(begun).toEqual(all.map((_, number) => number));
      expect(outcomes.map(({ status }) => status)).toEqual(
        all.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
      );
      expect(limit.waiting).toBe(0);
    }),
    { numRuns: 20 },
  );
});
