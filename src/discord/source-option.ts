import type { Dateline } from '../domain/dateline.ts';
import { Problem } from '../domain/problem.ts';
import { nearestNames } from './nearest-names.ts';
import type { Texts } from './text/texts.ts';

/** Outlets that are looked through for one that was not chosen from those offered. */
const LOOKED_THROUGH = 1000;
const NEAREST = 5;

const sameName = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/**
 * The outlet that was typed, as the archive names it: by its whole name, or by a part of it that no other has. Rejects with
 * a Problem that names the nearest when there is none, or more than one.
 */
export async function knownSource(typed: string, dateline: Dateline, { notice }: Texts): Promise<string> {
  const completed = await dateline.sources(typed, LOOKED_THROUGH);
  const exact = completed.find((source) => sameName.compare(source, typed) === 0);
  const known = exact ?? (completed.length === 1 ? completed[0] : undefined);
  if (known !== undefined) return known;
  const nearest =
    completed.length > 0
      ? completed.slice(0, NEAREST)
      : nearestNames(typed, await dateline.sources('', LOOKED_THROUGH), NEAREST);
  const unknown = notice.unknownSource(typed);
  throw new Problem('SOURCE_UNKNOWN', nearest.length > 0 ? `${unknown} ${notice.nearest(nearest)}` : unknown);
}
