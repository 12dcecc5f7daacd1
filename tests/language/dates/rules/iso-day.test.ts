import { describeRule } from '../table.ts';

describeRule(
  'days and months in figures, year first',
  '2024-06-01',
  {
    'Filed [2024-05-26] at noon.': '2024-05-26 day stated',
    'Logged [2024-05-26]T10:15:00Z.': '2024-05-26 day stated',
    'Printed [05-Aug-2016], filed [2019/sep/01].': ['2016-08-05 day stated', '2019-09-01 day stated'],
    'The ledger of [2023-11] is lost.': '2023-11-01..2023-11-30 month stated',
  },
  [
    'Order 2024-13-45 was sent.',
    'Part 555-2024-05-26-7 broke.',
    'Feb. 30 never comes: 2023-02-30, 30-Feb-2023.',
  ],
);
