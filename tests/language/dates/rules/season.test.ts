import { describeRule } from '../table.ts';

describeRule(
  'seasons',
  '2025-04-16',
  {
    'They wed [last summer].': '2024-06-01..2024-08-31 season resolved',
    'The pool opens [this summer].': '2025-06-01..2025-08-31 season resolved',
    'It snowed hard [this winter].': '2024-12-01..2025-02-28 season resolved',
    'Flights start [next spring].': '2026-03-01..2026-05-31 season resolved',
    'He died in the [fall of 1998].': '1998-09-01..1998-11-30 season stated',
    'It was filmed in [summer 2020].': '2020-06-01..2020-08-31 season stated',
    'She sang in [1998] and left [that summer].': [
      '1998-01-01..1998-12-31 year stated',
      '1998-06-01..1998-08-31 season resolved',
    ],
    'It opened on [May 3, 2019]; [the following spring] it shut, as [the previous winter] was warm.': [
      '2019-05-03 day stated',
      '2020-03-01..2020-05-31 season resolved',
      '2019-12-01..2020-02-29 season resolved',
    ],
    'The [winter of 2010-11] was harsh.': '2010-12-01..2011-02-28 season stated',
    'The mayor resigned [in the autumn].': '2024-09-01..2024-11-30 season resolved',
  },
  [
    'They spring into action as prices fall.',
    'The fall of Rome was slow.',
    'In the fall of the regime many fled.',
    'A hot spring drew tourists in winter coats.',
    'The illness often peaks in the summer.',
    'He knows the rains that fall here and the profits that spring from them.',
    'Spring training began.',
  ],
);
