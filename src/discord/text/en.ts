import type { Texts } from './texts.ts';

const from = 'Only from this date on, as you would type it: 2024, March 2025, 16 April 2025, last week';
const to = 'Only up to this date, as you would type it: 2024, March 2025, 16 April 2025, last week';

/** English. */
export const en: Texts = {
  language: 'en',
  locale: 'en-GB',

  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the archive a question and get quotes, each with its date and source',
      options: {
        question: { name: 'question', description: 'What you want to know, in your own words' },
        from: { name: 'from', description: from },
        to: { name: 'to', description: to },
        source: { name: 'source', description: 'Only articles of this outlet' },
      },
    },
    timeline: {
      name: 'timeline',
      description: 'See what happened when: dated quotes on a topic, in order',
      options: {
        topic: { name: 'topic', description: 'A person, place or event, in a few words' },
        from: { name: 'from', description: from },
        to: { name: 'to', description: to },
      },
    },
    article: {
      name: 'article',
      description: 'Read an article of the archive, page by page',
      options: { title: { name: 'title', description: 'Words of its title, its outlet or its date' } },
    },
    about: {
      name: 'about',
      description: 'See what the archive holds: articles, dates covered, when it was built',
    },
    help: { name: 'help', description: 'See how to ask, and what the buttons do' },
    findSources: 'Find sources',
  },

  answer: {
    question: (question) => `-# ${question}`,
    understood: (question) => `-# Understood as: **${question}**`,
    onlyPublished: (range) => `-# Only articles published: ${range}`,
    onlySource: (source) => `-# Only articles of: ${source}`,
    reportedOver: (months, range) => `-# Reported over ${months} months: ${range}`,
    reported: (month) => `-# **Reported ${month}**`,
    inTimeOrder: 'By date',
    bestFirst: 'Best first',
    context: 'Context',
    more: 'More',
    moreOf: (question) => `-# More on: ${question}`,
    noMore: 'There are no further quotes on this.',
    timeline: 'Timeline',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks: 'Thank you. Noted as helpful, without your name.',
    noted: 'Thank you. Noted as not helpful, without your name.',
    notFound: 'The archive has no answer to that.',
    closest: '-# The closest articles:',
  },

  article: {
    link: 'read',
    copy: (source, day) => `also in ${source}, ${day}`,
    moreCopies: (count) => (count === 1 ? 'and in 1 more' : `and in ${count} more`),
    open: 'Open',
    whole: 'Whole article',
    paragraphs: (first, last, of) =>
      first === last ? `-# Paragraph ${first} of ${of}` : `-# Paragraphs ${first} to ${last} of ${of}`,
    page: (page, of) => `-# Page ${page} of ${of}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    by: (author) => `by ${author}`,
    quotedInBold: '-# What was quoted is in bold.',
    empty: 'This article has no text.',
    gone: 'That article is no longer in the archive, or has changed since. Please ask again.',
  },

  timeline: {
    title: (topic) => `## Timeline: ${topic}`,
    none: (topic) => `The archive tells nothing dated about ${topic}.`,
    nearest: (topics) => `-# Nearest topics: ${topics.join(' · ')}`,
    date: (range) => `### ${range}`,
    undated: 'Undated',
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    stated: '-# date stated',
    resolved: (expression) => `-# date worked out from “${expression}”`,
    published: '-# day of the report',
    moreReports: (count) => (count === 1 ? 'and 1 more report' : `and ${count} more reports`),
    entries: (first, last, of) => `-# Entries ${first} to ${last} of ${of}`,
    omitted: (count) =>
      `-# ${count === 1 ? '1 less important entry was' : `${count} less important entries were`} left out`,
    noPicture: '-# There is no picture, because I lack the permission Attach Files in this channel.',
    earlier: 'Earlier',
    later: 'Later',
  },

  about: {
    title: '### About this archive',
    articles: (count, first, last) => `**${count}** articles, published **${first}** to **${last}**`,
    passages: (count, model) => `**${count}** passages, searched with ${model}`,
    built: (time) => `Built ${time}`,
    method:
      '-# Answers are quotes, letter for letter; nothing is written by the bot. See how to ask with /help.',
    empty: 'The archive holds no articles yet.',
  },

  help: {
    title: '### How to ask',
    asking:
      'Ask with **/ask**, or mention me with a question, or write to me directly.\nTo ask more, reply to one of my answers.\nTo see what the archive says about a message, open its menu and choose Apps, then **Find sources**.',
    reading:
      'Under an answer, **Context** shows a quote in its article, **More** further quotes, **Timeline** what happened when.\n**/timeline** does so for any topic, **/article** opens an article, **/about** tells what the archive holds.',
    dates: 'Type dates as you would say them: 2024, March 2025, 16 April 2025, last week.',
    honesty:
      '-# Every quote stands letter for letter in the article named below it. Bold words are the ones that decided; the bold is mine. Where the archive has no answer, I say so.',
  },

  notice: {
    hint: 'Ask me a question, such as: what was decided about the bridge? See what else I can do with /help.',
    blankQuestion: 'There was no question in that. Ask in a few words what you want to know.',
    noText: 'There are no words in that message that I could look up.',
    unreadableDate: (typed) =>
      `“${typed}” is not a date I can read. These work: 2024, March 2025, 16 April 2025, 2025-04-16, last week.`,
    datesReversed: (first, last) =>
      `The dates are the wrong way round: ${first} is after ${last}. Swap them and ask again.`,
    topicTooLong: (most) => `That topic is too long: ${most} characters are the most. A few words work best.`,
    unknownSource: (typed) =>
      `The archive has no articles of “${typed}”. Choose one of the outlets offered while you type.`,
    nearest: (names) => `The nearest: ${names.join(', ')}.`,
    unknownArticle: (typed) =>
      `The archive has no article “${typed}”. Choose one of those offered while you type.`,
    slowDown: (seconds) =>
      `That was a lot of questions. Please ask again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
    busy: 'Very many questions came in at once. Please ask again in a minute.',
    missingPermissions: (names) =>
      `I cannot answer there, because I lack permissions in that channel: ${names}. Someone who manages the server can grant them.`,
    stale: 'That no longer works: it is from an earlier version of me. Please ask again.',
    stopping: 'I am about to restart. Please ask again in a minute.',
    failed: 'Something went wrong on my side, and it has been noted. Please try again in a moment.',
  },
};
