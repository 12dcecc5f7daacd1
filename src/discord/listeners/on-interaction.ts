import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import type { BotContext } from '../bot-context.ts';
import { buttons } from '../buttons/buttons.ts';
import type { Work } from '../command.ts';
import { commands } from '../commands/commands.ts';
import { logFailure, outOfReach } from '../failures.ts';
import { text } from '../text.ts';
import { noticeView } from '../views/notice-view.ts';

type Asked = ChatInputCommandInteraction | ButtonInteraction;

function nameOf(interaction: Asked): string {
  return interaction.isButton() ? interaction.customId.split(':', 1)[0]! : interaction.commandName;
}

/** Reads what is asked, before anything is sent. Throws a Problem when it cannot be answered. */
function read(interaction: Asked, context: BotContext): Work {
  if (!context.inFlight.accepting) throw new Problem('STOPPING', text.stopping);
  const name = nameOf(interaction);
  const work = interaction.isButton()
    ? buttons.find((button) => button.name === name)?.read(interaction.customId, context)
    : commands.find(({ data }) => data.name === name)?.read(interaction.options, context);
  if (!work) throw new Problem('INTERACTION_UNKNOWN', text.stale);
  return work;
}

/** Tells Discord that an answer is coming. */
async function acknowledge(interaction: Asked): Promise<void> {
  try {
    await (interaction.isButton() ? interaction.deferUpdate() : interaction.deferReply());
  } catch (error) {
    // It was told before: discord.js tries again when Discord's answer gets lost.
    const { InteractionHasAlreadyBeenAcknowledged } = RESTJSONErrorCodes;
    if (!(error instanceof DiscordAPIError) || error.code !== InteractionHasAlreadyBeenAcknowledged)
      throw error;
    interaction.deferred = true;
  }
}

/** Tells the person who asked, and nobody else, that it went wrong. */
async function tell(interaction: Asked, error: unknown): Promise<void> {
  const { components, flags } = noticeView(error);
  const notice = { components, flags: [flags, MessageFlags.Ephemeral] as const };
  if (!interaction.deferred) {
    await interaction.reply(notice);
    return;
  }
  // What follows a public "is thinking" would take its place and be public too, so that goes first.
  if (!interaction.isButton()) await interaction.deleteReply();
  await interaction.followUp(notice);
}

/** Completes an option while it is typed. Never rejects: without completions people type on. */
async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  try {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const topics = await command?.complete?.(interaction.options.getFocused(), context);
    await interaction.respond((topics ?? []).map((topic) => ({ name: topic, value: topic })));
  } catch (error) {
    logFailure(context.logger, error, `complete ${interaction.commandName}`);
    await interaction.respond([]).catch(() => {});
  }
}

/**
 * Answers a slash command or a button. What is wrong with it is told at once and privately; otherwise Discord is
 * told within its three seconds that an answer is coming, before the work begins. Never rejects.
 */
export async function onInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, context);
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
  const { logger } = context;
  const started = performance.now();
  try {
    const work = read(interaction, context);
    await acknowledge(interaction);
    // What was attached before belongs to what was shown before.
    await interaction.editReply({ ...(await work()), attachments: [] });
    logger.info(
      { name: nameOf(interaction), milliseconds: Math.round(performance.now() - started) },
      'answered an interaction',
    );
  } catch (error) {
    logFailure(logger, error, `answer ${nameOf(interaction)}`);
    if (outOfReach(error)) return;
    await tell(interaction, error).catch((failure) => logFailure(logger, failure, 'tell of a failure'));
  }
}
