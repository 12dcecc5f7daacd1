import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const PIECE = 1 << 20;

/**
 * The CRC-32 of a file, as eight hexadecimal digits. It is there to notice damage, not malice: no change of up to 32
 * neighbouring bits escapes it, any other by a chance of 1 in 4 billion, and it is several times faster than SHA-256.
 */
export async function checksumOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    let sum = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE);
      if (bytesRead === 0) return sum.toString(16).padStart(8, '0');
      sum = crc32(buffer.subarray(0, bytesRead), sum);
    }
  } finally {
    await handle.close();
  }
}
