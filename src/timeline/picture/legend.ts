import type { TimelineBasis, TimelineEntry } from '../../domain/timeline.ts';
import { MARK_RADII, type PlacedMark, type PlacedText, widthIn } from './layout.ts';
import { LEADING, PAGE, type Part, placeText, vertical } from './page.ts';
import type { PictureWords } from './picture-words.ts';

const BASES: readonly TimelineBasis[] = ['stated', 'resolved', 'published'];

/** What the marks mean, one of each kind in the picture, and what became of the entries without a row. */
export function legend(
  entries: readonly TimelineEntry[],
  unlabelled: number,
  top: number,
  words: PictureWords,
): Part {
  const baseline = top + LEADING.note + 16;
  const middle = baseline - 10;
  const marks: PlacedMark[] = [];
  const texts: PlacedText[] = [];
  let left: number = PAGE.left + MARK_RADII.point;
  for (const basis of BASES) {
    if (!entries.some((entry) => entry.basis === basis)) continue;
    const meaning = words.marks[basis];
    marks.push({ basis, left, right: left, y: middle, opensLeft: false, opensRight: false });
    const text = placeText(meaning, 'note', left + 2 * MARK_RADII.point, baseline);
    texts.push(text);
    left = text.left + widthIn('note', meaning) + 3 * PAGE.gap;
  }
  if (unlabelled === 0) return { texts, marks, lines: [], bottom: baseline + 40 };
  const noteAt = baseline + LEADING.note + 8;
  return {
    texts: [
      ...texts,
      placeText(words.unlabelled(unlabelled), 'note', PAGE.left + 2.5 * MARK_RADII.point, noteAt),
    ],
    marks,
    lines: [vertical('unlabelled', PAGE.left + MARK_RADII.point, noteAt - 22, noteAt + 2)],
    bottom: noteAt + 40,
  };
}
