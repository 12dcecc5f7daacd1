import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../../scripts/report/group-alike.ts';
import { dayFromNumber } from '../../../src/domain/day.ts';

const asked = (...questions: string[]) =>
  questions.map((question, at) => ({ question, day: dayFromNumber(20_000 + at) }));

const together = (...questions: string[]) => groupAlike(asked(...questions)).length === 1;

describe('questions in like words', () => {
  it.each([
    ['How tall is the Eiffel Tower?', 'eiffel tower HOW TALL'],
    ['Who opened the harbour bridge?', 'who opens harbour bridges'],
    ['Who opened the harbour bridge in Holm?', 'Who opened the new harbour bridge in Holm?'],
    ['Who is he?', 'who is he'],
    ['Was it in 2020?', '2020?'],
  ])('%j and %j are one', (a, b) => expect(together(a, b)).toBe(true));

  it.each([
    ['Who opened the harbour bridge?', 'Who closed the river ferry?'],
    ['Who won the mayoral election in Holm in 2020?', 'Who won the mayoral election in Holm in 2024?'],
    ['Who opened the bridge?', 'Who opened the bridge over the harbour at Holm?'],
    ['Who is he?', 'Who are they?'],
  ])('%j and %j are two', (a, b) => expect(together(a, b)).toBe(false));
});

it('puts the most asked first, in its commonest wording, with the last day', () => {
  const groups = groupAlike(
    asked('Who is the mayor?', 'How tall is the mast?', 'how tall is the mast', 'How tall is the mast?'),
  );
  expect(groups.map(({ question, last, members }) => [question, last, members.length])).toEqual([
    ['How tall is the mast?', dayFromNumber(20_003), 3],
    ['Who is the mayor?', dayFromNumber(20_000), 1],
  ]);
});

const words = fc.array(
  fc.constantFrom('ferry', 'mast', 'harbour', 'mayor', 'bridge', 'holm', '2020', 'the'),
  {
    minLength: 1,
    maxLength: 6,
  },
);

it('loses and doubles no question, and joins wordings of the same words always', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (questions) => {
      const all = asked(...questions.map((each) => each.join(' ')));
      const groups = groupAlike(all);
      const members = groups.flatMap((group) => group.members);
      expect(members).toHaveLength(all.length);
      expect(new Set(members)).toEqual(new Set(all));
      const key = (question: string) =>
        [...new Set(question.split(' '))]
          .filter((word) => word !== 'the')
          .sort()
          .join(' ');
      for (const each of all.filter(({ question }) => key(question) !== '')) {
        const holding = groups.filter((group) =>
          group.members.some(({ question }) => key(question) === key(each.question)),
        );
        expect(holding).toHaveLength(1);
      }
    }),
  );
});
