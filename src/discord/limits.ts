/**
 * Discord's limits on what the bot sends, as its documentation for developers gives them. Lengths are held in
 * UTF-16 code units, which are never fewer than the characters that Discord counts.
 */
export const limits = {
  /** All text of one message made of components, together. */
  messageText: 4000,
  /** What a button carries back to the bot when it is pressed. */
  customId: 100,
  /** Completions offered while an option is typed, and the length of each. */
  choices: 25,
  choice: 100,
} as const;
