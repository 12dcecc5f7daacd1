import { describeRule } from '../table.ts';

describeRule(
  'the unit that a story is in',
  '2025-04-16',
  {
    'The minister resigned [earlier in the week].': '2025-04-14..2025-04-20 week resolved',
    'The bridge will open [by the end of the year].': '2025-01-01..2025-12-31 year resolved',
    'Both sides hope to sign [before the end of the month].': '2025-04-01..2025-04-30 month resolved',
    'The plant is to close [by year-end].': '2025-01-01..2025-12-31 year resolved',
    'The plant is to close [at year’s end].': '2025-01-01..2025-12-31 year resolved',
    'She won in [March 1985], and [later in the year] she sold the boat.': [
      '1985-03-01..1985-03-31 month stated',
      '1985-01-01..1985-12-31 year resolved',
    ],
    'He met her in [1998], and will meet her again [later in the year].': [
      '1998-01-01..1998-12-31 year stated',
      '2025-01-01..2025-12-31 year resolved',
    ],
  },
  [
    'By the end of the week of talks nothing was settled.',
    'Late in the year that he died, it snowed.',
    'A year-end-like mood set in.',
    'She reached the end of the month-long walk.',
  ],
);
