// Loaded into the bot before it starts: measures how late the loop of its main thread is, and writes that as JSON to the
// file that LOOP_DELAY_FILE names when the bot ends. The loop counts from the signal SIGUSR2 on.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION = 5;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  process.on('SIGUSR2', () => delay.enable());
  process.on('exit', () => {
    // What is measured is the time between two ticks.
    const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
    const figures = { p99: late(delay.percentile(99)), most: late(delay.max) };
    writeFileSync(process.env.LOOP_DELAY_FILE, JSON.stringify(figures));
  });
}
