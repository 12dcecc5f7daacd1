import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readColumns, writeColumns } from '../../src/archive/columns.ts';
import { temporaryFolder } from './articles.ts';

const anyColumn = fc.oneof(
  fc.int8Array({ maxLength: 9 }),
  fc.uint8Array({ maxLength: 9 }),
  fc.uint16Array({ maxLength: 9 }),
  fc.uint32Array({ maxLength: 9 }),
  fc.int32Array({ maxLength: 9 }),
  fc.float32Array({ maxLength: 9 }),
  fc.float64Array({ maxLength: 9 }),
);

it('columns of every kind and length come back as they were', async () => {
  const file = path.join(await temporaryFolder(), 'some.columns');
  const names = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((name) => name !== '__proto__');
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, anyColumn, { noNullPrototype: true }), async (columns) => {
      await writeColumns(file, columns);
      const read = await readColumns<typeof columns>(file);
      expect(Object.keys(read)).toEqual(Object.keys(columns));
      for (const [name, column] of Object.entries(columns)) {
        expect(read[name].constructor).toBe(column.constructor);
        expect(read[name]).toEqual(column);
      }
    }),
  );
});

it('a part of a larger array is written alone, and a Buffer as bytes', async () => {
  const file = path.join(await temporaryFolder(), 'some.columns');
  const part = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
  await writeColumns(file, { part, bytes: Buffer.from('abc') });
  expect(await readColumns(file)).toEqual({ part: Float64Array.of(2, 3), bytes: Uint8Array.of(97, 98, 99) });
});
