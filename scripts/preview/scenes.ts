import type { Conversation, Heard } from './conversation.ts';

/** A message worth looking at, and how it comes about. */
export interface Scene {
  /** Names its files: small letters, digits and dashes. */
  readonly name: string;
  readonly title: string;
  /**
   * What is asked: the sample archive; made-up reports on a bridge, which have links, lie months apart and are in two
   * outlets; or made-up articles with very long sentences, letters from right to left and hostile words.
   */
  readonly archive: 'sample' | 'bridge' | 'odd';
  /** The language of the person's Discord. */
  readonly locale?: string;
  readonly play: (person: Conversation) => Promise<Heard>;
}

const BRIDGE = 'What did the harbour bridge cost?';
const WILLIAM = 'Why did William not meet Harry?';
const MUSEUM = 'What was the museum of the harbour given from the mud?';

const ask = (question: string) => (person: Conversation) => person.command('ask', { question });

/** Presses a button of what a scene ends with; its label is in the person's language. */
const thenPress =
  (play: Scene['play'], label: (texts: Conversation['texts']) => string): Scene['play'] =>
  async (person) =>
    person.press(await play(person), label(person.texts));

/** Everything that the preview draws, in the order of its index. To add a message, add a scene. */
export const scenes: readonly Scene[] = [
  {
    name: 'answer',
    title: 'An answer with quotes of several articles, months apart',
    archive: 'bridge',
    play: ask(BRIDGE),
  },
  {
    name: 'answer-in-order',
    title: 'The same, its reports in order of time',
    archive: 'bridge',
    play: thenPress(ask(BRIDGE), ({ answer }) => answer.inTimeOrder),
  },
  {
    name: 'context',
    title: 'Context: a quote where it stands in its article',
    archive: 'bridge',
    play: thenPress(ask(BRIDGE), ({ answer }) => answer.context),
  },
  {
    name: 'more',
    title: 'More: further quotes',
    archive: 'bridge',
    play: thenPress(ask(BRIDGE), ({ answer }) => answer.more),
  },
  {
    name: 'voted',
    title: 'A person finds an answer helpful',
    archive: 'bridge',
    play: thenPress(ask(BRIDGE), ({ answer }) => answer.helpful),
  },
  {
    name: 'answer-copies',
    title: 'A quote that two outlets carry',
    archive: 'bridge',
    play: ask('Who opened the harbour bridge?'),
  },
  {
    name: 'follow-up',
    title: 'A reply to an answer asks more',
    archive: 'bridge',
    play: async (person) =>
      person.say('And who opened it?', await person.say('When does the harbour bridge open?')),
  },
  {
    name: 'find-sources',
    title: 'Find sources, in the menu of a message',
    archive: 'bridge',
    play: (person) =>
      person.menu(person.texts.commands.findSources, 'They say the harbour bridge cost 52 million crowns!'),
  },
  {
    name: 'answer-sample',
    title: 'An answer from the sample archive, whose articles have no links',
    archive: 'sample',
    play: ask(WILLIAM),
  },
  {
    name: 'answer-mention',
    title: 'The same to a mention',
    archive: 'sample',
    play: (person) => person.say(WILLIAM),
  },
  {
    name: 'answer-same-article',
    title: 'Quotes of the same article',
    archive: 'sample',
    play: ask('What did the friend of William say?'),
  },
  {
    name: 'answer-narrowed',
    title: 'Only articles of some months and of one outlet',
    archive: 'bridge',
    play: (person) =>
      person.command('ask', {
        question: BRIDGE,
        from: 'February 2024',
        to: 'March 2024',
        source: 'The Exampleland Courier',
      }),
  },
  {
    name: 'not-found',
    title: 'No answer, and the closest articles',
    archive: 'sample',
    play: ask('How tall is the Eiffel Tower?'),
  },
  {
    name: 'answer-long-quotes',
    title: 'Quotes too long for one message',
    archive: 'odd',
    play: ask(MUSEUM),
  },
  {
    name: 'context-long-quotes',
    title: 'Context of quotes too long for one message',
    archive: 'odd',
    play: thenPress(ask(MUSEUM), ({ answer }) => answer.context),
  },
  {
    name: 'answer-right-to-left',
    title: 'Right-to-left letters and emoji',
    archive: 'odd',
    play: ask('How does the new sign on the ferry quay greet travellers?'),
  },
  {
    name: 'answer-hostile',
    title: 'An article that tries to ping, format and link',
    archive: 'odd',
    play: ask('What did the prize office warn of?'),
  },
  {
    name: 'timeline',
    title: 'The first page of a timeline, with its picture',
    archive: 'sample',
    play: (person) => person.command('timeline', { topic: 'Harry' }),
  },
  {
    name: 'timeline-second-page',
    title: 'The second page of a timeline',
    archive: 'sample',
    play: thenPress(
      (person) => person.command('timeline', { topic: 'Harry' }),
      ({ timeline }) => timeline.later,
    ),
  },
  {
    name: 'timeline-of-answer',
    title: 'The timeline behind the button of an answer',
    archive: 'bridge',
    play: thenPress(ask(BRIDGE), ({ answer }) => answer.timeline),
  },
  {
    name: 'timeline-bridge',
    title: 'A timeline with dates of every kind',
    archive: 'bridge',
    play: (person) => person.command('timeline', { topic: 'harbour bridge' }),
  },
  {
    name: 'timeline-none',
    title: 'A timeline of something that the archive does not have',
    archive: 'sample',
    play: (person) => person.command('timeline', { topic: 'volcano' }),
  },
  {
    name: 'article',
    title: 'An article, its first page',
    archive: 'sample',
    play: (person) => person.complete('article', 'title', 'William made'),
  },
  {
    name: 'article-second-page',
    title: 'An article, its second page',
    archive: 'sample',
    play: thenPress(
      (person) => person.complete('article', 'title', 'William made'),
      ({ article }) => article.nextPage,
    ),
  },
  {
    name: 'help',
    title: 'Help',
    archive: 'sample',
    play: (person) => person.command('help'),
  },
  {
    name: 'about',
    title: 'About the archive',
    archive: 'sample',
    play: (person) => person.command('about'),
  },
  {
    name: 'hint',
    title: 'A mention without a question',
    archive: 'sample',
    play: (person) => person.say(''),
  },
  {
    name: 'bad-date',
    title: 'A date that cannot be read',
    archive: 'sample',
    play: (person) => person.command('ask', { question: WILLIAM, from: 'the other day' }),
  },
  {
    name: 'unknown-source',
    title: 'An outlet that the archive does not have',
    archive: 'bridge',
    play: (person) => person.command('ask', { question: BRIDGE, source: 'The Exampleland Daily' }),
  },
  {
    name: 'too-many-questions',
    title: 'More questions in a minute than one person may ask',
    archive: 'bridge',
    async play(person) {
      let heard = await person.command('ask', { question: BRIDGE });
      while (!heard.private) heard = await person.command('ask', { question: BRIDGE });
      return heard;
    },
  },
  ...(['de', 'fr', 'es-ES'] as const).flatMap((locale): Scene[] => [
    {
      name: `answer-${locale.slice(0, 2)}`,
      title: `An answer for a reader of ${locale}`,
      archive: 'bridge',
      locale,
      play: ask(BRIDGE),
    },
    {
      name: `help-${locale.slice(0, 2)}`,
      title: `Help for a reader of ${locale}`,
      archive: 'bridge',
      locale,
      play: (person) => person.command('help'),
    },
    {
      name: `timeline-${locale.slice(0, 2)}`,
      title: `A timeline for a reader of ${locale}`,
      archive: 'bridge',
      locale,
      play: (person) => person.command('timeline', { topic: 'harbour bridge' }),
    },
  ]),
];
