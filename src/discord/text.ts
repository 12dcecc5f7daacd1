/**
 * Every text that people read in Discord. Values put into a text are already safe to show (see `escapeText`);
 * `-#` opens a small line, `###` a heading.
 */
export const text = {
  /** The locale of these texts: orders and names the parts of dates, groups digits. */
  locale: 'en-GB',

  commands: {
    ask: {
      description: 'Ask the archive a question and get quotes, each with its date and source',
      question: 'What you want to know, in your own words',
    },
    timeline: {
      description: 'See what happened when: dated quotes on a topic, in order',
      topic: 'A person, place or event, in a few words',
    },
    about: { description: 'See what the archive holds: articles, dates covered, when it was built' },
    from: 'Only from this date on, as you would type it: 2024, March 2025, 16 April 2025, last week',
    to: 'Only up to this date, as you would type it: 2024, March 2025, 16 April 2025, last week',
  },

  question: (question: string) => `-# ${question}`,
  read: 'read the article',

  notFound: 'The archive has no answer to that.',
  closest: '-# The closest articles:',

  timelineOf: (topic: string) => `## Timeline: ${topic}`,
  noTimeline: (topic: string) => `The archive tells nothing dated about ${topic}.`,
  nearestTopics: (topics: readonly string[]) => `-# Nearest topics: ${topics.join(' · ')}`,
  year: (year: string) => `### ${year}`,
  undated: 'Undated',
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  stated: 'as stated',
  resolved: (expression: string) => `“${expression}”`,
  published: 'when it was reported',
  moreReports: (count: number) => (count === 1 ? 'and 1 more report' : `and ${count} more reports`),
  entriesShown: (first: number, last: number, of: number) => `-# Entries ${first} to ${last} of ${of}`,
  entriesOmitted: (count: number) =>
    `-# ${count === 1 ? '1 less important entry was' : `${count} less important entries were`} left out`,
  earlierEntries: 'Earlier',
  laterEntries: 'Later',

  about: (facts: {
    articles: string;
    passages: string;
    from: string;
    to: string;
    model: string;
    built: string;
  }) =>
    [
      '### About this archive',
      `**${facts.articles}** articles, published **${facts.from}** to **${facts.to}**`,
      `**${facts.passages}** passages, searched with ${facts.model}`,
      `Built ${facts.built}`,
      '-# Answers are quotes, letter for letter; nothing is written by the bot. Ask with /ask, see what happened when with /timeline, or mention me with a question.',
    ].join('\n'),
  emptyArchive: 'The archive holds no articles yet.',

  hint: 'Mention me with a question, such as: what was decided about the bridge? With /ask you can also set dates.',
  blankQuestion: 'There was no question in that. Ask in a few words what you want to know.',
  unreadableDate: (typed: string) =>
    `“${typed}” is not a date I can read. These work: 2024, March 2025, 16 April 2025, 2025-04-16, last week.`,
  datesReversed: (from: string, to: string) =>
    `The dates are the wrong way round: ${from} is after ${to}. Swap them and ask again.`,
  topicTooLong: (most: number) =>
    `That topic is too long: ${most} characters are the most. A few words work best.`,
  stale: 'That no longer works: it is from an earlier version of me. Please ask again.',
  stopping: 'I am about to restart. Please ask again in a minute.',
  failed: 'Something went wrong on my side, and it has been noted. Please try again in a moment.',
} as const;
