import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesOf, shortName } from '../../src/discord/choices.ts';
import { choiceProblems } from '../support/discord/documented-limits.ts';
import { hostileText } from './hostile-text.ts';

it('cuts a long name after a word', () => {
  const title = 'Council votes for a bridge after a long debate about ferries and tides and tolls';
  expect(shortName(title, 40)).toBe('Council votes for a bridge after a long…');
  expect(shortName(title, 100)).toBe(title);
});

it('leaves out blank completions, ones that look the same, and those whose value would have to be cut', () => {
  const choice = (name: string, value = name) => ({ name, value });
  expect(
    choicesOf([choice(' '), choice('Herald', '1'), choice('Herald', '2'), choice('Long', 'x'.repeat(101))]),
  ).toEqual([choice('Herald', '1')]);
});

it('makes of any texts completions that Discord takes, each whole to the last character', () => {
  const texts = fc.array(fc.record({ name: hostileText(300), value: hostileText(150) }), { maxLength: 40 });
  fc.assert(
    fc.property(texts, (choices) => {
      const shown = choicesOf(choices);
      expect(choiceProblems(shown)).toEqual([]);
      for (const { name } of shown) expect(name).not.toMatch(/\p{Cs}/u);
    }),
  );
});
