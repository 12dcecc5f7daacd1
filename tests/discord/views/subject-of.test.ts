import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subjectOf } from '../../../src/discord/views/subject-of.ts';

it.each([
  ['Who opened the harbour bridge?', 'opened the harbour bridge'],
  ['What has happened to the harbour bridge since 2023?!', 'harbour bridge since 2023'],
  ['When did “Ada Quill” resign?', 'Ada Quill” resign'],
  ['harbour bridge', 'harbour bridge'],
  ['Who was it?', ''],
  ['', ''],
  [
    'What did the mayor of the old town say about the bridge that the council wants to build over the water?',
    'mayor old town say bridge council wants build water',
  ],
])('%s', (question, subject) => {
  expect(subjectOf(question, 64)).toBe(subject);
});

it('fits its room, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 4, max: 80 }),
      (question, room) => {
        expect(subjectOf(question, room).length).toBeLessThanOrEqual(room);
      },
    ),
  );
});
