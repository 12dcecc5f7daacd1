import { expect, it } from 'vitest';
import { rateLimits } from './rate-limits.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('lets five messages a channel through, tells how many are left, and refuses the sixth until the bucket is full again', async () => {
  const judge = rateLimits(20);
  const left = Array.from(
    { length: 5 },
    () => judge('POST', '/channels/1/messages').headers['x-ratelimit-remaining'],
  );
  expect(left).toEqual(['4', '3', '2', '1', '0']);
  const refused = judge('POST', '/channels/1/messages');
  expect(refused.headers).toMatchObject({
    'retry-after': '1',
    'x-ratelimit-scope': 'user',
    'x-ratelimit-remaining': '0',
  });
  expect(refused.limited).toMatchObject({ global: false });
  expect(refused.limited!.after).toBeLessThanOrEqual(0.25);
  expect(judge('POST', '/channels/2/messages').limited).toBeUndefined();
  await wait(260);
  expect(judge('POST', '/channels/1/messages').limited).toBeUndefined();
});

it('counts all messages of a channel together, and each webhook by itself', () => {
  const judge = rateLimits(1);
  for (const id of [1, 2, 3, 4, 5]) judge('PATCH', `/webhooks/1234567890/token-${id}/messages/@original`);
  expect(
    judge('PATCH', '/webhooks/1234567890/token-1/messages/@original').headers['x-ratelimit-remaining'],
  ).toBe('3');
  const bucket = (path: string) => judge('POST', path).headers['x-ratelimit-bucket'];
  expect(bucket('/channels/1/messages')).toBe(bucket('/channels/2/messages'));
  expect(bucket('/channels/1/messages')).not.toBe(bucket('/channels/1/typing'));
});

it('refuses the fifty-first request in a second everywhere but in answers to interactions', () => {
  const judge = rateLimits(1);
  for (let channel = 0; channel < 50; channel++) judge('POST', `/channels/${channel}/messages`);
  const refused = judge('POST', '/channels/77/messages');
  expect(refused.limited).toMatchObject({ global: true });
  expect(refused.headers).toMatchObject({ 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' });
  expect(judge('POST', '/interactions/1/token/callback').limited).toBeUndefined();
  expect(judge('PATCH', '/webhooks/1/token/messages/@original').limited).toBeUndefined();
});
