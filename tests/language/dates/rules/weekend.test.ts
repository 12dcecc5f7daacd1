import { describeRule } from '../table.ts';

// 2025-04-14 is a Monday.
describeRule(
  'weekends',
  '2025-04-14',
  {
    'Two boats sank [over the weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'It rained [last weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'They will sail [this weekend].': '2025-04-19..2025-04-20 weekend resolved',
    'Crowds gathered [this weekend].': '2025-04-12..2025-04-13 weekend resolved',
    'The fair starts [next weekend].': '2025-04-26..2025-04-27 weekend resolved',
  },
  ['He works weekends.', 'A weekend bag was found.', 'The weekend-long party ended.'],
);
