import { expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';

it('is an error with an identifier, a message for people and its cause', () => {
  const cause = new Error('disk on fire');
  const problem = new Problem('INDEX_LOST', 'The index is lost. Build it.', { cause });
  expect(problem).toBeInstanceOf(Error);
  expect(problem).toMatchObject({ name: 'Problem', identifier: 'INDEX_LOST', cause });
  expect(String(problem)).toBe('Problem: The index is lost. Build it.');
});
