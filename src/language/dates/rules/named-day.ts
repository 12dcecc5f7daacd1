import type { Day } from '../../../domain/day.ts';
import { dayRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';

const DAYS: Readonly<Record<string, string>> = { Sept: '2001-09-11', Jan: '2021-01-06', Oct: '2023-10-07' };

/** Days that papers know by their date alone: "the Sept. 11 attacks", "9/11", "the Jan. 6 riot", "the Oct. 7 attack". */
export const namedDay = rule(
  /\b(?:9\/11(?!\/)|(?<sept>Sep(?:t(?:\.|ember)?|\.)?\s+11)(?:th)?(?=,?\s+(?:attacks?|terrorist|terror|hijack|commission|victims?|suicide)\b)|(?<jan>Jan(?:\.|uary)?\s+6)(?:th)?(?=,?\s+(?:Capitol|insurrection|riots?|committee|attacks?|rioters?|defendants?|siege|hearings?|panel|select|investigation|probe|plot|mob|rally|cases?|inquiry|events|storming|violence|prosecutions?|pardons?)\b)|(?<oct>Oct(?:\.|ober)?\s+7)(?:th)?(?=,?\s+(?:Hamas|attacks?|massacre|terror)\b))/i,
  ({ groups }) => {
    const day = groups.jan ? DAYS.Jan : groups.oct ? DAYS.Oct : DAYS.Sept;
    return stated(dayRange(day as Day), 'day');
  },
);
