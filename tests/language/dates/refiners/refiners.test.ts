import { describeRule } from '../table.ts';

describeRule(
  'ranges joined from two expressions',
  '2024-10-08',
  {
    '[Between 2021 and 2023] they told their story.': '2021-01-01..2023-12-31 span stated',
    'It was shut [from May to July].': '2024-05-01..2024-07-31 span resolved',
    'It was shut [from May to July 2020].': '2020-05-01..2020-07-31 span stated',
    'It was shut [from November to March].': '2023-11-01..2024-03-31 span resolved',
    'It was shut [from November 2019 to March].': '2019-11-01..2020-03-31 span stated',
    'He was away [Friday through Monday].': '2024-10-04..2024-10-07 span resolved',
    'The tour ran [Aug. 7–Sept. 2].': '2024-08-07..2024-09-02 span resolved',
    'In [2019] and in [2021] it failed.': [
      '2019-01-01..2019-12-31 year stated',
      '2021-01-01..2021-12-31 year stated',
    ],
  },
  ['From now to then it was calm.'],
);

describeRule(
  'open ends',
  '2024-10-08',
  {
    'She has lived there [since 2020].': '2020-01-01.. year stated',
    'The road is shut [until next March].': '..2025-03-31 month resolved',
    'It has rained [since Monday].': '2024-10-07.. day resolved',
    'It was not until [Monday] that he rang.': '2024-10-07 day resolved',
    'Until [Monday], they had not called him.': '2024-10-07 day resolved',
    'They will stay [until Friday].': '..2024-10-11 day resolved',
  },
  [],
);

describeRule(
  'months shared by two days',
  '2024-10-08',
  {
    'It was held on [June 24] and [25].': ['2024-06-24 day resolved', '2024-06-25 day resolved'],
    'Shots were fired on [May 3], [4] and [5].': [
      '2024-05-03 day resolved',
      '2024-05-04 day resolved',
      '2024-05-05 day resolved',
    ],
    'On [June 24] and 25 other days it rained.': '2024-06-24 day resolved',
  },
  [],
);
