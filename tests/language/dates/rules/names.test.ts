import { describeRule } from '../table.ts';

describeRule('names that are no dates', '2024-05-26', {}, [
  'She told Good Morning America about it.',
  'He wrote for the Sunday Times and the Mail on Sunday.',
  'They watched Monday Night Football.',
  'Sheffield Wednesday drew.',
  'March Madness began.',
  'The Arab Spring spread.',
  'He starred in Friday the 13th.',
  'It ran on Windows 2000.',
]);
