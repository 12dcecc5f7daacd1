/** Longer paragraphs are no headings, in characters. */
const LONGEST = 110;
/** A question states nothing, so that it may be longer, in characters. */
const LONGEST_QUESTION = 160;

const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
/** "London, The Station —": where and by whom an article was filed, on a line of its own. */
const DATELINE = /^\p{Lu}[^.!?]{0,38}[—–]$/u;
const BULLET = /^(?:[•·▪∎◾◼■●○►▶▸‣⁃✓✔★»>]|[*+-]\s)/u;
const BYLINE = /^(?:[-–—−―]\s?|By )(?:\p{Lu}[\p{L}.'’-]*,?(?: and)? ?){1,6}$/u;
const QUOTATION = /^(?:["“].*["”]|['‘].*['’]|[^"“”]*["“][^"”]*)$/su;
/** "Year opened: 1947": a fact, though it is no sentence. */
const LABELLED = /^[^:]{1,50}: \S/;
/** "More rain to come:Where it will fall": a link to another story, as its site runs them together. */
const LABELLED_LINK = /^[^:]{1,60}:[\p{L}'"‘“]/u;
/** A full stop amid the text, after a word too long for an abbreviation. */
const SEVERAL_SENTENCES = /\p{Ll}{4,}[.!?]["”’']? ["“‘']?\p{Lu}/u;
const FINAL_MARK = /[.!?…;,]["”’')\]]*$|[-–—]$/;
const SMALL_START = /^\p{Ll}/u;
const ADDRESS = /@\w|https?:|www\.|\.com\b/;

/**
 * Whether a trimmed paragraph is a heading: short, on one line, without a final stop, and no quotation, bulleted or
 * labelled fact. Lone questions and words that lead into a list are headings too: they state nothing.
 */
export function isHeading(paragraph: string): boolean {
  if (paragraph.length > LONGEST_QUESTION || /[\n\r]/.test(paragraph)) return false;
  if (matches(paragraph, NO_WORDS, BYLINE, DATELINE)) return true;
  if (matches(paragraph, BULLET, QUOTATION, SEVERAL_SENTENCES)) return false;
  if (paragraph.endsWith('?')) return true;
  if (paragraph.length > LONGEST || FINAL_MARK.test(paragraph)) return false;
  if (paragraph.endsWith(':') || LABELLED_LINK.test(paragraph)) return true;
  return !matches(paragraph, LABELLED, ADDRESS, SMALL_START);
}

const matches = (text: string, ...forms: RegExp[]) => forms.some((form) => form.test(text));
