import { renderAsync } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { FACES, FONT_FILES } from '../../src/timeline/picture/typeface.ts';
import type { ArchiveFigures } from './figures.ts';

interface Point {
  readonly passages: number;
  readonly what: string;
  readonly value: number;
}

const [WIDTH, HEIGHT] = [300, 180];
const COLORS = ['#1d5c8a', '#c8553d'];

/** Draws how the figures grow with the number of passages, as PNG: one small chart for each kind of figure. */
export async function drawPlot(sizes: readonly ArchiveFigures[]): Promise<Uint8Array> {
  const chart = (title: string, curves: Readonly<Record<string, (figures: ArchiveFigures) => number>>) => ({
    title,
    width: WIDTH,
    height: HEIGHT,
    data: {
      values: Object.entries(curves).flatMap(([what, value]) =>
        sizes.map((figures): Point => ({ passages: figures.passages, what, value: value(figures) })),
      ),
    },
    mark: { type: 'line' as const, point: true },
    encoding: {
      x: {
        field: 'passages',
        type: 'quantitative' as const,
        scale: { type: 'log' as const },
        axis: { format: '~s', title: 'passages', grid: false },
      },
      y: { field: 'value', type: 'quantitative' as const, axis: { title: null } },
      color: {
        field: 'what',
        type: 'nominal' as const,
        scale: { range: COLORS },
        legend: { title: null, orient: 'bottom' as const },
      },
    },
  });
  const spec: TopLevelSpec = {
    background: 'white',
    padding: 16,
    config: { font: FACES.regular.family, view: { stroke: null }, title: { anchor: 'start' } },
    columns: 2,
    resolve: { scale: { color: 'independent' } },
    concat: [
      chart('Question, milliseconds', {
        p50: ({ question }) => question.p50,
        p95: ({ question }) => question.p95,
      }),
      chart('Timeline, milliseconds', {
        p50: ({ timeline }) => timeline.p50,
        p95: ({ timeline }) => timeline.p95,
      }),
      chart('Build, seconds', {
        'from nothing': ({ buildSeconds }) => buildSeconds,
        'one article more': ({ addedSeconds }) => addedSeconds,
      }),
      chart('Memory, MB', {
        'build, peak': ({ buildPeakBytes }) => buildPeakBytes / 1e6,
        'answering, resident': ({ residentBytes }) => residentBytes / 1e6,
      }),
    ],
  };
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: FACES.regular.family },
  });
  return image.asPng();
}
