import { renderAsync } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { chart } from './chart.ts';
import { layOutTimeline } from './lay-out-timeline.ts';
import { PICTURE_WORDS, type PictureLanguage } from './picture-words.ts';
import { timelineAltText } from './timeline-alt-text.ts';
import { FACES, FONT_FILES } from './typeface.ts';

/** The longest description of an attachment that Discord takes, in characters. */
const LONGEST_ALT = 1024;

/** A timeline to look at, and the same in words for those who cannot. */
export interface TimelinePicture {
  /** A PNG file, 1200 pixels wide. */
  readonly png: Uint8Array;
  /** At most 1024 characters. */
  readonly alt: string;
}

/**
 * Draws a timeline as PNG: a horizontal time axis with real proportions, and under it a row for each entry with its
 * date, a few words of its quote and its range as a point, a bar or an arrow. With more entries than rows fit, the
 * most reported ones get rows and the others a stroke on the axis. The same entries give the same bytes on any machine:
 * the fonts come along. Throws a RangeError without entries.
 */
export async function drawTimeline(
  topic: string,
  entries: readonly TimelineEntry[],
  language: PictureLanguage = 'en',
): Promise<TimelinePicture> {
  const words = PICTURE_WORDS[language];
  const { spec } = compile(chart(layOutTimeline(topic, entries, words)));
  const view = new View(parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const image = await renderAsync(svg, {
    font: { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: FACES.regular.family },
  });
  return { png: image.asPng(), alt: timelineAltText(topic, entries, LONGEST_ALT, words) };
}
