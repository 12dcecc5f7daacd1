import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  covers,
  drawable,
  FACES,
  type Face,
  FONT_FILES,
  textWidth,
} from '../../../src/timeline/picture/typeface.ts';

/** What the renderer draws of a text, in pixels from its left end to the right edge of its ink. */
function drawnWidth(text: string, face: Face, size: number): number {
  const { family, weight } = FACES[face];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="0" y="100" font-family="${family}" font-weight="${weight}" font-size="${size}">${text}</text></svg>`;
  const box = new Resvg(svg, { font: { fontFiles: [...FONT_FILES], loadSystemFonts: false } }).getBBox();
  if (box === undefined) throw new Error(`nothing drawn of ${text}`);
  return box.x + box.width;
}

test.each<[text: string, face: Face]>([
  ['WAVE To AVATAR, fin de siècle', 'regular'],
  ['30 Sep 2024 – 1 Oct 2024', 'bold'],
  ['The pier at Saltmouth, ten years on', 'headline'],
  ['Αλέξης Τσίπρας', 'headline'],
  ['Володимир Зеленський', 'headline'],
  ['Łukasz Żółć, Nguyễn Văn Bình', 'regular'],
  ['راديو الميناء', 'regular'],
  ['بلدية المدينة القديمة', 'bold'],
  ['מזח הנמל', 'bold'],
])('the measured width of %s in %s holds what is drawn, without much to spare', (text, face) => {
  const measured = textWidth(text, face, 40);
  const drawn = drawnWidth(text, face, 40);
  expect(drawn).toBeLessThanOrEqual(measured + 1);
  expect(drawn).toBeGreaterThan(measured * 0.6);
});

test.each([
  ['two\n lines\tof  text ', 'two lines of text'],
  ['bell\u0007 and escape\u001b[31m', 'bell and escape[31m'],
  ['turned \u202eround', 'turned round'],
  ['half \ud83d a character', 'half a character'],
  ['e\u0301tude', 'étude'],
  ['李明 met 王芳 in town', '… met … in town'],
  ['李明 王芳', '…'],
  ['a party 🎉 on the pier', 'a party on the pier'],
  ['Ελλάδα, Україна, مصر, ישראל', 'Ελλάδα, Україна, مصر, ישראל'],
])('%j is drawn as %j', (text, expected) => {
  expect(drawable(text)).toBe(expected);
});

test('whatever a text holds, what is drawn of it has glyphs in both weights', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = drawable(text);
      expect(covers('regular', shown) && covers('bold', shown)).toBe(true);
      expect(drawable(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{C}\n]/u);
    }),
  );
});
