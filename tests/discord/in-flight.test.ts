import { expect, it } from 'vitest';
import { InFlight } from '../../src/discord/in-flight.ts';

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

it('waits for what runs and for what comes in meanwhile', async () => {
  const inFlight = new InFlight();
  let done = 0;
  inFlight.track(
    after(20).then(() => {
      inFlight.track(after(20).then(() => void done++));
      done++;
    }),
  );
  expect(inFlight.accepting).toBe(true);
  const finished = inFlight.finish(5000);
  expect(inFlight.accepting).toBe(false);
  expect(await finished).toBe(0);
  expect(done).toBe(2);
});

it('gives up at its deadline and says how much is left', async () => {
  const inFlight = new InFlight();
  inFlight.track(after(10));
  inFlight.track(after(300));
  const begun = performance.now();
  expect(await inFlight.finish(50)).toBe(1);
  expect(performance.now() - begun).toBeLessThan(250);
});
