import { Problem } from '../../domain/problem.ts';
import type { Texts } from '../text/texts.ts';

/** What is wrong with a button that nothing of this version has made. */
export function stale({ notice }: Texts): Problem {
  return new Problem('BUTTON_STALE', notice.stale);
}
