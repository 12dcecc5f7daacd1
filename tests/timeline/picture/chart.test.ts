import { expect, test } from 'vitest';
import { chart } from '../../../src/timeline/picture/chart.ts';
import { layOutTimeline } from '../../../src/timeline/picture/lay-out-timeline.ts';
import { entry } from './entries.ts';

interface PointLayer {
  readonly data: { readonly values: readonly object[] };
  readonly mark: { readonly type: string; readonly shape: string; readonly fill: string };
}

test('how a date is known is told by shape and filling, not by colour alone', () => {
  const looks = (['stated', 'resolved', 'published'] as const).map((basis) => {
    const { layer, background } = chart(
      layOutTimeline('Pier', [entry({ from: '2024-01-01', basis })]),
    ) as unknown as {
      layer: readonly PointLayer[];
      background: string;
    };
    const drawn = layer.filter(({ mark, data }) => mark.type === 'point' && data.values.length > 0);
    expect(drawn).toHaveLength(1);
    return `${drawn[0]!.mark.shape} ${drawn[0]!.mark.fill === background ? 'hollow' : 'full'}`;
  });
  expect(looks).toEqual(['circle full', 'circle hollow', 'diamond full']);
});
