type Column = Uint8Array | Int32Array | Uint32Array;

/** Columns of segments as one, those of the first segment, then those of the second, and so on. */
export function joined<T extends Column>(columns: readonly T[]): T {
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const all = new (columns[0].constructor as new (length: number) => T)(length);
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

/**
 * Columns that say where the parts of each item begin, with one value more than there are items, as one such column.
 * What they point into is joined in the same order.
 */
export function joinedFirsts<T extends Uint32Array | Float64Array>(columns: readonly T[]): T {
  const items = columns.reduce((sum, column) => sum + column.length - 1, 0);
  const all = new (columns[0].constructor as new (length: number) => T)(items + 1);
  let [at, shift] = [0, 0];
  for (const column of columns) {
    for (let item = 0; item + 1 < column.length; item++) all[at++] = column[item] + shift;
    shift += column[column.length - 1];
  }
  all[at] = shift;
  return all;
}
