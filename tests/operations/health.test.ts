import { expect, it } from 'vitest';
import { healthOf } from '../../src/operations/health.ts';
import type { Vitals } from '../../src/operations/vitals.ts';

const built = (builtAt: string) => ({ articles: 5, passages: 65, builtAt });
const noon = Date.parse('2025-04-16T12:00:00Z');
const well: Vitals = { shard: 0, gateway: 'ready', archive: built('2025-04-16T11:00:00Z'), metrics: [] };

it('tells the state of every shard, and the age of the snapshot', () => {
  expect(healthOf([well, { ...well, shard: 1 }], 12.4, noon)).toEqual({
    answering: true,
    uptimeSeconds: 12,
    shards: [
      { shard: 0, gateway: 'ready' },
      { shard: 1, gateway: 'ready' },
    ],
    snapshot: { articles: 5, passages: 65, builtAt: '2025-04-16T11:00:00Z', ageSeconds: 3600 },
  });
});

it('goes by the oldest snapshot while shards take up a new one, across time zones', () => {
  const newer = { ...well, shard: 1, archive: built('2025-04-16T13:30:00+02:00') };
  expect(healthOf([newer, well], 0, noon).snapshot?.ageSeconds).toBe(3600);
});

it.each<[string, Partial<Vitals>]>([
  ['is still connecting', { gateway: 'connecting' }],
  ['reconnects', { gateway: 'reconnecting' }],
  ['is cut off for good', { gateway: 'disconnected' }],
  ['gives no account of itself', { gateway: 'silent', archive: undefined }],
  ['has no archive', { archive: undefined }],
])('does not answer where one shard %s', (_, ill) => {
  expect(healthOf([well, { ...well, shard: 1, ...ill }], 0, noon).answering).toBe(false);
});
