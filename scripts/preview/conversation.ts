import { setTimeout as wait } from 'node:timers/promises';
import type { RunningBot } from '../../src/discord/start-bot.ts';
import type { Texts } from '../../src/discord/text/texts.ts';
import { textsFor } from '../../src/discord/text/texts-for.ts';
import type { MessageView } from '../../src/discord/views/message-view.ts';
import type { Dateline } from '../../src/domain/dateline.ts';
import { parseDay } from '../../src/domain/day.ts';
import { readDateRange } from '../../src/language/dates/read-date-range.ts';
import { runBot } from '../../tests/discord/running-bot.ts';
import { allComponents } from '../../tests/support/discord/documented-limits.ts';
import type { Interaction, Person, SentMessage } from '../../tests/support/discord/world.ts';
import { type DiscordStandIn, startDiscord } from '../../tests/support/discord-server.ts';
import { type Cause, PERSON, type ShownMessage } from './draw-message.ts';

/** When everything is asked, so that the same pages come out on any day. */
const NOW = new Date('2025-05-02T09:41:00Z');

/** Milliseconds to wait for an answer: the first picture of a timeline takes seconds on a busy machine. */
const PATIENCE = 60_000;

/** A message of the bot, ready to be drawn, and as the stand-in knows it, to be answered or pressed. */
export interface Heard extends ShownMessage {
  readonly sent: SentMessage;
}

/** A server of Discord's with the real bot in it: what is drawn are the messages that the bot sends there. */
export class Room {
  readonly #discord: DiscordStandIn;
  readonly #bot: RunningBot;

  private constructor(discord: DiscordStandIn, bot: RunningBot) {
    this.#discord = discord;
    this.#bot = bot;
  }

  /** Starts a stand-in for Discord, and the bot in it. */
  static async open(dateline: Dateline): Promise<Room> {
    const discord = await startDiscord();
    try {
      const today = parseDay(NOW.toISOString().slice(0, 10))!;
      const options = { readDateRange, today: () => today, questionsPerMinute: 10 };
      return new Room(discord, await runBot(discord, dateline, options));
    } catch (error) {
      await discord.stop();
      throw error;
    }
  }

  /** Somebody new, who has not asked anything yet, comes in. */
  enter(locale: string): Conversation {
    return new Conversation(this.#discord, this.#discord.person(PERSON, locale));
  }

  /** Ends both. Throws an Error when the bot has sent what Discord's published description, where it is at hand, does not allow. */
  async close(): Promise<void> {
    await this.#bot.stop();
    await this.#discord.stop();
    const [violation] = this.#discord.violations;
    if (violation !== undefined) throw new Error(violation);
  }
}

/** What one person and the bot say to each other. Each message of the bot is kept as it looked when it came. */
export class Conversation {
  /** What the bot says to this person, for the labels of its buttons. */
  readonly texts: Texts;
  readonly #discord: DiscordStandIn;
  readonly #person: Person;

  constructor(discord: DiscordStandIn, person: Person) {
    this.#discord = discord;
    this.#person = person;
    this.texts = textsFor(person.locale);
  }

  /** The person gives a slash command. */
  async command(name: string, given: Record<string, string> = {}): Promise<Heard> {
    const interaction = this.#discord.command(name, given, { by: this.#person });
    return this.#heard(await this.#answerTo(interaction), { kind: 'command', name: `/${name}` });
  }

  /** The person takes the first of the completions for an option, and gives the command with it. */
  async complete(name: string, option: string, typed: string): Promise<Heard> {
    const [choice] = await this.#discord.completions(name, option, typed, {}, { by: this.#person });
    if (choice === undefined) throw new Error(`/${name} completes ${option} with nothing for "${typed}"`);
    return this.command(name, { [option]: choice });
  }

  /** The person presses a button of a message, by its label, which changes the message or brings another. */
  async press({ sent, cause }: Heard, label: string): Promise<Heard> {
    const there = allComponents(sent.body.components).some((component) => component.label === label);
    if (!there) throw new Error(`no button ${label}`);
    const answer = await this.#answerTo(this.#discord.press(sent, label, this.#person));
    return this.#heard(answer, answer === sent ? cause : { kind: 'button', label });
  }

  /** Another person writes a message, and this one chooses a command in its menu. */
  async menu(name: string, content: string): Promise<Heard> {
    const message = this.#discord.say(content);
    const interaction = this.#discord.menu(name, message, this.#person);
    return this.#heard(await this.#answerTo(interaction), { kind: 'command', name });
  }

  /** The person mentions the bot, or replies to one of its messages. */
  async say(text: string, replyTo?: Heard): Promise<Heard> {
    const content = replyTo ? text : `<@${this.#discord.world.bot.id}> ${text}`;
    const written = this.#discord.say(content, { by: this.#person, replyTo: replyTo?.sent });
    const reply = await this.#until(() =>
      this.#discord.world.sent.find(({ body }) => body.message_reference?.message_id === written.id),
    );
    return this.#heard(reply, { kind: 'message', text: replyTo ? text : `@Dateline ${text}` });
  }

  /** The last message that came of an interaction; a notice follows where the answer is taken back. */
  #answerTo(interaction: Interaction): Promise<SentMessage> {
    return this.#until(() => {
      const { state, original, followUps } = interaction;
      const answer = state === 'answered' && original && !original.deleted ? original : undefined;
      return followUps.at(-1) ?? answer;
    });
  }

  async #until<T>(look: () => T | undefined): Promise<T> {
    for (const begun = Date.now(); Date.now() - begun < PATIENCE; await wait(5)) {
      const found = look();
      if (found) return found;
    }
    throw new Error('the bot does not answer');
  }

  #heard(sent: SentMessage, cause: Cause): Heard {
    const { components = [], flags } = structuredClone(sent.body);
    const names = allComponents(components).flatMap(({ items = [] }) =>
      items.flatMap(({ media }) => /^attachment:\/\/(.+)$/.exec(media.url)?.[1] ?? []),
    );
    return {
      sent,
      cause,
      view: { components, flags, files: names.map((name) => this.#file(name)) } as MessageView,
      private: sent.ephemeral,
      reader: { locale: this.#person.locale, now: NOW },
    };
  }

  /** The file of a name that the bot sent last. */
  #file(name: string) {
    const sent = this.#discord.requests.findLast(({ files }) => files.some((file) => file.name === name));
    const { bytes } = sent!.files.find((file) => file.name === name)!;
    return { name, attachment: Buffer.from(bytes) };
  }
}
