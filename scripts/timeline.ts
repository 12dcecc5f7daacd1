// npm run timeline -- [options] TOPIC: what happened when.
import { writeFile } from 'node:fs/promises';
import { Problem } from '../src/domain/problem.ts';
import type { Timeline } from '../src/domain/timeline.ts';
import { showTimeline } from '../src/terminal/conversation.ts';
import { text } from '../src/terminal/text.ts';
import { withService } from './open-service.ts';

const options = ['index', 'from', 'to', 'picture', 'json'] as const;

await withService(options, async ({ words, range, picture }, conversation) => {
  if (words === '') throw new Problem('TOPIC_MISSING', text.topicMissingInScript);
  const timeline = await conversation.dateline.timeline({ topic: words, range });
  process.stdout.write(`${showTimeline(words, timeline, conversation)}\n`);
  if (picture !== undefined) await writePicture(picture, words, timeline);
  return 0;
});

async function writePicture(file: string, topic: string, { entries }: Timeline): Promise<void> {
  if (entries.length === 0) {
    console.error(text.pictureEmpty);
    return;
  }
  const { drawTimeline } = await import('../src/timeline/picture/draw-timeline.ts');
  const { png } = await drawTimeline(topic, entries);
  await writeFile(file, png).catch((error: Error) => {
    throw new Problem('PICTURE_UNWRITABLE', text.pictureUnwritable(file, error.message), { cause: error });
  });
  console.error(text.pictureWritten(file));
}
