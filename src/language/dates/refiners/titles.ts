import type { Refiner } from 'chrono-node';
import { Finding, noDate } from '../rule.ts';

const OPENS = /(?:^|[\s([—–-])(?:[“‘"']|``)$/;
const CLOSES = /^[,.]?(?:[”’"]|'{1,2})(?!\w)/;
/** A year alone, or words with capitals: “this summer” and “early 2021” in quotation marks are still dates. */
const TITLE = /^(?:\d{4}s?|[A-Z][a-z]+(?: [A-Z][a-z]+)*)$/;
const SPOKEN =
  /^,\S+\s(?:(?:he|she|they|it|[A-Z]\S*(?: [A-Z]\S*)?) )?(?:said|says|told|replied|answered|added|wrote)\b/;

/** A year or name alone in quotation marks names a work: the album “1989”, the film “Wednesday”, NBC's “Today”. */
export const titles: Refiner = {
  refine(context, results) {
    return (results as Finding[]).map((finding) => {
      const after = context.text.slice(finding.stop);
      return TITLE.test(finding.text) &&
        CLOSES.test(after) &&
        OPENS.test(context.text.slice(0, finding.index)) &&
        !SPOKEN.test(after)
        ? new Finding(context, finding.index, finding.text, noDate)
        : finding;
    });
  },
};
