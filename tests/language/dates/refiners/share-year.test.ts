import { describeRule } from '../table.ts';

describeRule(
  'months and days before one with a year',
  '2024-10-09',
  {
    'The mine closed in [March] or [April 2003].': [
      '2003-03-01..2003-03-31 month stated',
      '2003-04-01..2003-04-30 month stated',
    ],
    'It was seen in [November], [December] and [January 2003].': [
      '2002-11-01..2002-11-30 month stated',
      '2002-12-01..2002-12-31 month stated',
      '2003-01-01..2003-01-31 month stated',
    ],
    'They met on [May 3] and [June 4, 2019].': ['2019-05-03 day stated', '2019-06-04 day stated'],
    'They met on [May 3] and, as in [June 2019], fell out.': [
      '2024-05-03 day resolved',
      '2019-06-01..2019-06-30 month stated',
    ],
  },
  [],
);
