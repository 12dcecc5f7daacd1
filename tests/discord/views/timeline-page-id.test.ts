import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readTimelinePageId,
  TOPIC_ROOM,
  timelinePageId,
  UNFOLD_BUTTON,
} from '../../../src/discord/views/timeline-page-id.ts';
import { dayFromNumber } from '../../../src/domain/day.ts';

const days = fc.option(fc.integer({ min: -700_000, max: 2_900_000 }).map(dayFromNumber));

it('reads back what it wrote, in at most a hundred characters', () => {
  const topics = fc.string({ unit: 'binary', minLength: 1 }).map((topic) => topic.slice(0, TOPIC_ROOM));
  fc.assert(
    fc.property(topics, days, days, fc.integer({ min: 0, max: 9999 }), (topic, from, to, page) => {
      const id = timelinePageId({ topic, range: { from, to }, page });
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readTimelinePageId(id)).toEqual({ topic, range: { from, to }, page });
      const opening = timelinePageId({ topic, range: { from, to }, page }, UNFOLD_BUTTON);
      expect(opening.length).toBeLessThanOrEqual(100);
      expect(readTimelinePageId(opening)).toEqual({ topic, range: { from, to }, page });
    }),
  );
});

it.each([
  '',
  'timeline',
  'timeline:1:::',
  'timeline:x:::harbour',
  'timeline:1:2025-02-30::harbour',
  'timeline:12345:::harbour',
])('reads nothing from %j', (id) => {
  expect(readTimelinePageId(id)).toBeUndefined();
});
