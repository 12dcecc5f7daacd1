import { describeRule } from '../table.ts';

// 2025-04-14 is a Monday.
describeRule(
  'weekends',
  '2025-04-14',
  {
    'Two boats sank [over the weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'It rained [last weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'They will sail [this weekend].': '2025-04-19..2025-04-20 weekend resolved',
    'Crowds gathered [this weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'The fair starts [next weekend].': '2025-04-26..2025-04-27 weekend resolved',
  },
  [
    'He works weekends.',
    'That weekend they fought.',
    'A weekend bag was found.',
    'The weekend-long party ended.',
  ],
);

describeRule(
  'weekends counted from the last date',
  '2025-04-14',
  {
    'They met on [5 March 2019] and sailed [that weekend].': [
      '2019-03-05 day stated',
      '2019-03-09..2019-03-10 weekend resolved',
    ],
    'They met on [5 March 2019] and sailed [the following weekend].': [
      '2019-03-05 day stated',
      '2019-03-09..2019-03-10 weekend resolved',
    ],
    'They met on [10 March 2019] and sailed [the next weekend], not [the previous weekend].': [
      '2019-03-10 day stated',
      '2019-03-16..2019-03-17 weekend resolved',
      '2019-03-09..2019-03-10 weekend resolved',
    ],
  },
  ['It was that weekend of talks.'],
);
