import { describeRule } from './table.ts';

describeRule(
  'the way that the words around a date point',
  '2023-11-30',
  {
    'He faces prison and is scheduled to be sentenced in [March].': '2024-03-01..2024-03-31 month resolved',
    'She has been told to be in court on [Monday].': '2023-11-27 day resolved',
    'Rivals scrambled to find an answer, releasing one in [February].':
      '2023-02-01..2023-02-28 month resolved',
    'Rivals will scramble to find an answer, releasing one in [February].':
      '2024-02-01..2024-02-29 month resolved',
    'The town will mend the bridge, starting in [January].': '2024-01-01..2024-01-31 month resolved',
    '[Dec. 2]: The mayor opened the bridge': '2023-12-02 day resolved',
    '[December 2] The tale of a mayor who opened a bridge.': '2023-12-02 day resolved',
    '[January 13] - The mayor announces that she is going.': '2023-01-13 day resolved',
    'With the sale behind us and [Boxing Day] slowly approaching, shops are full.': '2023-12-26 day resolved',
    'Shops are full as we head into [the weekend].': '2023-12-02..2023-12-03 weekend resolved',
    'Theatres brace for crowds never seen before, beginning [Friday].': '2023-12-01 day resolved',
    'Her film hits cinemas in [December].': '2023-12-01..2023-12-31 month resolved',
    'On [December 2] the mayor opened the bridge.': '2023-12-02 day resolved',
    'In [2019], the sales begun on [Nov. 17] ran until they shut in [December].': [
      '2019-01-01..2019-12-31 year stated',
      '2019-11-17 day resolved',
      '2019-12-01..2019-12-31 month resolved',
    ],
    'The [2019] champion won again on [Nov. 17].': [
      '2019-01-01..2019-12-31 year stated',
      '2023-11-17 day resolved',
    ],
    'With Giant-created sales over and [Christmas Day] approaching, shops are full.':
      '2023-12-25 day resolved',
    'Lamps are on sale for [Christmas], many bundled with bulbs.': '2023-12-25 day resolved',
    'It will be seen whether [Thursday] talks were of use.': '2023-11-30 day resolved',
    'Nobody stirred in the weeks leading up to [Jan. 6].': '2023-01-06 day resolved',
    'Rain is forecast for [Saturday].': '2023-12-02 day resolved',
    'The deadline is noon on [31 December].': '2023-12-31 day resolved',
    'Doors open at 7 p.m. [Feb. 8].': '2024-02-08 day resolved',
    'Concerts in the park, 7 p.m. [Feb. 8].': '2024-02-08 day resolved',
    'The mayor said [Dec. 5] that she was ill.': '2023-12-05 day resolved',
    'The mayor said on [Jan. 20] that she was ill.': '2023-01-20 day resolved',
    'After a storm in [October], the mill is going to move.': '2023-10-01..2023-10-31 month resolved',
    'Film of the [May] fire in the mill raises doubts over what owners may face.':
      '2023-05-01..2023-05-31 month resolved',
    'She will stay in jail, as her term was to end on [Sept. 20].': '2023-09-20 day resolved',
    'She will be in court on [Aug. 7].': '2024-08-07 day resolved',
    'He is due in court after being caught on [Wednesday].': '2023-11-29 day resolved',
    'In [2020] the fair was small, and in [2021] it took place in [September].': [
      '2020-01-01..2020-12-31 year stated',
      '2021-01-01..2021-12-31 year stated',
      '2021-09-01..2021-09-30 month resolved',
    ],
    'He did not find it until [October].': '2023-10-01..2023-10-31 month resolved',
  },
  [],
);
