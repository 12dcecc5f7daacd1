import { describeRule } from '../table.ts';

describeRule(
  'ago',
  '2025-04-16',
  {
    'The mill shut [11 days ago].': '2025-04-05 day resolved',
    'It reopened [two weeks ago] after repairs.': '2025-03-31..2025-04-06 week resolved',
    'They met nearly [three months ago].': '2025-01-01..2025-01-31 month resolved',
    '[A year ago] the pier was closed.': '2024-01-01..2024-12-31 year resolved',
    'The choir sang there [50 years ago].': '1975-01-01..1975-12-31 year resolved',
    'More than [a decade ago] the ferry sank.': '2015-01-01..2015-12-31 year resolved',
    'She resigned [two years ago today].': '2023-04-16 day resolved',
    '[A year ago tonight] the lights went out.': '2024-04-16 day resolved',
    'She left [a week ago yesterday].': '2025-04-08 day resolved',
    '[A fortnight ago] the mill was sold.': '2025-03-31..2025-04-06 week resolved',
    '[A year ago Friday] the pier fell.': '2024-04-11 day resolved',
    'The strike began [two weeks ago Monday].': '2025-03-31 day resolved',
    'The lease runs out [a week from now].': '2025-04-21..2025-04-27 week resolved',
  },
  [
    'He waited for two weeks.',
    'A few years ago nobody cared.',
    'The bird was ten years old.',
    'It vanished billions of years ago.',
  ],
);
