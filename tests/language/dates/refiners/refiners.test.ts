import { describeRule } from '../table.ts';

describeRule(
  'ranges joined from two expressions',
  '2024-10-08',
  {
    '[Between 2021 and 2023] they told their story.': '2021-01-01..2023-12-31 span stated',
    'It was shut [from May to July].': '2024-05-01..2024-07-31 span resolved',
    'It was shut [from May to July 2020].': '2020-05-01..2020-07-31 span stated',
    'It is shut [from August to December].': '2024-08-01..2024-12-31 span resolved',
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
    'The road is shut [until the end of March 2025].': '..2025-03-31 month stated',
    'It has rained [since Monday].': '2024-10-07.. day resolved',
    'It was not until [Monday] that he rang.': '2024-10-07 day resolved',
    'Until [Monday], they had not called him.': '2024-10-07 day resolved',
    'They will stay [until Friday].': '..2024-10-11 day resolved',
    'She didn’t show anyone the long letter that her sister and two of her aunts had sent her from Lima until [October 2022].':
      '2022-10-01..2022-10-31 month stated',
    'He did not, however, ask for it until [May 2018].': '2018-05-01..2018-05-31 month stated',
    'No trains will run until [Friday].': '2024-10-11 day resolved',
    'Nobody knew of it until [May 2018].': '2018-05-01..2018-05-31 month stated',
    'She did not resign and stayed [until May 2018].': '..2018-05-31 month stated',
    'It was not easy, but she held on [until May 2018].': '..2018-05-31 month stated',
    'Not only singers hired the hall [until May 2018].': '..2018-05-31 month stated',
    'The film No Way Home was shown [until May 2018].': '..2018-05-31 month stated',
    'Not so fast: he is mayor [until May 2018].': '..2018-05-31 month stated',
  },
  [],
);

describeRule(
  'titles in quotation marks',
  '2024-10-08',
  {
    'It is due in “[early 2025],” and may change “[this summer]”.': [
      '2025-01-01..2025-12-31 year stated',
      '2024-06-01..2024-08-31 season resolved',
    ],
    '“[Tomorrow],” she said, “we sail.”': '2024-10-09 day resolved',
    '“[Today]’s vote is close,” he said.': '2024-10-08 day resolved',
    'The players’ [Friday]’ was long.': '2024-10-04 day resolved',
  },
  [
    'She sang from “1989” and "1999" and wept over ‘1917’.',
    'Her fourth album, “1989,” sold well.',
    "The novel ``1984'' was banned.",
    'She sang songs of 1989 (Lucy’s Version) again.',
    'He told NBC’s “Today” show.',
    "It was said on “This Week” and in the film 'Wednesday'.",
  ],
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
