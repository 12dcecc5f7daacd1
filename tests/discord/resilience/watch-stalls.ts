/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const EVERY = 50;
const LONG = 300;

/**
 * Tells of each time that this process stood still because the machine was busy with others: it was due to run and
 * got less than half of a processor. Standing still over work of its own does not count.
 */
export function watchStalls(tell: (stall: Stretch) => void): NodeJS.Timeout {
  let at = Date.now();
  let used = process.cpuUsage();
  return setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    const [from, to] = [at, Date.now()];
    if (to - from > LONG && (user + system) / 1000 < (to - from) / 2) tell({ from, to });
    at = to;
    used = process.cpuUsage();
  }, EVERY).unref();
}
