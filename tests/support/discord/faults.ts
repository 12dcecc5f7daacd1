import { seededRandom } from './random.ts';

/**
 * What goes wrong with requests, each as the share of them that it befalls, from 0 to 1.
 * Which ones is drawn by the seed.
 */
export interface FaultPlan {
  readonly seed: number;
  /** Discord answers 500, 502 or 503 and has done nothing. */
  readonly serverError?: number;
  /** Discord has done what was asked, and answers 500, 502 or 503 all the same. */
  readonly lostAnswer?: number;
  /** The connection ends before Discord has done anything. */
  readonly reset?: number;
  /** The connection ends after Discord has done what was asked. */
  readonly resetAfter?: number;
  /** The answer takes long, up to `slowest` milliseconds. */
  readonly slow?: number;
  readonly slowest?: number;
  /** 429 out of nowhere: for the route, or for the whole bot. */
  readonly limited?: number;
  readonly limitedGlobally?: number;
  /** An event of the gateway comes twice. */
  readonly duplicate?: number;
  /** An interaction whose token Discord takes no more: for the acknowledgement, or for what follows it. */
  readonly expired?: number;
  readonly expiredLater?: number;
}

type Kind = 'serverError' | 'lostAnswer' | 'reset' | 'resetAfter' | 'limited' | 'limitedGlobally';

/** What befalls one request. Status and code are for the kinds of fault that have an answer. */
export interface RequestFault {
  readonly kind: Kind | undefined;
  readonly status: number;
  readonly code: number;
  /** Milliseconds until it is answered. */
  readonly delay: number;
}

const KINDS: readonly Kind[] = [
  'serverError',
  'lostAnswer',
  'reset',
  'resetAfter',
  'limited',
  'limitedGlobally',
];
const STATUSES = [500, 502, 503];

/** Draws faults by a plan, and counts them. */
export function faultsBy(plan: FaultPlan) {
  const random = seededRandom(plan.seed);
  const counts: Record<string, number> = {};
  const count = (kind: string) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const befalls = (kind: 'slow' | 'duplicate' | 'expired' | 'expiredLater') => {
    const yes = random() < (plan[kind] ?? 0);
    if (yes) count(kind);
    return yes;
  };
  return {
    counts,
    duplicates: () => befalls('duplicate'),
    expiry: () =>
      befalls('expired') ? 'at once' : befalls('expiredLater') ? 'once acknowledged' : undefined,

    /** What befalls the next request. */
    request(): RequestFault {
      let draw = random();
      const kind = KINDS.find((each) => {
        draw -= plan[each] ?? 0;
        return draw < 0;
      });
      if (kind) count(kind);
      const delay = befalls('slow') ? random() * (plan.slowest ?? 0) : 0;
      return { kind, status: STATUSES[Math.floor(random() * STATUSES.length)]!, code: 0, delay };
    },
  } as const;
}
