import type { TopLevelSpec } from 'vega-lite';
import type { TimelineBasis } from '../../domain/timeline.ts';
import {
  MARK_RADII,
  type PlacedLine,
  type PlacedMark,
  TEXT_STYLES,
  type TextStyle,
  type TimelineLayout,
} from './layout.ts';
import { FACES } from './typeface.ts';

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

const PAPER = '#fdfaf3';
const INKS = { black: '#1c1a17', grey: '#5f5a52' } as const;
const LINES: Readonly<Record<PlacedLine['kind'], { readonly color: string; readonly strokeWidth: number }>> =
  {
    axis: { color: INKS.black, strokeWidth: 5 },
    track: { color: '#bdb6a8', strokeWidth: 2 },
    tick: { color: '#bdb6a8', strokeWidth: 2 },
    unlabelled: { color: INKS.grey, strokeWidth: 4 },
  };
/** Full is stated, hollow is worked out, a diamond is the day of the report: told apart without colour too. */
const MARKS: Readonly<Record<TimelineBasis, { color: string; fill: string; shape: 'circle' | 'diamond' }>> = {
  stated: { color: '#14507a', fill: '#14507a', shape: 'circle' },
  resolved: { color: '#b4460f', fill: PAPER, shape: 'circle' },
  published: { color: INKS.grey, fill: INKS.grey, shape: 'diamond' },
};
const OUTLINE = 5;
/** Vega sizes a symbol by the area of the square around it. */
const symbolSize = (radius: number) => (2 * radius) ** 2;

/** Everything is placed in pixels already, so positions are taken as they are and Vega-Lite draws no axes. */
const at = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;

function lineLayer(lines: readonly PlacedLine[], kind: PlacedLine['kind']): Layer {
  const values = lines
    .filter((line) => line.kind === kind)
    .map(({ from, to }) => ({ x: from[0], y: from[1], x2: to[0], y2: to[1] }));
  return {
    data: { values },
    mark: { type: 'rule', ...LINES[kind] },
    encoding: { x: at('x'), y: at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

function textLayer({ texts }: TimelineLayout, style: TextStyle): Layer {
  const { face, size, ink } = TEXT_STYLES[style];
  const { family, weight } = FACES[face];
  const values = texts
    .filter((text) => text.style === style)
    .map(({ text, left, baseline }) => ({ text, x: left, y: baseline }));
  return {
    data: { values },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'alphabetic',
      font: family,
      fontWeight: weight,
      fontSize: size,
      color: INKS[ink],
    },
    encoding: { x: at('x'), y: at('y'), text: { field: 'text', type: 'nominal' } },
  };
}

/** Bars, points and arrow heads of one basis. */
function markLayers(marks: readonly PlacedMark[], basis: TimelineBasis): Layer[] {
  const { color, fill, shape } = MARKS[basis];
  const own = marks.filter((mark) => mark.basis === basis);
  const { point, bar, arrow } = MARK_RADII;
  const inset = OUTLINE / 2;
  const symbols = (
    xs: readonly { x: number; y: number }[],
    shape: string,
    radius: number,
    fill: string,
  ): Layer => ({
    data: { values: [...xs] },
    mark: {
      type: 'point',
      shape,
      size: symbolSize(radius - inset),
      filled: true,
      fill,
      stroke: color,
      strokeWidth: OUTLINE,
      opacity: 1,
    },
    encoding: { x: at('x'), y: at('y') },
  });
  const bars = own
    .filter(({ left, right }) => left !== right)
    .map(({ left, right, y, opensLeft, opensRight }) => ({
      x: left + (opensLeft ? arrow : 0) + inset,
      x2: right - (opensRight ? arrow : 0) - inset,
      y: y - bar + inset,
      y2: y + bar - inset,
    }));
  return [
    {
      data: { values: bars },
      mark: { type: 'rect', fill, stroke: color, strokeWidth: OUTLINE, strokeJoin: 'round', opacity: 1 },
      encoding: { x: at('x'), x2: { field: 'x2' }, y: at('y'), y2: { field: 'y2' } },
    },
    symbols(
      own.filter(({ left, right }) => left === right).map(({ left, y }) => ({ x: left, y })),
      shape,
      point,
      fill,
    ),
    symbols(
      own.filter(({ opensLeft }) => opensLeft).map(({ left, y }) => ({ x: left + arrow, y })),
      'triangle-left',
      arrow,
      color,
    ),
    symbols(
      own.filter(({ opensRight }) => opensRight).map(({ right, y }) => ({ x: right - arrow, y })),
      'triangle-right',
      arrow,
      color,
    ),
  ];
}

/** The picture as a Vega-Lite specification: lines, then texts, then marks on top. */
export function chart(layout: TimelineLayout): TopLevelSpec {
  const kinds = Object.keys(LINES) as PlacedLine['kind'][];
  const styles = Object.keys(TEXT_STYLES) as TextStyle[];
  const bases = Object.keys(MARKS) as TimelineBasis[];
  return {
    width: layout.width,
    height: layout.height,
    padding: 0,
    autosize: 'none',
    background: PAPER,
    config: { view: { stroke: null }, aria: false },
    layer: [
      ...kinds.map((kind) => lineLayer(layout.lines, kind)),
      ...styles.map((style) => textLayer(layout, style)),
      ...bases.flatMap((basis) => markLayers(layout.marks, basis)),
    ],
  };
}
