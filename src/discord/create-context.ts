import type { BotContext } from './bot-context.ts';
import { ChannelQueue } from './channel-queue.ts';
import { Cooldown } from './cooldown.ts';
import { InFlight } from './in-flight.ts';
import { shareDateline } from './shared-dateline.ts';
import { sharePictures } from './shared-pictures.ts';
import { WorkLimit } from './work-limit.ts';

/** What the bot answers with, as it is given. */
export interface AnsweringOptions
  extends Omit<BotContext, 'drawTimeline' | 'inFlight' | 'searches' | 'channelQueue' | 'cooldown'> {
  /** Loaded when it is first needed, where none is given. */
  readonly drawTimeline?: BotContext['drawTimeline'];
  /** How many questions one person may put in a minute; `Infinity` for no limit. */
  readonly questionsPerMinute: number;
}

/** One is worked out while the next is on its way. More would end no sooner, and completions would wait behind them. */
const SEARCHES_AT_ONCE = 2;

const drawWhenNeeded: BotContext['drawTimeline'] = async (...args) => {
  const { drawTimeline } = await import('../timeline/picture/draw-timeline.ts');
  return drawTimeline(...args);
};

/** What commands, buttons and listeners work with, at rest. */
export function createContext({ questionsPerMinute, ...given }: AnsweringOptions): BotContext {
  const searches = new WorkLimit(SEARCHES_AT_ONCE);
  return {
    ...given,
    drawTimeline: sharePictures(given.drawTimeline ?? drawWhenNeeded),
    dateline: shareDateline(given.dateline, searches, given.metrics),
    inFlight: new InFlight(),
    searches,
    channelQueue: new ChannelQueue(),
    cooldown: new Cooldown(questionsPerMinute),
  };
}
