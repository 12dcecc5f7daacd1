/** The languages that the bot speaks. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** A slash command or an option of one: its name as it is typed, and one line on what it is for. */
export interface CommandTexts {
  /** Lower case, without spaces, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** A slash command with its options. */
export interface CommandWithOptions<Option extends string> extends CommandTexts {
  readonly options: Readonly<Record<Option, CommandTexts>>;
}

/**
 * Every text that people read in Discord, in one language. Values put into a text are already safe to show (see
 * `escapeText`), dates and numbers already written for the reader, save where a plain number decides between one and
 * many. `-#` opens a small line, `###` a heading, `**` bold words. Labels of buttons have at most 80 characters.
 */
export interface Texts {
  readonly language: Language;
  /** Orders and names the parts of dates and groups digits: a BCP 47 tag. */
  readonly locale: string;

  readonly commands: {
    readonly ask: CommandWithOptions<'question' | 'from' | 'to' | 'source'>;
    readonly timeline: CommandWithOptions<'topic' | 'from' | 'to'>;
    readonly article: CommandWithOptions<'title'>;
    readonly about: CommandTexts;
    readonly help: CommandTexts;
    /** The message menu's entry: at most 32 characters, spaces and capitals allowed. */
    readonly findSources: string;
  };

  readonly answer: {
    readonly question: (question: string) => string;
    /** The question in bold, which is how it is found again: see `questionOf`. */
    readonly understood: (question: string) => string;
    readonly onlyPublished: (range: string) => string;
    readonly onlySource: (source: string) => string;
    /** From the first to the last publication of what is quoted; `months` is 2 or more. */
    readonly reportedOver: (months: number, range: string) => string;
    readonly reported: (month: string) => string;
    readonly inTimeOrder: string;
    readonly bestFirst: string;
    readonly context: string;
    readonly more: string;
    readonly moreOf: (question: string) => string;
    readonly noMore: string;
    readonly timeline: string;
    readonly helpful: string;
    readonly notHelpful: string;
    readonly thanks: string;
    readonly noted: string;
    readonly notFound: string;
    readonly closest: string;
  };

  readonly article: {
    readonly link: string;
    /** Another article that carries the quoted words. */
    readonly copy: (source: string, day: string) => string;
    readonly moreCopies: (count: number) => string;
    readonly open: string;
    readonly whole: string;
    /** Where a context stands in its article. */
    readonly paragraphs: (first: string, last: string, of: string) => string;
    readonly page: (page: string, of: string) => string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly by: (author: string) => string;
    readonly quotedInBold: string;
    readonly empty: string;
    readonly gone: string;
  };

  readonly timeline: {
    readonly title: (topic: string) => string;
    readonly none: (topic: string) => string;
    readonly nearest: (topics: readonly string[]) => string;
    /** What the entries below it, up to the next, are dated. */
    readonly date: (range: string) => string;
    readonly undated: string;
    readonly since: (day: string) => string;
    readonly until: (day: string) => string;
    /** How a date is known: the article states it, it follows from an expression, or it is the article's own. */
    readonly stated: string;
    readonly resolved: (expression: string) => string;
    readonly published: string;
    readonly moreReports: (count: number) => string;
    readonly entries: (first: number, last: number, of: number) => string;
    readonly omitted: (count: number) => string;
    readonly noPicture: string;
    readonly earlier: string;
    readonly later: string;
  };

  readonly about: {
    readonly title: string;
    readonly articles: (count: string, from: string, to: string) => string;
    readonly passages: (count: string, model: string) => string;
    readonly built: (time: string) => string;
    readonly method: string;
    readonly empty: string;
  };

  /** What `/help` says, by its paragraphs. */
  readonly help: {
    readonly title: string;
    readonly asking: string;
    readonly reading: string;
    readonly dates: string;
    readonly honesty: string;
  };

  /** Short words to one person, who did something that cannot be done. */
  readonly notice: {
    readonly hint: string;
    readonly blankQuestion: string;
    readonly noText: string;
    readonly unreadableDate: (typed: string) => string;
    readonly datesReversed: (from: string, to: string) => string;
    readonly topicTooLong: (most: number) => string;
    readonly unknownSource: (typed: string) => string;
    /** Names most like what was typed. */
    readonly nearest: (names: readonly string[]) => string;
    readonly unknownArticle: (typed: string) => string;
    readonly slowDown: (seconds: number) => string;
    readonly busy: string;
    /** Names of Discord's permissions, as Discord writes them. */
    readonly missingPermissions: (names: string) => string;
    readonly stale: string;
    readonly stopping: string;
    readonly failed: string;
  };
}
