import { parentPort, workerData } from 'node:worker_threads';
import { createLogger } from '../operations/logger.ts';
import { Service } from '../service.ts';
import { drawTimeline } from '../timeline/picture/draw-timeline.ts';
import type { Method, Reply, Request, Result, ThreadSettings } from './answering-messages.ts';
import { packed } from './failure.ts';

/*
 * The thread that answers: a service of its own, asked through messages. See `RemoteService` for the other end.
 */

const port = parentPort!;
const reply = (message: Reply) => port.postMessage(message);
const { config, logIsTerminal } = workerData as ThreadSettings;

try {
  const service = await Service.open(config);
  service.followSnapshots(
    createLogger({
      level: config.logLevel,
      secrets: [config.discordToken ?? '', config.databaseUrl ?? ''],
      destination: { write: (line) => process.stderr.write(line), isTTY: logIsTerminal },
    }),
  );
  port.on('message', (request: Request) => void take(request, service));
  reply({ kind: 'ready' });
} catch (error) {
  reply({ kind: 'unable', failure: packed(error) });
}

async function take(request: Request, service: Service): Promise<void> {
  if (request.kind === 'close') {
    await service.close();
    port.close();
    return;
  }
  const { id, method, args } = request;
  try {
    const asked = method === 'drawTimeline' ? drawTimeline : service[method].bind(service);
    const value = await (asked as (...args: readonly unknown[]) => Promise<Result<Method>>)(...args);
    reply({ kind: 'value', id, value });
  } catch (error) {
    reply({ kind: 'failure', id, failure: packed(error) });
  }
}
