import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { serveHealth } from '../../src/operations/health-server.ts';
import { createLogger } from '../../src/operations/logger.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { type Vitals, vitalsOf } from '../../src/operations/vitals.ts';

const log: string[] = [];
const logger = createLogger({
  level: 'debug',
  secrets: [],
  destination: { write: (line: string) => log.push(line) },
});

const about = async () => ({
  articles: 5,
  passages: 65,
  published: { from: null, to: null },
  model: 'small (q8)',
  builtAt: new Date(Date.now() - 90_000).toISOString(),
});

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  log.length = 0;
});

/** A port that nothing uses. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves what these processes tell, and gives the address. */
async function serve(vitals: () => Promise<readonly Vitals[]>, host = '127.0.0.1'): Promise<string> {
  const port = await freePort();
  const { close } = await serveHealth({ host, port, vitals, logger });
  ending.push(close);
  return `http://127.0.0.1:${port}`;
}

it('says 503 while it cannot answer and 200 once it can', async () => {
  const metrics = new Metrics();
  const address = await serve(async () => [await vitalsOf(0, metrics, { about })]);
  const before = await fetch(`${address}/healthz`);
  expect(before.status).toBe(503);
  expect(await before.json()).toMatchObject({ answering: false, shards: [{ gateway: 'connecting' }] });
  metrics.gateway = 'ready';
  const after = await fetch(`${address}/healthz?verbose`);
  expect(after.status).toBe(200);
  expect(after.headers.get('content-type')).toBe('application/json');
  const health = (await after.json()) as { snapshot: { ageSeconds: number } };
  expect(health).toMatchObject({ answering: true, snapshot: { articles: 5, passages: 65 } });
  expect(health.snapshot.ageSeconds).toBeGreaterThanOrEqual(89);
  expect(health.snapshot.ageSeconds).toBeLessThan(120);
});

it('says 503 when the archive does not tell of itself, or not in time', async () => {
  const metrics = new Metrics();
  metrics.gateway = 'ready';
  for (const broken of [() => Promise.reject(new Error('gone')), () => new Promise<never>(() => {})]) {
    const address = await serve(async () => [await vitalsOf(0, metrics, { about: broken })]);
    const { status } = await fetch(`${address}/healthz`);
    expect(status).toBe(503);
  }
});

it('adds up what several processes count, in the text that Prometheus reads', async () => {
  const shards = [new Metrics(), new Metrics()];
  shards[0]!.question('mention', 'answered');
  shards[1]!.question('mention', 'answered');
  shards[1]!.question('dm', 'not-found');
  for (const metrics of shards) {
    metrics.gateway = 'ready';
    metrics.watchProcess();
    await metrics.timed('send', async () => {});
  }
  const address = await serve(() =>
    Promise.all(shards.map((metrics, shard) => vitalsOf(shard, metrics, { about }))),
  );
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const lines = (await response.text()).split('\n');
  expect(lines).toContain('# TYPE dateline_questions_total counter');
  expect(lines).toContain('dateline_questions_total{kind="mention",outcome="answered"} 2');
  expect(lines).toContain('dateline_questions_total{kind="dm",outcome="not-found"} 1');
  expect(lines).toContain('dateline_stage_seconds_bucket{le="+Inf",stage="send"} 2');
  expect(lines).toContain('dateline_stage_seconds_count{stage="send"} 2');
  expect(lines).toContain('dateline_gateway_ready 2');
  expect(lines.some((line) => /^process_resident_memory_bytes \d+$/.test(line))).toBe(true);
  // Every line is a comment or a sample.
  for (const line of lines.filter(Boolean)) expect(line).toMatch(/^(#|[a-z_\d]+(\{.*\})? (Nan|[-+\d.e]+)$)/);
});

it('has nothing else, and takes nothing', async () => {
  const address = await serve(async () => []);
  const asked = async (path: string, method = 'GET') => (await fetch(address + path, { method })).status;
  expect(await asked('/')).toBe(404);
  expect(await asked('/constructor')).toBe(404);
  expect(await asked('/metrics', 'POST')).toBe(405);
  const head = await fetch(`${address}/metrics`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('shows no fault of its own to whoever asks, but logs it', async () => {
  const address = await serve(() => Promise.reject(new Error('secret cause')));
  const response = await fetch(`${address}/metrics`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(log.join()).toContain('secret cause');
});

const others = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4');

it.skipIf(others.length === 0)('is served to this machine alone', async () => {
  const address = await serve(async () => []);
  const outside = address.replace('127.0.0.1', others[0]!.address);
  await expect(fetch(`${outside}/metrics`)).rejects.toThrow();
});

it('names the setting where the port is in use, or the address not of this machine', async () => {
  const taken = Number(new URL(await serve(async () => [])).port);
  const vitals = async () => [];
  await expect(serveHealth({ host: '127.0.0.1', port: taken, vitals, logger })).rejects.toMatchObject({
    name: 'Problem',
    message: expect.stringMatching(new RegExp(`port ${taken} is in use.*HEALTH_PORT`)),
  });
  await expect(serveHealth({ host: '192.0.2.1', port: taken, vitals, logger })).rejects.toMatchObject({
    name: 'Problem',
    message: expect.stringMatching(/192\.0\.2\.1.*HEALTH_HOST/),
  });
});
