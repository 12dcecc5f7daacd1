import { expect, it } from 'vitest';
import { sharePictures } from '../../src/discord/shared-pictures.ts';
import type { TimelineEntry } from '../../src/domain/timeline.ts';

/** Pictures that say what they were drawn of, and of what they were drawn. */
function drawing() {
  const drawn: string[] = [];
  let failures = 0;
  const draw = sharePictures(async (topic, _entries, language) => {
    drawn.push(`${topic} ${language}`);
    if (failures-- > 0) throw new Error('no fonts');
    return { png: new Uint8Array(), alt: topic };
  });
  return {
    draw,
    drawn,
    fail: () => {
      failures = 1;
    },
  };
}

it('draws a timeline once for each language', async () => {
  const { draw, drawn } = drawing();
  const entries: TimelineEntry[] = [];
  const [one, two] = await Promise.all([draw('pier', entries, 'en'), draw('pier', entries, 'en')]);
  expect(two).toBe(one);
  await draw('pier', entries, 'de');
  await draw('quay', entries, 'de');
  await draw('pier', [], 'en');
  expect(drawn).toEqual(['pier en', 'pier de', 'quay de', 'pier en']);
});

it('draws again what could not be drawn', async () => {
  const { draw, fail } = drawing();
  const entries: TimelineEntry[] = [];
  fail();
  await expect(draw('pier', entries, 'en')).rejects.toThrow('no fonts');
  expect(await draw('pier', entries, 'en')).toMatchObject({ alt: 'pier' });
});
