const HELLO =
  '(?:hi(?:ya)?|hello|hey|good (?:morning|afternoon|evening)|hallo|moin|guten (?:tag|morgen|abend)|bonjour|salut|hola|buenos días)';
const EVERYBODY = '(?:there|all|everyone|everybody|folks|guys|bot|dateline)';
const ASKS =
  '(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could)';

/** A greeting is no name ("Hello Kitty") where it ends the message or its sentence, or a question begins behind it. */
const GREETING = new RegExp(
  `^${HELLO}(?:\\s+${EVERYBODY})?(?:\\s*[,;:.!…]+\\s*|\\s+(?=${ASKS}\\b)|\\P{L}*$)`,
  'iu',
);
const HELP = /^(?:help|hilfe|aide|ayuda)\P{L}*$/iu;

/**
 * A message to the bot without the greeting that it begins with, which nothing in an archive would be found by. Empty
 * for a message that only greets or calls for help.
 */
export function withoutGreeting(message: string): string {
  return message.replace(HELP, '').replace(GREETING, '');
}
