import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Texts } from './texts.ts';

/** The texts for each locale of Discord's that has some, with dates and numbers as that locale writes them. */
const BY_LOCALE: ReadonlyMap<string, Texts> = new Map(
  [{ ...en, locale: 'en-US' }, en, de, fr, es, { ...es, locale: 'es-419' }].map((texts) => [
    texts.locale,
    texts,
  ]),
);

/**
 * The texts for a reader.
 * @param locale as Discord names it: of the person for an interaction, of the server for a message. English for any other.
 */
export function textsFor(locale?: string | null): Texts {
  return BY_LOCALE.get(locale ?? '') ?? en;
}
