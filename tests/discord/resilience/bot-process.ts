import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import type { DiscordStandIn } from '../../support/discord-server.ts';
import type { Order, Report } from './soak-bot.ts';
import type { Stretch } from './watch-stalls.ts';

type Of<Kind extends Report['kind']> = Extract<Report, { kind: Kind }>;

/** The bot in a process of its own, connected to the stand-in. `onStall` hears when the machine let it stand still. */
export async function startBotProcess(
  discord: DiscordStandIn,
  askChannels: readonly string[],
  onStall: (stall: Stretch) => void,
) {
  const child = fork(path.join(import.meta.dirname, 'soak-bot.ts'), [discord.api, ...askChannels], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const reports = new EventEmitter();
  const ended = new Promise<never>((_, reject) => {
    child.on('exit', (code, signal) => reject(new Error(`the bot ended: ${code ?? signal}`)));
    child.on('error', reject);
  });
  // Whoever awaits a report hears of the end; while nobody does, it is no error of this process.
  ended.catch(() => {});
  child.on('message', (report: Report) => reports.emit(report.kind, report));
  reports.on('stalled', onStall);

  async function next<Kind extends Report['kind']>(kind: Kind): Promise<Of<Kind>> {
    const [report] = await Promise.race([once(reports, kind), ended]);
    return report;
  }

  function ask<Kind extends Report['kind']>(order: Order, kind: Kind): Promise<Of<Kind>> {
    const report = next(kind);
    child.send(order, () => {});
    return report;
  }

  await next('ready');
  return {
    /** Rejects when it ends. */
    ended,
    /** Bytes in use on its heap once all garbage is gone. */
    heap: async () => (await ask('heap', 'heap')).bytes,
    /** Ends it as an operator would, and tells what it logged. */
    stop: () => ask('stop', 'stopped'),
    kill: () => child.kill('SIGKILL'),
  };
}
