import { describeRule } from '../table.ts';

describeRule(
  'the unit after the next',
  '2025-04-16',
  {
    'The fair opens [the week after next].': '2025-04-28..2025-05-04 week resolved',
    'The bridge closes [the month after next].': '2025-06-01..2025-06-30 month resolved',
    'He sold it [the year before last].': '2023-01-01..2023-12-31 year resolved',
  },
  ['It is the week after the next race.', 'It was the year before last Christmas fell flat.'],
);
