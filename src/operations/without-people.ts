/** Characters of a question that are kept at most. */
const LONGEST = 500;

/** What names a person, a server, a channel or a message, or leads to one. */
const NAMES = [
  // Discord's own notation: mentions, channels, commands, custom emoji, times.
  /<(?:@[!&]?|#|\/[^<>:]+:|id:|t:|a?:\w+:)[\w:-]*>/g,
  /\bhttps?:\/\/(?:[\w-]+\.)*discord(?:app)?\.(?:com|gg)\/\S*/gi,
  /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/gu,
  /\d{17,}/g,
];

/**
 * A question as it may be kept: on one line, at most 500 characters, and without mentions, handles, e-mail addresses
 * and Discord's ids and links. Names of people in it that are written as plain words stay: they are its subject.
 */
export function withoutPeople(question: string): string {
  const anonymous = NAMES.reduce((text, name) => text.replace(name, ' '), question)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const characters = [...anonymous];
  if (characters.length <= LONGEST) return anonymous;
  const cut = characters.slice(0, LONGEST - 1).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
