import { describeRule } from '../table.ts';

// 2025-04-16 is a Wednesday.
describeRule(
  'weekdays',
  '2025-04-16',
  {
    'The mayor resigned [Tuesday].': '2025-04-15 day resolved',
    'The mayor resigned on [Wednesday].': '2025-04-16 day resolved',
    'On [Friday], the board met.': '2025-04-11 day resolved',
    'The board will meet on [Friday].': '2025-04-18 day resolved',
    'A hearing is due on [Monday].': '2025-04-21 day resolved',
    'The vote, officials said [Thursday], will be close.': '2025-04-10 day resolved',
    'He planned to leave on [Thursday].': '2025-04-17 day resolved',
    'Police said so on [Monday].': '2025-04-14 day resolved',
    'He rang [last Wednesday].': '2025-04-09 day resolved',
    'They play [next Monday].': '2025-04-21 day resolved',
    'They play [this Sunday].': '2025-04-20 day resolved',
    'The roof fell in [Sunday night].': '2025-04-13 day resolved',
    'He was seen on [Thursday of last week].': '2025-04-10 day resolved',
    'A [Sunday] service drew hundreds.': '2025-04-13 day resolved',
    "[Monday]'s ruling was brief.": '2025-04-14 day resolved',
    'It sank on [March 5, 2024], and [the following Monday] divers came.': [
      '2024-03-05 day stated',
      '2024-03-11 day resolved',
    ],
  },
  [
    'He sat in the sun.',
    'They meet every Tuesday and on Mondays.',
    'It came out on a wet Tuesday.',
    'It could happen on a Saturday.',
    'Wed in secret, they fled.',
  ],
);
