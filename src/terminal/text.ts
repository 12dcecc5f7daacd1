/** Every word that people read in a terminal, apart from quotes, names and figures. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const text = {
  prompt: 'dateline> ',
  welcome: 'Ask a question about the archive. /help lists what else there is, exit leaves.',
  help: [
    'A question          quotes from the articles that answer it, with their dates',
    '/timeline TOPIC     what happened when',
    '/about              what is in the archive',
    '/help               this list',
    'exit, or Ctrl-D     leave',
  ].join('\n'),

  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  always: 'at any time',

  place: (file: string, paragraph: number) => `${file}, paragraph ${paragraph}`,
  notFound: 'Nothing in the archive answers that.',
  notFoundButClosest: 'Nothing in the archive answers that. The closest articles:',

  statedSo: 'stated',
  stated: (expression: string) => `stated as “${expression}”`,
  resolved: (expression: string) => `worked out from “${expression}”`,
  published: 'date of publication',
  reports: (count: number) => counted(count, 'report', 'reports'),
  alsoIn: (article: string) => `also: ${article}`,
  moreReports: (count: number) => `and ${counted(count, 'more report', 'more reports')}`,
  omitted: (count: number) =>
    `${counted(count, 'less important entry was', 'less important entries were')} left out.`,
  pictureWritten: (file: string) => `The picture is in ${file}`,
  pictureEmpty: 'There is nothing to draw; no picture was written.',
  pictureUnwritable: (file: string, reason: string) =>
    `The picture could not be written to ${file} (${reason}). Choose another file with --picture.`,
  noTimeline: (topic: string) => `The archive has nothing with a date on “${topic}”.`,
  nearestTopics: (topics: string) => `The nearest topics: ${topics}`,

  articles: (count: number) => counted(count, 'article', 'articles'),
  passages: (count: number) => counted(count, 'passage', 'passages'),
  archive: (articles: string, passages: string, published: string) =>
    `${articles} in ${passages}, published ${published}`,
  built: (model: string, when: string) => `Model ${model}; built on ${when}`,
  instant: (day: string, time: string) => `${day} at ${time} UTC`,

  progressBar:
    '{bar} {percentage}% | {articles} articles, {passages} passages | {rate} passages/s | {eta_formatted} left',
  progressLine: (articles: number, passages: number, rate: number, share: number, secondsLeft: number) =>
    `${counted(articles, 'article', 'articles')}, ${counted(passages, 'passage', 'passages')}, ${rate} passages/s, ${Math.floor(share * 100)} % read, about ${Math.ceil(secondsLeft)} s left`,
  skipped: (file: string, line: number, reason: string) => `${file}:${line} ${reason}`,
  skippedCount: (faults: number, duplicates: number) =>
    `Skipped, as listed above: ${faults} with faults, ${counted(duplicates, 'duplicate', 'duplicates')}`,
  nothingBuilt: (corpus: string) => `Nothing could be built: there is no readable article in ${corpus}.`,
  indexed: (articles: string, passages: string, published: string) =>
    `Indexed ${articles} in ${passages}, published ${published}`,
  buildSpeed: (seconds: number, rate: number, reused: number) =>
    `${seconds.toFixed(1)} s, ${Math.round(rate).toLocaleString('en')} passages/s; ${counted(reused, 'passage', 'passages')} unchanged since the last build`,
  copied: (articles: number) => `${counted(articles, 'article', 'articles')} in the data base`,
  indexPlace: (index: string) => `The index is in ${index}`,

  unexpected: (message: string) => `That did not work: ${message}`,
  unknownCommand: (command: string) => `There is no command ${command}; /help lists them.`,
  topicMissing: 'A timeline needs a topic: /timeline TOPIC',
  topicMissingInScript: 'A timeline needs a topic: npm run timeline -- TOPIC',
  wordsNotWanted: (words: string, known: string) =>
    `"${words}" is not understood here. Allowed are options: ${known}.`,

  unknownOption: (option: string, known: string) => `There is no option ${option}. Allowed are: ${known}.`,
  valueMissing: (option: string, allowed: string) => `${option} needs a value: ${allowed}.`,
  valueNotWanted: (option: string, value: string) => `${option} takes no value, but was given "${value}".`,
  valueNotAllowed: (option: string, value: string, allowed: string) =>
    `${option} is "${value}", but must be ${allowed}.`,
  rangeReversed: (from: string, to: string) =>
    `--from "${from}" is after --to "${to}": the first day must not come after the last.`,
  folderWanted: 'a folder',
  pictureWanted: 'a file whose name ends in .png',
  numberWanted: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  dateWanted: 'a date such as 2024-03-07, March 2024, 2024 or last week',
};
