/**
 * The `count` items with the highest score above 0, best first, ties by number; only those that `keep` accepts.
 * One pass with a bounded min-heap.
 */
export function best(
  items: Iterable<number>,
  count: number,
  score: (item: number) => number,
  keep: (item: number) => boolean = () => true,
): number[] {
  if (count <= 0) return [];
  const heap: { item: number; score: number }[] = [];
  const worse = (a: number, b: number) =>
    heap[a].score < heap[b].score || (heap[a].score === heap[b].score && heap[a].item > heap[b].item);
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b], heap[a]];
  };
  const siftUp = (at: number) => {
    for (let parent = (at - 1) >> 1; at > 0 && worse(at, parent); parent = (at - 1) >> 1) {
      swap(at, parent);
      at = parent;
    }
  };
  const siftDown = () => {
    for (let at = 0; ; ) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && worse(child + 1, child)) child++;
      if (!worse(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  for (const item of items) {
    const value = score(item);
    if (value <= 0 || (heap.length === count && value < heap[0].score) || !keep(item)) continue;
    if (heap.length < count) {
      heap.push({ item, score: value });
      siftUp(heap.length - 1);
    } else if (value > heap[0].score || item < heap[0].item) {
      heap[0] = { item, score: value };
      siftDown();
    }
  }
  return heap.sort((a, b) => b.score - a.score || a.item - b.item).map(({ item }) => item);
}
