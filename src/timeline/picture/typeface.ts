import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** Regular and bold text, and the bold serif of headlines. */
export type Face = 'regular' | 'bold' | 'headline';

/** How SVG names a face. The fonts call themselves by their family; that they are condensed is a property of theirs. */
export const FACES: Readonly<Record<Face, { readonly family: string; readonly weight: 400 | 700 }>> = {
  regular: { family: 'DejaVu Sans', weight: 400 },
  bold: { family: 'DejaVu Sans', weight: 700 },
  headline: { family: 'DejaVu Serif', weight: 700 },
};

const resolve = createRequire(import.meta.url).resolve;
const FILES: Readonly<Record<Face, string>> = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  headline: resolve('dejavu-fonts-ttf/ttf/DejaVuSerifCondensed-Bold.ttf'),
};

/** The font files of all faces: Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more, not CJK. */
export const FONT_FILES: readonly string[] = Object.values(FILES);

const loaded = new Map<Face, Font>();

function fontOf(face: Face): Font {
  let font = loaded.get(face);
  if (font === undefined) {
    const opened = create(readFileSync(FILES[face]));
    if (!('unitsPerEm' in opened)) throw new Error(`${FILES[face]} is a collection, not one font`);
    font = opened;
    loaded.set(face, font);
  }
  return font;
}

/** Whether a face has a glyph for each character of a text. */
export function covers(face: Face, text: string): boolean {
  const font = fontOf(face);
  return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

/**
 * Width of a line of text in pixels at a font size in pixels: the sum of its characters' advance widths, a little more
 * than what kerning and joined letters leave of it when drawn.
 */
export function textWidth(text: string, face: Face, size: number): number {
  const font = fontOf(face);
  let units = 0;
  for (const character of text) units += font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth;
  return (units / font.unitsPerEm) * size;
}

/**
 * Any text as one line that the fonts can show: white space becomes single spaces; control characters, halves of
 * characters and marks without a glyph go; words in a script without glyphs become an ellipsis.
 */
export function drawable(text: string): string {
  const shown: string[] = [];
  for (const character of text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '')) {
    if (covers('regular', character) && covers('bold', character)) shown.push(character);
    else if (/[\p{L}\p{N}]/u.test(character)) shown.push('…');
  }
  return shown
    .join('')
    .replace(/…(?:\s*…)+/g, '…')
    .replace(/ {2,}/g, ' ')
    .trim();
}
