import { type BaseInteraction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Texts } from './text/texts.ts';
import { textsFor } from './text/texts-for.ts';

/** Who asks, and how to answer there. */
export interface Asker {
  /** Their id in Discord. */
  readonly id: string;
  /** In their own language. */
  readonly texts: Texts;
  /** Whether the bot may attach pictures where it was asked. */
  readonly seesPictures: boolean;
}

/** Who gave a command or pressed a button. */
export function askerOf({ user, locale, appPermissions }: BaseInteraction): Asker {
  return {
    id: user.id,
    texts: textsFor(locale),
    seesPictures: appPermissions.has(PermissionFlagsBits.AttachFiles),
  };
}

/** The texts for answering a message: in the language of its server, for Discord does not tell its writer's. */
export function textsOf({ guild }: Message): Texts {
  return textsFor(guild?.preferredLocale);
}
