import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK_BYTES = 262_144;

/**
 * The bytes of a file in order, decompressed when its name ends in `.gz`; throws what the system or zlib throws, after
 * all bytes that came before the fault.
 * @param onBytes told the bytes of the file itself as they are read
 */
export async function* fileChunks(path: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const file = countedChunks(path, onBytes);
  if (!/\.gz$/i.test(path)) return yield* file;
  const decompressed = pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  try {
    for await (const chunk of decompressed) yield chunk as Buffer;
  } catch (error) {
    // Iterating ends at once when the stream fails, though it still holds what it decompressed before.
    for (let rest = decompressed.read(); rest !== null; rest = decompressed.read()) yield rest;
    throw error;
  }
}

async function* countedChunks(path: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    onBytes(chunk.length);
    yield chunk;
  }
}
