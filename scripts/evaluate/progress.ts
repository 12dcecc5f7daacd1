/** Least time between two lines. */
const INTERVAL_MILLISECONDS = 5000;

/** Goes through items one after the other and tells on standard error, now and then, how far it has come. */
export async function eachWithProgress<Item>(
  label: string,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let told = performance.now();
  for (const [index, item] of items.entries()) {
    await work(item);
    if (performance.now() - told < INTERVAL_MILLISECONDS) continue;
    told = performance.now();
    console.error(`${label}: ${index + 1} of ${items.length}`);
  }
}
