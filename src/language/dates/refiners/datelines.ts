import type { Refiner } from 'chrono-node';
import type { Meaning } from '../meaning.ts';
import { Finding } from '../rule.ts';

const PLACE = /^[A-Z][A-Z .,'’/-]+(?:[A-Z][a-z]+\.?)?,\s+$/;
const AGENCY = /^\s*(?:\((?:[A-Z]\w+|The [\w ]+)[^)]{0,20}\)|,?\s*(?:--|—|–|_))/;

function published(meaning: Meaning): Meaning {
  return {
    place(scene) {
      const placement = meaning.place({ ...scene, direction: 'unknown' });
      return placement && { ...placement, basis: 'published' };
    },
  };
}

/** "NAIROBI, August 21 (Xinhua) --": the day of the report, not of an event. */
export const datelines: Refiner = {
  refine(context, results) {
    return (results as Finding[]).map((finding) =>
      PLACE.test(context.text.slice(0, finding.index)) && AGENCY.test(context.text.slice(finding.stop))
        ? new Finding(context, finding.index, finding.text, published(finding.meaning))
        : finding,
    );
  },
};
