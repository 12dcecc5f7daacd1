import type { Refiner } from 'chrono-node';
import type { Finding } from '../rule.ts';

/** Where findings overlap, keeps the longest, and of equals the first. */
export const keepLongest: Refiner = {
  refine(_context, results) {
    const kept: Finding[] = [];
    for (const finding of results as Finding[]) {
      const rival = kept.at(-1);
      if (!rival || finding.index >= rival.stop) kept.push(finding);
      else if (finding.text.length > rival.text.length) {
        kept.pop();
        // A longer one may reach back over more than its last rival.
        while (kept.length > 0 && kept.at(-1)!.stop > finding.index) kept.pop();
        kept.push(finding);
      }
    }
    return kept;
  },
};
