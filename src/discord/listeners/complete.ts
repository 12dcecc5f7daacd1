import type { AutocompleteInteraction } from 'discord.js';
import { askerOf } from '../asker.ts';
import type { BotContext } from '../bot-context.ts';
import { commands } from '../commands/commands.ts';
import { logFailure } from '../failures.ts';

/** Completes an option while it is typed. Never rejects: without completions people type on. */
export async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  try {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const { name, value } = interaction.options.getFocused(true);
    const choices = await command?.complete?.(name, value, context, askerOf(interaction));
    await interaction.respond(choices ?? []);
  } catch (error) {
    logFailure(context.logger, error, `complete ${interaction.commandName}`);
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}
