import fc from 'fast-check';

/** Locales of readers, one of which the bot does not speak. */
export const LOCALES = ['en-US', 'en-GB', 'de', 'fr', 'es-ES', 'es-419', 'ja'] as const;

export const locales = fc.constantFrom(...LOCALES);
