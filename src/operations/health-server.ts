import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { AggregatorRegistry, Registry } from 'prom-client';
import { Problem } from '../domain/problem.ts';
import { healthOf } from './health.ts';
import type { Logger } from './logger.ts';
import type { Vitals } from './vitals.ts';

/** Where health and metrics are served, and of what. */
export interface HealthServerOptions {
  readonly host: string;
  readonly port: number;
  /** Asks every process of the bot. */
  readonly vitals: () => Promise<readonly Vitals[]>;
  readonly logger: Logger;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const TEXT = 'text/plain; charset=utf-8';

const pages: Readonly<Record<string, (vitals: readonly Vitals[]) => Reply | Promise<Reply>>> = {
  '/healthz'(vitals) {
    const health = healthOf(vitals, process.uptime(), Date.now());
    return {
      status: health.answering ? 200 : 503,
      type: 'application/json',
      body: `${JSON.stringify(health, null, 2)}\n`,
    };
  },
  async '/metrics'(vitals) {
    // Counters and times of several processes are added up.
    const registry = AggregatorRegistry.aggregate(vitals.map(({ metrics }) => [...metrics]));
    return { status: 200, type: Registry.PROMETHEUS_CONTENT_TYPE, body: await registry.metrics() };
  },
};

/** What the operator has to do when the port cannot be had; any other error as it is. */
function listeningProblem(error: NodeJS.ErrnoException, { host, port }: HealthServerOptions): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `The port ${port} is in use. Set HEALTH_PORT to a free one, or end the program that uses it.`,
    EACCES: `The port ${port} may not be used by this account. Set HEALTH_PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HEALTH_HOST to one it has, or to 127.0.0.1.`,
    ENOTFOUND: `There is no address for the name ${host}. Set HEALTH_HOST to an address of this machine.`,
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new Problem('HEALTH_PORT_UNUSABLE', reason, { cause: error }) : error;
}

/**
 * Serves `/healthz` and `/metrics` from now on. Rejects with a `Problem` that names the setting when it cannot.
 * @returns how to end it
 */
export async function serveHealth(options: HealthServerOptions): Promise<{ close(): Promise<void> }> {
  const { host, port, vitals, logger } = options;

  async function replyTo(method: string, path: string): Promise<Reply> {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return { status: 404, type: TEXT, body: 'There are /healthz and /metrics.\n' };
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: TEXT, body: 'Only GET.\n' };
    return page(await vitals());
  }

  async function serve(method: string, path: string, response: ServerResponse): Promise<void> {
    const reply = await replyTo(method, path).catch((error): Reply => {
      logger.error({ err: error }, `serve ${path}`);
      return { status: 500, type: TEXT, body: 'Something went wrong; the log says what.\n' };
    });
    response.writeHead(reply.status, { 'content-type': reply.type, 'cache-control': 'no-store' });
    response.end(method === 'HEAD' ? undefined : reply.body);
  }

  const server = createServer(({ method = 'GET', url = '/' }, response) => {
    void serve(method, url.split('?', 1)[0]!, response);
  });
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listeningProblem(error as NodeJS.ErrnoException, options);
  }
  logger.info({ host, port }, 'serving /healthz and /metrics');
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
