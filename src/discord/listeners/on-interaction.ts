import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import type { QuestionKind } from '../../operations/metrics.ts';
import { admitQuestion, admitWork } from '../admit.ts';
import { type Asker, askerOf } from '../asker.ts';
import type { BotContext } from '../bot-context.ts';
import { buttons } from '../buttons/buttons.ts';
import type { Button, Work } from '../command.ts';
import { commands, messageCommands } from '../commands/commands.ts';
import { logFailure, outOfReach } from '../failures.ts';
import { noticeView } from '../views/notice-view.ts';
import { complete } from './complete.ts';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction;

/** What answers an interaction. */
interface Answering {
  /** Where its message goes. */
  readonly reply: Button['reply'];
  /** How it is counted, where it is a question. */
  readonly asks?: QuestionKind | false;
  readonly work: Work;
}

function nameOf(interaction: Asked): string {
  return interaction.isButton() ? interaction.customId.split(':', 1)[0]! : interaction.commandName;
}

/** Undefined for a command or button that there is no more. */
function find(interaction: Asked, context: BotContext, asker: Asker): Answering | undefined {
  const name = nameOf(interaction);
  if (interaction.isButton()) {
    const button = buttons.find((each) => each.name === name);
    const { customId, message } = interaction;
    return button && { reply: button.reply, work: button.read(customId, context, asker, message) };
  }
  if (interaction.isChatInputCommand()) {
    const command = commands.find(({ data }) => data.name === name);
    if (!command) return undefined;
    const { reply, searches } = command;
    const work = command.read(interaction.options, context, asker);
    return { reply, asks: searches && 'command', work };
  }
  const command = messageCommands.find(({ data }) => data.name === name);
  if (!command) return undefined;
  const { reply, searches } = command;
  const work = command.read(interaction.targetMessage, context, asker);
  return { reply, asks: searches && 'menu', work };
}

/** Reads what is asked, before anything is sent. Throws a Problem when it cannot be answered. */
function read(interaction: Asked, context: BotContext, asker: Asker): Answering {
  admitWork(context, asker.texts);
  const answering = find(interaction, context, asker);
  if (!answering) throw new Problem('INTERACTION_UNKNOWN', asker.texts.notice.stale);
  if (answering.asks) admitQuestion(asker.id, answering.asks, context, asker.texts);
  return answering;
}

/** Tells Discord that an answer is coming, and who will see it. */
async function acknowledge(interaction: Asked, reply: Answering['reply']): Promise<void> {
  try {
    if (reply === 'update' && interaction.isButton()) await interaction.deferUpdate();
    else await interaction.deferReply(reply === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    // It was told before: discord.js tries again when Discord's answer gets lost.
    const { InteractionHasAlreadyBeenAcknowledged } = RESTJSONErrorCodes;
    if (!(error instanceof DiscordAPIError) || error.code !== InteractionHasAlreadyBeenAcknowledged)
      throw error;
    interaction.deferred = true;
  }
}

/** Tells the person who asked, and nobody else, that it went wrong. `reply` is what was promised. */
async function tell(interaction: Asked, error: unknown, { texts }: Asker, reply?: Answering['reply']) {
  const { components, flags } = noticeView(error, texts);
  const notice = { components, flags: [flags, MessageFlags.Ephemeral] as const };
  if (!interaction.deferred) {
    await interaction.reply(notice);
    return;
  }
  // What follows a public "is thinking" would take its place and be public too, so that goes first.
  if (reply === 'public') await interaction.deleteReply();
  await interaction.followUp(notice);
}

/**
 * Answers a command or a button. What is wrong with it is told at once and privately; otherwise Discord is told within
 * its three seconds that an answer is coming, before the work begins. Never rejects.
 */
export async function onInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, context);
  if (
    !interaction.isChatInputCommand() &&
    !interaction.isMessageContextMenuCommand() &&
    !interaction.isButton()
  )
    return;
  const { logger, metrics } = context;
  const asker = askerOf(interaction);
  const started = performance.now();
  let answering: Answering | undefined;
  try {
    answering = read(interaction, context, asker);
    const { reply, work } = answering;
    await metrics.timed('acknowledge', () => acknowledge(interaction, reply));
    const view = await work();
    // What was attached before belongs to what was shown before.
    await metrics.timed('send', () => interaction.editReply({ ...view, attachments: [] }));
    logger.info(
      { name: nameOf(interaction), milliseconds: Math.round(performance.now() - started) },
      'answered an interaction',
    );
  } catch (error) {
    logFailure(logger, error, `answer ${nameOf(interaction)}`);
    if (outOfReach(error)) return;
    await tell(interaction, error, asker, answering?.reply).catch((failure) =>
      logFailure(logger, failure, 'tell of a failure'),
    );
  }
}
