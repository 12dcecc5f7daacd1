import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../../src/domain/problem.ts';
import { createLogger } from '../../../src/operations/logger.ts';
import { seededRandom } from '../../support/discord/random.ts';
import { runBot } from '../running-bot.ts';
import { articleOf, day, SmallDateline } from '../small-dateline.ts';
import { REASON } from './reason.ts';
import { type Stretch, watchStalls } from './watch-stalls.ts';

/*
 * The bot of the soak test: the real one, in a process of its own, so that its memory can be measured. Over a small
 * archive that takes a while to answer, as a large one does, and now and then cannot.
 */

/** What is asked of the process, and what it answers. */
export type Order = 'heap' | 'stop';
export type Report =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'stalled' } & Stretch)
  | { readonly kind: 'heap'; readonly bytes: number }
  | {
      readonly kind: 'stopped';
      readonly errors: readonly string[];
      readonly warnings: Record<string, number>;
    };

const [api, ...askChannels] = process.argv.slice(2) as [string, ...string[]];
const random = seededRandom(7);

class SlowDateline extends SmallDateline {
  override async answer(...question: Parameters<SmallDateline['answer']>) {
    await wait(random() * 50);
    if (random() < 0.01) throw new Problem('ARCHIVE_BUSY', REASON);
    return super.answer(...question);
  }
}

const TOPICS = ['harbour', 'ferry', 'lighthouse', 'council', 'market', 'railway', 'library', 'museum'];
const articles = TOPICS.flatMap((topic, place) =>
  Array.from({ length: 8 }, (_, month) =>
    articleOf(`The ${topic} opened its gate number ${month}. Nobody had expected the ${topic} to do so.`, {
      title: `News of the ${topic}, part ${month}`,
      file: `${topic}/${month}.txt`,
      published: day(`202${place % 5}-0${month + 1}-1${place}`),
    }),
  ),
);

const errors: string[] = [];
const warnings: Record<string, number> = {};
const destination = {
  write(line: string) {
    const { level, msg } = JSON.parse(line);
    if (level >= 50) errors.push(line);
    else if (level >= 40) warnings[msg] = (warnings[msg] ?? 0) + 1;
  },
};

const report = (message: Report) => process.send!(message);

// Loaded when the first timeline is drawn, which would look like memory that grows.
await import('../../../src/timeline/picture/draw-timeline.ts');
const bot = await runBot({ api }, new SlowDateline(articles), {
  askChannels,
  logger: createLogger({ level: 'info', secrets: [], destination }),
});

process.on('message', async (order: Order) => {
  if (order === 'heap') {
    // Twice: what the first collection frees may hold on to more.
    gc!();
    await wait(50);
    gc!();
    report({ kind: 'heap', bytes: process.memoryUsage().heapUsed });
    return;
  }
  await bot.stop();
  report({ kind: 'stopped', errors, warnings });
  process.disconnect();
});
// Whoever started it may have died.
process.on('disconnect', () => process.exit());
watchStalls((stall) => report({ kind: 'stalled', ...stall }));
report({ kind: 'ready' });
