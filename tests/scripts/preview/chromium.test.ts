import { describe, expect, it } from 'vitest';
import { Chromium, findChromium } from '../../../scripts/preview/chromium.ts';

const program = findChromium();

describe('findChromium', () => {
  it('refuses a program that does not run', () => {
    expect(() => findChromium('/nowhere/chromium')).toThrow(/\/nowhere\/chromium is no Chromium/);
  });
});

/** Width and height of a PNG, as its header has them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe.skipIf(!program)('Chromium', () => {
  it('draws elements of one page after the other, beyond the window too, at two pixels for each', async () => {
    const chromium = await Chromium.open(program!);
    try {
      await chromium.show('<!doctype html><div id="a" style="width: 100px; height: 40.5px">a</div>');
      const first = await chromium.picture('a');
      expect(first.subarray(1, 4).toString()).toBe('PNG');
      expect(sizeOf(first)).toEqual([200, 80]);
      await chromium.show(
        '<!doctype html><div style="height: 3000px"></div><p id="a" style="height: 7px; width: 9px">',
      );
      expect(sizeOf(await chromium.picture('a'))).toEqual([18, 14]);
    } finally {
      await chromium.close();
    }
  });

  it('ends with a Problem where the program is no Chromium', async () => {
    await expect(Chromium.open('/bin/true')).rejects.toThrow(/ended before all pictures/);
  });
});
