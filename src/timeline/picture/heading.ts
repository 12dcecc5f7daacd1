import type { Day } from '../../domain/day.ts';
import { TEXT_STYLES } from './layout.ts';
import { horizontal, LEADING, PAGE, type Part, placeText } from './page.ts';
import type { PictureWords } from './picture-words.ts';
import { covers, drawable } from './typeface.ts';
import { wrapText } from './wrap-text.ts';

const RULE = { y: 40, length: 120 };
const FIRST_BASELINE = 112;

/** The topic as a headline of at most two lines, and below it how many entries there are and which years they span. */
export function heading(
  topic: string,
  count: number,
  [first, last]: readonly [Day, Day],
  words: PictureWords,
): Part {
  const title = drawable(topic);
  const style = covers(TEXT_STYLES.title.face, title) ? 'title' : 'sansTitle';
  const { face, size } = TEXT_STYLES[style];
  const width = PAGE.right - PAGE.left;
  const { lines } = wrapText(title, face, size, [width, width]);
  const noteAt = FIRST_BASELINE + Math.max(0, lines.length - 1) * LEADING.title + 54;
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4)));
  const note = `${words.entries(count)}, ${from === to ? to : `${from}–${to}`}`;
  return {
    texts: [
      ...lines.map((line, index) =>
        placeText(line, style, PAGE.left, FIRST_BASELINE + index * LEADING.title),
      ),
      placeText(note, 'note', PAGE.left, noteAt),
    ],
    marks: [],
    lines: [horizontal('axis', PAGE.left, PAGE.left + RULE.length, RULE.y)],
    bottom: noteAt + 20,
  };
}
