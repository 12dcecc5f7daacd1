const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

// The joiner is kept between two pictures only, where it makes one emoji of them.
const INVISIBLE =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})|(?![\t\u200D])[\p{Cc}\p{Cf}]/gu;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text as one line of what can be seen: line breaks with the white space around them become one space, and
 * characters that show nothing are left out. Those are control and format characters, the zero-width ones and
 * the marks that turn the direction of reading among them; the joiner inside an emoji stays. A half of a
 * surrogate pair becomes U+FFFD. All other characters stay as they are.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, (space) => (LINE_BREAK.test(space) ? ' ' : space))
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/**
 * A text of any origin as Discord shows it letter for letter: one line of {@link visibleText} in which nothing
 * pings, links, hides or formats. Discord drops a backslash before any character that is no letter, digit or
 * space. Escaped are the signs that open something anywhere, and a dash or a number's dot before a space, which
 * open a list where a line begins. The result is safe at any place of a message, the label of a link excepted.
 */
export function escapeText(text: string): string {
  return visibleText(text)
    .replace(/[\\*_~`|<>@#:[\]/]/g, '\\$&')
    .replace(/-(?=\s)|(?<=\d)\.(?=\s)/g, '\\$&');
}

/** An escaped text as it stands between others on one line: letters written from right to left are set apart, so that they cannot reorder their neighbours. */
export function isolateText(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
