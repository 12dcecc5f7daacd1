import type { TimelineEntry } from '../domain/timeline.ts';
import type { TimelinePicture } from '../timeline/picture/draw-timeline.ts';
import type { BotContext } from './bot-context.ts';

/**
 * Draws each timeline once for each language, however many people look at it. A picture is kept for as long as the entries
 * that it shows are.
 */
export function sharePictures(draw: BotContext['drawTimeline']): BotContext['drawTimeline'] {
  const pictures = new WeakMap<readonly TimelineEntry[], Map<string, Promise<TimelinePicture>>>();
  return (topic, entries, language) => {
    const drawn = pictures.get(entries) ?? new Map<string, Promise<TimelinePicture>>();
    pictures.set(entries, drawn);
    const key = `${language} ${topic}`;
    const picture = drawn.get(key) ?? draw(topic, entries, language);
    drawn.set(key, picture);
    picture.catch(() => drawn.delete(key));
    return picture;
  };
}
