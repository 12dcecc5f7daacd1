import { describeRule } from '../table.ts';

describeRule(
  'quarters and halves',
  '2022-05-10',
  {
    'Profit fell in [the third quarter].': '2021-07-01..2021-09-30 quarter resolved',
    'Its [first-quarter] earnings rose.': '2022-01-01..2022-03-31 quarter resolved',
    'Sales in [fiscal 1990’s second quarter] doubled.': '1990-04-01..1990-06-30 quarter stated',
    'In the [fourth quarter of 2020] it lost money.': '2020-10-01..2020-12-31 quarter stated',
    'It hired in [Q3 2021].': '2021-07-01..2021-09-30 quarter stated',
    'It shrank in [the first quarter of last year].': '2021-01-01..2021-03-31 quarter resolved',
    'Growth will slow in [the third quarter].': '2022-07-01..2022-09-30 quarter resolved',
    'Exports fell in [the first half of 2019].': '2019-01-01..2019-06-30 span stated',
    'It hired in [2021 H2].': '2021-07-01..2021-12-31 span stated',
    'Rents fell [last quarter].': '2022-01-01..2022-03-31 quarter resolved',
  },
  [
    'He threw a touchdown in the third quarter.',
    'They scored in the second half.',
    'A quarter of them left.',
    'In the fourth quarter of the school year she moved.',
  ],
);
