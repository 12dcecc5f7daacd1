import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How a question came in. `menu` is the message menu's command, `button` a button under an answer. */
export type QuestionKind =
  | 'command'
  | 'mention'
  | 'dm'
  | 'channel'
  | 'forum'
  | 'follow-up'
  | 'menu'
  | 'button';

/** How a question ended. `refused`: with a reason that the person was told; `failed`: by a fault. */
export type QuestionOutcome = 'answered' | 'not-found' | 'refused' | 'failed';

/** What a question waits for on its way: to be acknowledged, for the work itself, and for Discord to take the result. */
export type Stage = 'acknowledge' | 'answer' | 'timeline' | 'draw' | 'send';

/** The connection to Discord's gateway. `disconnected` is for good: nothing tries to connect again. */
export type GatewayState = 'connecting' | 'ready' | 'reconnecting' | 'disconnected';

const BUCKETS_IN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** What the bot counts and times, in the words of its domain; for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #questions = new Counter({
    name: 'dateline_questions_total',
    help: 'Questions by how they came in and how they ended.',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.#registry],
  });
  readonly #stages = new Histogram({
    name: 'dateline_stage_seconds',
    help: 'Time that a question spends in each stage, failures included.',
    labelNames: ['stage'] as const,
    buckets: BUCKETS_IN_SECONDS,
    registers: [this.#registry],
  });
  readonly #reconnects = new Counter({
    name: 'dateline_gateway_reconnects_total',
    help: 'Times that the connection to the gateway was lost and made again.',
    registers: [this.#registry],
  });
  readonly #ready = new Gauge({
    name: 'dateline_gateway_ready',
    help: 'Connections to the gateway that are up: 0 or 1 a shard.',
    registers: [this.#registry],
  });
  readonly #lookups = new Counter({
    name: 'dateline_cache_lookups_total',
    help: 'Questions looked up among those just answered, by whether they were there.',
    labelNames: ['result'] as const,
    registers: [this.#registry],
  });
  #gateway: GatewayState = 'connecting';

  /** Counts a question that has ended. */
  question(kind: QuestionKind, outcome: QuestionOutcome): void {
    this.#questions.inc({ kind, outcome });
  }

  /** Does a stage's work and notes how long it took, whether it succeeds or not. */
  async timed<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const end = this.#stages.startTimer({ stage });
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Counts a look into the cache of answers. */
  cacheLookup(result: 'hit' | 'miss'): void {
    this.#lookups.inc({ result });
  }

  /** How the connection to the gateway stands now. */
  get gateway(): GatewayState {
    return this.#gateway;
  }

  set gateway(state: GatewayState) {
    if (state === 'reconnecting' && this.#gateway !== 'reconnecting') this.#reconnects.inc();
    this.#gateway = state;
    this.#ready.set(state === 'ready' ? 1 : 0);
  }

  /** Adds what there is to say about any process from now on: memory, processor time, event loop lag, collections. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** All values so far as plain data, which {@link metricsText} joins with those of other processes. */
  values(): Promise<object[]> {
    return this.#registry.getMetricsAsJSON();
  }
}
