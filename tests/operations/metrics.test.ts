import { expect, it } from 'vitest';
import { Metrics } from '../../src/operations/metrics.ts';

type Sample = { labels: Record<string, unknown>; value: number; metricName?: string };

/** The samples of a metric by their labels. */
async function samples(metrics: Metrics, name: string): Promise<Sample[]> {
  const all = (await metrics.values()) as { name: string; values: Sample[] }[];
  return all.find((metric) => metric.name === name)?.values ?? [];
}

it('counts questions by how they came in and ended', async () => {
  const metrics = new Metrics();
  metrics.question('command', 'answered');
  metrics.question('command', 'answered');
  metrics.question('dm', 'failed');
  expect(await samples(metrics, 'dateline_questions_total')).toEqual([
    { labels: { kind: 'command', outcome: 'answered' }, value: 2 },
    { labels: { kind: 'dm', outcome: 'failed' }, value: 1 },
  ]);
});

it('times a stage, whether its work succeeds or not, and passes on what it does', async () => {
  const metrics = new Metrics();
  const pause = () => new Promise<string>((resolve) => setTimeout(resolve, 60, 'done'));
  expect(await metrics.timed('answer', pause)).toBe('done');
  const failing = metrics.timed('answer', () => Promise.reject(new Error('no luck')));
  await expect(failing).rejects.toThrow('no luck');
  const values = await samples(metrics, 'dateline_stage_seconds');
  const at = (le: number | string) => values.find(({ labels }) => labels.le === le)?.value;
  expect([at(0.05), at('+Inf')]).toEqual([1, 2]);
  const sum = values.find(({ metricName }) => metricName === 'dateline_stage_seconds_sum')!.value;
  expect(sum).toBeGreaterThan(0.055);
  expect(sum).toBeLessThan(5);
});

it('follows the connection: each loss is one reconnect, however often it is tried', async () => {
  const metrics = new Metrics();
  const ready = async () => (await samples(metrics, 'dateline_gateway_ready'))[0]!.value;
  expect(metrics.gateway).toBe('connecting');
  for (const state of ['ready', 'reconnecting', 'reconnecting', 'ready', 'reconnecting'] as const) {
    metrics.gateway = state;
    expect(await ready()).toBe(state === 'ready' ? 1 : 0);
  }
  expect((await samples(metrics, 'dateline_gateway_reconnects_total'))[0]!.value).toBe(2);
});

it('counts looks into the cache, and tells of the process when asked to', async () => {
  const metrics = new Metrics();
  metrics.cacheLookup('hit');
  metrics.cacheLookup('miss');
  metrics.cacheLookup('miss');
  expect((await samples(metrics, 'dateline_cache_lookups_total')).map(({ value }) => value)).toEqual([1, 2]);
  expect(await samples(metrics, 'process_resident_memory_bytes')).toEqual([]);
  metrics.watchProcess();
  expect((await samples(metrics, 'process_resident_memory_bytes'))[0]!.value).toBeGreaterThan(1e6);
});
