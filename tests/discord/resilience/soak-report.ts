import type { soak } from './soak.ts';

const lines = (counts: object) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `    ${String(count).padStart(6)}  ${name}`)
    .join('\n');

const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** The figures of a soak test, to be read. */
export function soakReport(result: Awaited<ReturnType<typeof soak>>): string {
  const { verdicts, ways, faults, refused, gateway, acknowledged, heap, stalls, bot } = result;
  return [
    `what became of ${Object.values(verdicts).reduce((sum, count) => sum + count, 0)} questions`,
    lines(verdicts),
    'how they were asked',
    lines(ways),
    `what went wrong with ${result.requests} requests and the events`,
    lines(faults),
    'what Discord refused (status and code)',
    lines(refused),
    'what the bot warned of',
    lines(bot.warnings),
    `gateway: ${gateway.identified} sessions, ${gateway.resumed} resumed, ${gateway.missed} events never sent`,
    `completions: ${result.completed}`,
    `first acknowledgement: median ${acknowledged[0]} ms, 99 % within ${acknowledged[1]} ms, all within ${acknowledged[2]} ms`,
    `the machine stood still ${stalls.length} times, for ${stalls.reduce((sum, { from, to }) => sum + to - from, 0)} ms`,
    `heap of the bot: ${mebibytes(heap.early)} after a quarter, ${mebibytes(heap.late)} at the end`,
  ].join('\n');
}
