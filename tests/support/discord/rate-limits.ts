import { createHash } from 'node:crypto';

/** So many requests in so many milliseconds. */
export interface Allowance {
  readonly requests: number;
  readonly milliseconds: number;
}

// Discord's documentation names the first; the others are what it is known to answer with.
const EVERYWHERE: Allowance = { requests: 50, milliseconds: 1000 };
const ROUTES: readonly { route: RegExp; allowance: Allowance }[] = [
  { route: /^POST \/channels\/\w+\/messages$/, allowance: { requests: 5, milliseconds: 5000 } },
  { route: /^POST \/channels\/\w+\/typing$/, allowance: { requests: 5, milliseconds: 5000 } },
  { route: /^GET \/channels\/\w+\/messages$/, allowance: { requests: 5, milliseconds: 5000 } },
  { route: /^PUT \/channels\/.*\/reactions\//, allowance: { requests: 1, milliseconds: 250 } },
  { route: /^\w+ \/webhooks\//, allowance: { requests: 5, milliseconds: 2000 } },
];
const OTHERS: Allowance = { requests: 10, milliseconds: 5000 };

/** Interactions are answered outside the limit for the whole bot. */
const EXEMPT = /^\w+ \/(?:interactions|webhooks)\//;

/** What a bucket says of itself beside an answer, and whether the request is let through. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  readonly limited?: { readonly after: number; readonly global: boolean };
}

/** What Discord answers a request that comes too soon. `after` is in seconds. */
export function tooManyRequests(after: number, scope: 'user' | 'global' | 'shared'): Verdict {
  const global = scope === 'global';
  const whole = String(Math.ceil(after));
  return {
    headers: {
      'retry-after': whole,
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    limited: { after, global },
  };
}

interface Bucket {
  left: number;
  resets: number;
}

/**
 * Discord's rate limits: one for the whole bot, and one for each route of each channel, server or webhook.
 * @param pace how much faster time passes for them: at 1 they are Discord's own
 */
export function rateLimits(pace: number) {
  const buckets = new Map<string, Bucket>();

  /** Takes one request out of a bucket. Returns the milliseconds to wait where it is empty. */
  function take(name: string, { requests, milliseconds }: Allowance): Bucket & { wait: number } {
    const now = Date.now();
    let bucket = buckets.get(name);
    if (!bucket || bucket.resets <= now) {
      bucket = { left: requests, resets: now + milliseconds / pace };
      buckets.set(name, bucket);
    }
    if (bucket.left === 0) return { ...bucket, wait: bucket.resets - now };
    bucket.left--;
    return { ...bucket, wait: 0 };
  }

  return function judge(method: string, path: string): Verdict {
    const route = `${method} ${path}`;
    // The callback of an interaction is in no bucket: it can come only once.
    if (/\/callback$/.test(path)) return { headers: {} };
    if (!EXEMPT.test(route)) {
      const { wait } = take('everything', EVERYWHERE);
      if (wait > 0) return tooManyRequests(wait / 1000, 'global');
    }
    const allowance = ROUTES.find((each) => each.route.test(route))?.allowance ?? OTHERS;
    // All messages of a channel share a bucket; all reactions in it another.
    const [, major = ''] = /^(\/(?:channels|guilds|webhooks\/\d+)\/[^/]+)/.exec(path) ?? [];
    const minor = path
      .slice(major.length)
      .replace(/\d{10,}/g, ':id')
      .replace(/reactions\/.*/, 'reactions');
    const { left, resets, wait } = take(`${method} ${major}${minor}`, allowance);
    const after = Math.max(resets - Date.now(), 0) / 1000;
    const headers = {
      'x-ratelimit-limit': String(allowance.requests),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': (resets / 1000).toFixed(3),
      'x-ratelimit-reset-after': after.toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(`${method} ${minor}`).digest('hex'),
    };
    if (wait === 0) return { headers };
    const refusal = tooManyRequests(after, 'user');
    return { ...refusal, headers: { ...headers, ...refusal.headers } };
  };
}
