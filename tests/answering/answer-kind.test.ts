import { describe, expect, it } from 'vitest';
import { type AnswerKind, answerKindOf, signsOf } from '../../src/answering/answer-kind.ts';

describe('the kind of answer a question wants', () => {
  it.each<[string, AnswerKind]>([
    ['When did the bridge open?', 'time'],
    ['In which year was the harbour dug?', 'time'],
    ['How many ferries are there?', 'number'],
    ['How old is the mayor?', 'age'],
    ['How long is the pier?', 'extent'],
    ['How many weeks did the strike last?', 'extent'],
    ['How long ago was the strike?', 'time'],
    ['How much did the town pay for the pier?', 'money'],
    ['What was the price of a ticket?', 'money'],
    ['How much snow fell?', 'number'],
    ['Who opened the bridge?', 'person'],
    ['Where is the harbour?', 'place'],
    ['Which country lent the money?', 'place'],
    ['Why did the ferry stop?', 'reason'],
    ['Did the ferry stop?', 'other'],
    ['What is a ferry?', 'other'],
    ['What did the whole crew do?', 'other'],
    ['What did the mayor say of the ferry?', 'speech'],
    ['What do the crew think?', 'speech'],
    ['What has the mayor announced?', 'speech'],
    ['What were the crew told to do?', 'other'],
    ['What is the announced price of a ticket?', 'other'],
  ])('%s', (question, kind) => {
    expect(answerKindOf(question)).toBe(kind);
  });
});

describe('words of a kind in a sentence', () => {
  const found = (kind: AnswerKind, sentence: string) =>
    signsOf(kind, sentence).map(({ start, end }) => sentence.slice(start, end));

  it.each<[AnswerKind, string, string[]]>([
    ['number', 'The 12 boats carried three hundred people.', ['12', 'three', 'hundred']],
    ['number', 'The boats carried people.', []],
    [
      'age',
      'Ada Quill, 42, took a 24-hour trip with Tom, 7, and a 9-year-old dog.',
      ['42', '7', '9-year-old'],
    ],
    ['age', 'The trip took 24 hours, 3 of them by boat.', []],
    [
      'extent',
      'A 24-hour trip, three weeks of rest and 12 kilometres on foot.',
      ['24-hour', 'three weeks', '12 kilometres'],
    ],
    ['extent', 'The 12 boats carried three hundred people.', []],
    ['money', 'It cost £1.2 million, not $900, and 40 pence a head.', ['£1.2 million', '$900', '40 pence']],
    ['money', 'The 12 boats carried three hundred people.', []],
    ['person', 'The bridge was opened by Ada Quill, the mayor.', ['Ada Quill']],
    ['person', 'Ada Quill opened the bridge.', ['Ada Quill']],
    ['person', 'They opened the bridge.', []],
    ['place', 'The boats sailed from Skegness to the Isle of Man.', ['Skegness', 'Isle', 'Man']],
    ['reason', 'It stopped because of the storm.', ['because']],
    ['speech', '“It is over,” she said on Monday, “and done.”', ['“It is over,”', '“and done.”']],
    ['speech', 'The mayor told the crew that it was over.', ['it was over']],
    ['speech', 'The mayor said she would wait.', ['she would wait']],
    ['speech', 'The denial follows a claim by the mayor.', []],
    ['other', 'It stopped because of 12 storms in Skegness.', []],
  ])('%s in “%s”', (kind, sentence, words) => {
    expect(found(kind, sentence)).toEqual(words);
  });
});
