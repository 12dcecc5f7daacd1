// npm run timeline -- [options] TOPIC: what happened when.
import { Problem } from '../src/domain/problem.ts';
import { tellTimeline } from '../src/terminal/conversation.ts';
import { text } from '../src/terminal/text.ts';
import { withService } from './open-service.ts';

await withService(['index', 'from', 'to', 'json'], async ({ words }, conversation) => {
  if (words === '') throw new Problem('TOPIC_MISSING', text.topicMissing);
  process.stdout.write(`${await tellTimeline(words, conversation)}\n`);
  return 0;
});
