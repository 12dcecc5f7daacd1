import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.ts';

/** A cooldown with a clock that stands still until it is moved. */
function standingStill(perMinute: number, begin = 0) {
  let time = begin;
  const cooldown = new Cooldown(perMinute, () => time);
  return {
    cooldown,
    take: (person = 'ada') => cooldown.take(person),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

it('lets a minute of questions through at once, then one at a time, and says how long to wait', () => {
  const { take, pass } = standingStill(4);
  expect([take(), take(), take(), take()].map(({ granted }) => granted)).toEqual([true, true, true, true]);
  expect(take()).toEqual({ granted: false, seconds: 15, tell: true });
  pass(5);
  expect(take()).toMatchObject({ granted: false, seconds: 10 });
  pass(10);
  expect(take()).toEqual({ granted: true });
  expect(take()).toMatchObject({ granted: false, seconds: 15 });
});

it('lets the first question through whatever the clock shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (rate, begin) => {
        expect(standingStill(rate, begin).take()).toEqual({ granted: true });
      },
    ),
  );
});

it('counts each person alone', () => {
  const { take } = standingStill(1);
  expect(take('ada').granted).toBe(true);
  expect(take('bob').granted).toBe(true);
  expect(take('ada').granted).toBe(false);
});

it('tells whoever goes on asking once a minute', () => {
  const { take, pass } = standingStill(6);
  const told: number[] = [];
  for (let second = 0; second < 180; second++) {
    const turn = take();
    if (!turn.granted && turn.tell) told.push(second);
    pass(1);
  }
  expect(told).toHaveLength(3);
});

it('lets everything through where there is no limit, and remembers nobody', () => {
  const { cooldown, take } = standingStill(Infinity);
  for (let question = 0; question < 1000; question++) expect(take()).toEqual({ granted: true });
  expect(cooldown.size).toBe(0);
});

it('forgets people who have all their questions back', () => {
  const { cooldown, take, pass } = standingStill(6);
  for (let person = 0; person < 100; person++) take(`person ${person}`);
  pass(9);
  take('person 0');
  expect(cooldown.size).toBe(100);
  pass(2);
  take('somebody else');
  expect(cooldown.size).toBe(2);
});

it('never lets more through in a while than a minute of questions and what comes back in it', () => {
  const waits = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), waits, (perMinute, seconds) => {
      const { take, pass } = standingStill(perMinute);
      let granted = 0;
      let passed = 0;
      for (const wait of seconds) {
        const turn = take();
        if (turn.granted) granted++;
        else {
          expect(turn.seconds).toBeGreaterThanOrEqual(1);
          expect(turn.seconds).toBeLessThanOrEqual(Math.ceil(60 / perMinute));
        }
        expect(granted).toBeLessThanOrEqual(perMinute + (passed / 60) * perMinute + 1e-6);
        pass(wait);
        passed += wait;
      }
    }),
  );
});
