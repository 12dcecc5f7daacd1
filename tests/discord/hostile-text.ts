import fc from 'fast-check';

const pieces = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!1>',
  '<@&2>',
  '<#3>',
  '</ask:4>',
  '<id:customize>',
  '<t:1618953630:R>',
  '<:owl:5>',
  '<a:owl:6>',
  ':smile:',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '```js\n',
  '\\',
  '\\\\',
  '[',
  ']',
  '(',
  ')',
  '[bank](https://evil.example)',
  '[x](<https://evil.example> "y")',
  'https://evil.example/a_b',
  '<https://evil.example>',
  'discord.gg/abc',
  '\n',
  '\r\n',
  '\u2028',
  '\n> ',
  '\n>>> ',
  '>>> ',
  '> ',
  '# ',
  '### ',
  '-# ',
  '- ',
  '* ',
  '1. ',
  '\n1. ',
  '\n- ',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u0000',
  '\u3164',
  '\u034F',
  '\u2800',
  '\uFE0F',
  '\u{E0101}',
  '1\uFE0F\u20E3',
  '❤\uFE0F',
  ' · Reuters · 3 Mar 2025',
  '<sound:1:2>',
  '\t',
  '\uD83D',
  '😀',
  '👩‍👩‍👧',
  'é',
  'שלום',
  '¯\\_(ツ)_/¯',
  '…',
  'The mayor',
  ' opened',
  ' the bridge.',
  ' Rain fell.',
  ' ',
  '7',
  '2020.',
  'Dr. Quill',
];

/** Texts that try whatever takes effect in Discord, among plain words and any characters there are. */
export const hostileText = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      {
        minLength: 1,
        maxLength,
      },
    )
    .map((parts) => parts.join(''))
    .filter((text) => text !== '');

/**
 * What is to be seen of a text on one line, found character by character: no line breaks, nothing invisible.
 * What joins and varies emoji is left out too, which {@link sameToSee} allows for.
 */
export function seen(text: string): string {
  let shown = '';
  let gap = '';
  for (const character of text) {
    if (/\s|\u0085/u.test(character)) gap += character;
    else {
      shown += /[\n\v\f\r\u0085\u2028\u2029]/u.test(gap) ? ' ' : gap.replace(/\p{Cf}/gu, '');
      gap = '';
      if (/\p{Cs}/u.test(character)) shown += '\uFFFD';
      else if (!/[\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(character)) shown += character;
    }
  }
  return shown + (/[\n\v\f\r\u0085\u2028\u2029]/u.test(gap) ? ' ' : gap.replace(/\p{Cf}/gu, ''));
}

/** Whether a shown text is what is to be seen of another. The parser of markdown shows a tab as four spaces. */
export const sameToSee = (shown: string, text: string): boolean =>
  shown.replace(/[\u200D\uFE0E\uFE0F]/g, '') === seen(text).replaceAll('\t', '    ');
