import { describeRule } from '../table.ts';

describeRule(
  'units counted from publication or from the last date',
  '2025-04-16',
  {
    'He was in court [last week].': '2025-04-07..2025-04-13 week resolved',
    'The law passed [earlier this month].': '2025-04-01..2025-04-30 month resolved',
    '[Next year] the mine closes.': '2026-01-01..2026-12-31 year resolved',
    'Rents rose [late last year].': '2024-01-01..2024-12-31 year resolved',
    'A ruling is due [early next week].': '2025-04-21..2025-04-27 week resolved',
    'Births fell [this decade].': '2020-01-01..2029-12-31 decade resolved',
    'He moved in [June 1998] and came back [later that year].': [
      '1998-06-01..1998-06-30 month stated',
      '1998-01-01..1998-12-31 year resolved',
    ],
    'It flopped in [2013], down from [the previous year].': [
      '2013-01-01..2013-12-31 year stated',
      '2012-01-01..2012-12-31 year resolved',
    ],
  },
  [
    'Over the last year prices rose.',
    'For the past month it rained.',
    'It was the last week of the holidays.',
    'A year-long study ended.',
    'He may last weeks.',
    'The disasters of this century were many.',
  ],
);
