import { afterEach, expect, it, vi } from 'vitest';
import { today } from '../../src/operations/today.ts';

afterEach(() => void vi.useRealTimers());

it.each(['2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z', '1969-12-31T12:00:00Z'])(
  'on %s is that day',
  (now) => {
    vi.useFakeTimers({ now: new Date(now) });
    expect(today()).toBe(now.slice(0, 10));
  },
);
