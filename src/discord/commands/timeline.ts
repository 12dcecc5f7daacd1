import { ApplicationCommandOptionType } from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import { choicesOf } from '../choices.ts';
import type { Command } from '../command.ts';
import { dateOptions, readDateOptions } from '../date-options.ts';
import { limits } from '../limits.ts';
import { showTimelinePage } from '../show-timeline-page.ts';
import { localisedCommand } from '../text/localised.ts';
import { TOPIC_ROOM } from '../views/timeline-page-id.ts';
import { EVERYWHERE } from './contexts.ts';

/** `/timeline`: what happened when, for a topic, from the first page on. */
export const timeline: Command = {
  reply: 'public',
  searches: true,
  data: {
    ...EVERYWHERE,
    ...localisedCommand(({ commands }) => commands.timeline),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localisedCommand(({ commands }) => commands.timeline.options.topic),
        required: true,
        autocomplete: true,
        max_length: TOPIC_ROOM,
      },
      ...dateOptions('timeline'),
    ],
  },
  read(options, context, asker) {
    const { notice } = asker.texts;
    const topic = options.getString('topic', true).trim();
    if (!topic) throw new Problem('TOPIC_BLANK', notice.blankQuestion);
    // Discord counts characters, of which one may be two code units.
    if (topic.length > TOPIC_ROOM) throw new Problem('TOPIC_TOO_LONG', notice.topicTooLong(TOPIC_ROOM));
    const range = readDateOptions(options, context, asker.texts);
    return () => showTimelinePage({ topic, range, page: 1 }, 'command', context, asker);
  },
  async complete(_option, typed, { dateline }) {
    const topics = await dateline.topics(typed, limits.choices);
    return choicesOf(
      topics.filter(({ length }) => length <= TOPIC_ROOM).map((topic) => ({ name: topic, value: topic })),
    );
  },
};
