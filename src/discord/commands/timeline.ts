import { ApplicationCommandOptionType } from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import type { Command } from '../command.ts';
import { dateOptions, readDateOptions } from '../date-options.ts';
import { limits } from '../limits.ts';
import { showTimelinePage } from '../show-timeline-page.ts';
import { text } from '../text.ts';
import { TOPIC_ROOM } from '../views/timeline-page-id.ts';
import { WHEREVER_THE_BOT_IS } from './contexts.ts';

/** `/timeline`: what happened when, for a topic, from the first page on. */
export const timeline: Command = {
  data: {
    ...WHEREVER_THE_BOT_IS,
    name: 'timeline',
    description: text.commands.timeline.description,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: text.commands.timeline.topic,
        required: true,
        autocomplete: true,
        max_length: TOPIC_ROOM,
      },
      ...dateOptions,
    ],
  },
  read(options, context) {
    const topic = options.getString('topic', true).trim();
    if (!topic) throw new Problem('TOPIC_BLANK', text.blankQuestion);
    // Discord counts characters, of which one may be two code units.
    if (topic.length > TOPIC_ROOM) throw new Problem('TOPIC_TOO_LONG', text.topicTooLong(TOPIC_ROOM));
    const range = readDateOptions(options, context);
    return () => showTimelinePage({ topic, range, page: 1 }, context);
  },
  async complete(typed, { dateline }) {
    const topics = await dateline.topics(typed, limits.choices);
    return topics.filter((topic) => topic.length <= Math.min(TOPIC_ROOM, limits.choice));
  },
};
