const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

// Kept are the joiner between two pictures, where it makes one emoji of them, and the sign after a picture or before a
// keycap that says how it is drawn. U+2800 is a blank that Unicode takes for something to be seen.
const INVISIBLE =
  /(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F](?!\u20E3)|(?!\t|\u200D|\uFE0E|\uFE0F)(?:[\p{Cc}\p{Cf}\u2800]|\p{Default_Ignorable_Code_Point})/gu;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text as one line of what can be seen: line breaks with the white space around them become one space, and
 * characters that show nothing are left out. Those are control and format characters, the zero-width ones and
 * the marks that turn the direction of reading among them, and fillers; what is part of an emoji stays. A half of a
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
 * space. Escaped are the signs that open something anywhere, and a dash or a number's dot before a space, or with
 * nothing beside it, which may open a list where a line begins. The result is safe at any place of a message, the label of a link excepted.
 */
export function escapeText(text: string): string {
  return visibleText(text)
    .replace(/[\\*_~`|<>@#:[\]/]/g, '\\$&')
    .replace(/-(?=\s)|(?<=^\s*)-$|(?<=\d)\.(?=\s)|(?<=^\s*\d+)\.$/g, '\\$&');
}

/** The visible text that was escaped and perhaps isolated: the inverse of {@link escapeText} and {@link isolateText}. */
export function unescapeText(escaped: string): string {
  // No visible text holds an isolate of its own.
  return escaped.replace(/[\u2068\u2069]/g, '').replace(/\\(.)/g, '$1');
}

/** An escaped text as it stands between others on one line: letters written from right to left are set apart, so that they cannot reorder their neighbours. */
export function isolateText(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
