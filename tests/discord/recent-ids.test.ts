import { expect, it } from 'vitest';
import { RecentIds } from '../../src/discord/recent-ids.ts';

it('tells what is new from what it remembers, the ids noted last', () => {
  const ids = new RecentIds(2);
  expect(['a', 'a', 'b', 'a', 'c', 'a', 'b'].map((id) => ids.add(id))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect([...ids]).toEqual(['a', 'b']);
});
