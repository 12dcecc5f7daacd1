import { readFile, writeFile } from 'node:fs/promises';

const KINDS = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array };
type Column = Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

interface Entry {
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  readonly length: number;
}

/** Every column starts on a multiple of this, as the widest typed array needs. */
const ALIGNMENT = 8;
const aligned = (offset: number) => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Writes named typed arrays into one file: the length of a JSON header, the header, then the arrays, in this machine's byte order. */
export async function writeColumns<T extends { [K in keyof T]: Column }>(
  file: string,
  columns: T,
): Promise<void> {
  const named = Object.entries<Column>(columns);
  const entries: Entry[] = named.map(([name, column]) => ({
    name,
    // A Buffer is an Uint8Array under another name.
    kind: column instanceof Uint8Array ? 'Uint8Array' : (column.constructor.name as Entry['kind']),
    length: column.length,
  }));
  const header = Buffer.from(JSON.stringify(entries));
  const parts: Uint8Array[] = [
    new Uint8Array(ALIGNMENT),
    header,
    new Uint8Array(aligned(header.length) - header.length),
  ];
  new DataView(parts[0].buffer).setUint32(0, header.length, true);
  for (const [, column] of named) {
    parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    parts.push(new Uint8Array(aligned(column.byteLength) - column.byteLength));
  }
  await writeFile(file, parts);
}

/** Reads what {@link writeColumns} wrote. `T` names the columns; the arrays share the file's one buffer. */
export async function readColumns<T extends { [K in keyof T]: Column }>(path: string): Promise<T> {
  const file = await readFile(path);
  // Node may place a file in a shared buffer at any offset; typed arrays need an aligned start.
  const bytes = new Uint8Array(file).buffer;
  const headerLength = new DataView(bytes).getUint32(0, true);
  const header = Buffer.from(bytes, ALIGNMENT, headerLength).toString('utf8');
  let offset = ALIGNMENT + aligned(headerLength);
  const columns: Record<string, Column> = {};
  for (const { name, kind, length } of JSON.parse(header) as Entry[]) {
    columns[name] = new KINDS[kind](bytes, offset, length);
    offset += aligned(columns[name].byteLength);
  }
  return columns as T;
}
