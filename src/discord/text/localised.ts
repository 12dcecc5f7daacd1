import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { CommandTexts, Texts } from './texts.ts';

const OTHERS = [
  ['de', de],
  ['fr', fr],
  ['es-ES', es],
  ['es-419', es],
] as const;

/** One text for Discord's own use: in English, and by locale in the other languages. */
export function localised(pick: (texts: Texts) => string): {
  readonly inEnglish: string;
  readonly byLocale: Readonly<Record<string, string>>;
} {
  return {
    inEnglish: pick(en),
    byLocale: Object.fromEntries(OTHERS.map(([locale, texts]) => [locale, pick(texts)])),
  };
}

/** Name and description of a slash command or an option, as Discord takes them when a command is registered. */
export function localisedCommand(pick: (texts: Texts) => CommandTexts) {
  const name = localised((texts) => pick(texts).name);
  const description = localised((texts) => pick(texts).description);
  return {
    name: name.inEnglish,
    name_localizations: name.byLocale,
    description: description.inEnglish,
    description_localizations: description.byLocale,
  };
}
