import { describeRule } from '../table.ts';

describeRule(
  'lines about the article itself',
  '2020-08-19',
  {
    'NAIROBI, [August 17] (Xinhua) -- Police fired shots.': '2020-08-17 day published',
    'Published in [2019], the novel sold well.': '2019-01-01..2019-12-31 year stated',
    'Updated rules came on [Aug. 3].': '2020-08-03 day resolved',
  },
  [
    'Updated Aug. 18, 2020',
    'May 20, 2020 Updated Aug. 18, 2020, 9:29 a.m. ET',
    'Published 3:40 p.m. ET March 5, 2020 | Updated 4:00 p.m. ET March 6, 2020',
    'July 17, 2020, 4:21 p.m. ET Crews fought the blaze.',
    'Last updated on 12 May 2020',
  ],
);
