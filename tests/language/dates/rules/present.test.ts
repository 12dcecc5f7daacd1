import { describeRule } from '../table.ts';

describeRule(
  'times up to now',
  '2024-10-09',
  {
    'She has run it [from 2015 to the present].': '2015-01-01..2024-10-09 span resolved',
    'Rents doubled [between May 2019 and now].': '2019-05-01..2024-10-09 span resolved',
  },
  ['From then to now it was calm.', 'It is cold at the present, and now it rains.'],
);
