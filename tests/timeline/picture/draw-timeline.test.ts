import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTimeline } from '../../../src/timeline/picture/draw-timeline.ts';
import { layOutTimeline } from '../../../src/timeline/picture/lay-out-timeline.ts';
import { entriesApart, entry } from './entries.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from a PNG's first chunk, after its signature is checked. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

test.each([1, 2, 8, 60])('%i entries make a PNG of the layout’s size under 1 MB', async (count) => {
  const entries = entriesApart(count, 500);
  const { png, alt } = await drawTimeline('Ferries of Saltmouth', entries);
  const { width, height } = layOutTimeline('Ferries of Saltmouth', entries);
  expect(sizeOf(png)).toEqual({ width, height });
  expect(width).toBeLessThanOrEqual(1600);
  expect(height).toBeLessThanOrEqual(1700);
  expect(png.length).toBeLessThan(1_000_000);
  expect(alt.length).toBeLessThanOrEqual(1024);
});

test('the same entries give the same bytes, other words give others', async () => {
  const draw = async (text: string) =>
    Buffer.from((await drawTimeline('Pier', [entry({ from: '2024-01-01', text })])).png);
  const first = await draw('The pier opened.');
  expect(first.equals(await draw('The pier opened.'))).toBe(true);
  expect(first.equals(await draw('The pier closed.'))).toBe(false);
});

describe('hostile text never breaks the picture', () => {
  test.each([
    '</text></svg><script>alert("&amp;")</script>',
    ']]> <!-- & &#0; &unknown; <![CDATA[',
    'null\u0000 bell\u0007 escape\u001b[2J form\u000c feed\uffff\ufffe',
    'lone \ud800 and \udc00 halves, \u202eturned\u202c, 👩‍👩‍👧 and 🎉',
    "datum.text'); throw {x} // \\",
    'x'.repeat(20_000),
  ])('%j', async (text) => {
    const { png } = await drawTimeline(text, [
      entry({ from: '2024-01-01', text, expression: text, basis: 'resolved' }),
    ]);
    expect(sizeOf(png).width).toBe(1200);
  });

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const { png } = await drawTimeline(text, [entry({ from: '2024-01-01', text, expression: text })]);
        expect(sizeOf(png).width).toBe(1200);
      }),
      { numRuns: 30 },
    );
  });
});
