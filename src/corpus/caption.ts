/** Longer paragraphs are no captions, in characters. */
const LONGEST = 700;
/** A credit stands within the last this many characters. */
const LONGEST_CREDIT = 160;

const anyCase = (...words: string[]) =>
  words.flatMap((word) => [word, word[0].toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');

/** Words that announce a credit before a mark: "Photo / ", "Image credit: ". */
const CREDIT = `(?:(?:${anyCase('photo', 'image', 'picture', 'photograph', 'photography', 'video', 'illustration', 'graphic', 'screenshot', 'file photo')})s?(?: (?:${anyCase('credit')})s?)?|(?:${anyCase('pic', 'courtesy')})|Credits?|CREDITS?)`;

/** Agencies, picture libraries and broadcasters: a name that is enough to tell a credit. */
const AGENCY =
  '(?:Getty(?: Images(?: [A-Z][a-z]+ ?[A-Z]?[a-z]*)?)?|AP(?: Photo)?|AFP|Reuters|REUTERS|EPA(?:-EFE)?|PA(?: Images| Media| Wire)?|AAP(?: Image)?|Shutterstock|Alamy(?: Stock Photo| Live News)?|iStock(?:photo)?|Adobe Stock|WireImage|FilmMagic|Unsplash|Pexels|Pixabay|Depositphotos|Bloomberg|(?:ZUMA|Zuma)(?: Press)?|(?:SIPA|Sipa)(?: USA)?|Imagn(?: Images)?|Imago|IMAGO|Xinhua|NurPhoto|Anadolu(?: Agency)?|Icon Sportswire|USA T(?:ODAY|oday)(?: Sports| N(?:ETWORK|etwork))?|Wikimedia Commons|NASA|Netflix|CNN|CNBC|NBC News|BBC)';

/** A word of a name, a number, or what joins such words. */
const NAME_WORD =
  "(?:[\\p{Lu}@\\d][\\p{L}\\p{N}.'’_&-]*|(?:de|la|le|van|von|der|den|del|di|da|dos|al|el|bin|of|for|via|and|the)(?= )|&)";
const NAMES = `(?!\\d)${NAME_WORD}(?:,? ${NAME_WORD}){0,6}`;
const MORE_NAMES = `(?: ?[/|] ?${NAMES}){0,4}`;
/** What stands before a credit: the end of a sentence, but not of "p.m.", a closing mark, or a bar. */
const AFTER_WORDS = '(?:[\\p{L}\\p{N}]{2}[.!?…] |[”"’\')\\]] | ?\\| ?)';

/** Credits in brackets. */
const BRACKETED: readonly RegExp[] = [
  // (Credit: Getty), (Photo by Ann Lee/Agency), (Courtesy of Ann Lee)
  `\\( ?${CREDIT}(?: ?[:/|]| by\\b| via\\b| from\\b| of\\b| courtesy\\b|\\)).{0,120}$`,
  // (AP Photo/Ann Lee), (Getty Images)
  `\\([^()]{0,80}(?:\\bPhoto\\b|\\bGetty\\b|Shutterstock|WireImage|Alamy|iStock|\\bAFP\\b|\\bEPA\\b)[^()]{0,60}\\)$`,
  // ... last year. (Ann Lee / The Paper)
  `[.!?…][”"]? \\((?:${NAMES} ?/ ?${NAMES}${MORE_NAMES}|${AGENCY})\\)$`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Credits that end in a name. */
const OPEN: readonly RegExp[] = [
  // Photo / AP, Photograph: Ann Lee/The Paper
  `(?:^|[\\s.(|])${CREDIT} ?[/:|] ?${NAMES}${MORE_NAMES}$`,
  // Photo by Ann Lee, Courtesy of Ann Lee
  `(?:^|[\\s.(|])(?:(?:Photo|Photograph|Picture|Image|Illustration|Video)s? (?:by|from|via|courtesy(?: of)?)|Courtesy(?: of)?) ${NAMES}${MORE_NAMES}$`,
  // ... last year. Ann Lee/The Paper
  `${AFTER_WORDS}${NAMES} ?/ ?${NAMES}${MORE_NAMES}$`,
  // ... last year. annlee | Agency
  `(?:^|${AFTER_WORDS})(?:\\S+ ){0,4}\\S* ?[/|] ?(?:${NAMES} ?[/|] ?){0,3}${AGENCY}(?: [Ff]ile)?$`,
  // ... last year. Ann Lee for Agency
  `(?:^|${AFTER_WORDS})(?:${NAME_WORD} ){0,5}${AGENCY}(?: [Ff]ile)?$`,
  // Ann Lee at the opening Getty Images
  `\\b(?:Getty Images|Shutterstock|WireImage|AFP/Getty)$`,
  // A film about it 02:33 - Source: The Station
  `\\d:\\d\\d ?[-–—] ?Source: ?.{1,30}$`,
].map((pattern) => new RegExp(pattern, 'u'));

const AT_START =
  /^(?:FILE(?: PHOTO)? ?[-–—:]|(?:Photo|Image|Picture|Photograph|Illustration|Caption|Pictured)s?(?: (?:above|below|left|right))? ?[:/] |(?:Hide Caption|Image) \d+ of \d+\b)/;

/** Whether a trimmed paragraph is a picture's caption: it ends in a credit, or begins as only captions do. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  if (AT_START.test(paragraph)) return true;
  const end = paragraph.slice(-LONGEST_CREDIT).replace(/\s+/g, ' ').replace(/\)\.$/, ')');
  if (end.endsWith(')')) return BRACKETED.some((pattern) => pattern.test(end));
  return /[\p{L}\p{N}]$/u.test(end) && OPEN.some((pattern) => pattern.test(end));
}
