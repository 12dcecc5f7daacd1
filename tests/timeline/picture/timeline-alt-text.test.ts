import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineAltText } from '../../../src/timeline/picture/timeline-alt-text.ts';
import { entriesApart, entry } from './entries.ts';

const three = [
  entry({ from: '2024-03-05', text: 'On 5 March 2024, the gates failed.', expression: '5 March 2024' }),
  entry({
    from: '2024-04-01',
    to: '2024-04-07',
    basis: 'resolved',
    expression: 'last week',
    text: 'Divers came last week.',
  }),
  entry({ from: '2024-05-01', basis: 'published', text: 'The pier\nwill\u0007 reopen.' }),
];

test('tells each entry with its date and how that is known', () => {
  expect(timelineAltText('Lock gates', three, 1024)).toBe(
    [
      'Timeline of “Lock gates”, 3 entries.',
      '5 Mar 2024: …the gates failed.',
      '1–7 Apr 2024 (“last week”): Divers came last week.',
      'Reported 1 May 2024: The pier will reopen.',
    ].join('\n'),
  );
});

test('ends at an entry’s end and says how many are left out', () => {
  const text = timelineAltText('Lock gates', three, 110);
  expect(text.split('\n')).toEqual([
    'Timeline of “Lock gates”, 3 entries.',
    '5 Mar 2024: …the gates failed.',
    'And 2 more.',
  ]);
});

test('is never longer than allowed, for any topic and any number of entries', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 1200 }),
      (topic, count, longest) => {
        const text = timelineAltText(topic, entriesApart(count, 30), longest);
        expect(text.length).toBeLessThanOrEqual(longest);
        expect(text).not.toMatch(/\p{Cs}/u);
        if (longest < 200) return;
        const told = text.split('\n').filter((line) => /Ferry number/.test(line)).length;
        expect(text.endsWith(`\nAnd ${count - told} more.`)).toBe(told < count);
      },
    ),
  );
});
