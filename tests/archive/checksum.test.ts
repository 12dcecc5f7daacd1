import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { checksumOf } from '../../src/archive/checksum.ts';
import { temporaryFolder } from './articles.ts';

it('is the CRC-32 of the whole file, also of one that is read in pieces', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  for (const size of [0, 1, 1 << 20, (1 << 20) + 1, 3_000_000]) {
    const bytes = Buffer.alloc(size, 'abc');
    await writeFile(file, bytes);
    expect(await checksumOf(file)).toBe(crc32(bytes).toString(16).padStart(8, '0'));
  }
  await writeFile(file, '123456789');
  // The check value that catalogues give for this CRC.
  expect(await checksumOf(file)).toBe('cbf43926');
});

it('changes with any byte', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, Buffer.alloc(2_000_000));
  const before = await checksumOf(file);
  for (const place of [0, 1 << 20, 1_999_999]) {
    const handle = await open(file, 'r+');
    await handle.write(Buffer.from([1]), 0, 1, place);
    expect(await checksumOf(file)).not.toBe(before);
    await handle.write(Buffer.from([0]), 0, 1, place);
    await handle.close();
  }
  expect(await checksumOf(file)).toBe(before);
});

it('of a file that is not there is an error', async () => {
  await expect(checksumOf('/nowhere/file')).rejects.toThrow('ENOENT');
});
