import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKindOf } from '../../src/answering/answer-kind.ts';
import { followUp, rootQuestion, searchedQuestion } from '../../src/answering/follow-up.ts';
import { parseDay } from '../../src/domain/day.ts';

const TODAY = parseDay('2025-05-02')!;

const OPENED = 'Who opened the harbour bridge?';

describe('a question that hangs on a pronoun, or is short, has the earlier one behind it', () => {
  it.each([
    [OPENED, 'and when was that?', 'when was that? (Who opened the harbour bridge?)'],
    [OPENED, 'who said so?', 'who said so? (Who opened the harbour bridge?)'],
    [OPENED, 'Where did she live?', 'Where did she live? (Who opened the harbour bridge?)'],
    [OPENED, 'How much did it cost', 'How much did it cost? (Who opened the harbour bridge?)'],
    [OPENED, 'Why?', 'Why? (Who opened the harbour bridge?)'],
    [OPENED, 'Who paid?', 'Who paid? (Who opened the harbour bridge?)'],
    [OPENED, 'who else', 'who else? (Who opened the harbour bridge?)'],
    [OPENED, 'What happened then?', 'What happened then? (Who opened the harbour bridge?)'],
    ['And who is Ada (the mayor)?', 'How old is she?', 'How old is she? (who is Ada the mayor?)'],
    ['the harbour bridge', 'How long is it?', 'How long is it? (the harbour bridge)'],
    ['Why?', 'when', 'when? (Why?)'],
  ])('%s %s', (earlier, text, understood) => {
    expect(followUp(earlier, text, TODAY)).toBe(understood);
  });

  it('hands it on from one to the next', () => {
    const second = followUp(OPENED, 'and when was that?', TODAY);
    expect(followUp(second, 'who said so?', TODAY)).toBe('who said so? (Who opened the harbour bridge?)');
    const dated = followUp(second, 'and in 2024?', TODAY);
    expect(followUp(dated, 'why?', TODAY)).toBe('why? (Who opened the harbour bridge in 2024?)');
  });

  it.each([
    [OPENED, 'and when was that?', 'when was that (opened the harbour bridge)?'],
    ['Why did Ada Quill resign?', 'Did she say that?', 'Did she say that (Ada Quill resign)?'],
    ['Who is Ada Quill?', 'How old is she?', 'How old is she (Ada Quill)?'],
    ['How long is the bridge?', 'Is that true?', 'Is that true (the bridge)?'],
    ['Is the ferry safe?', 'Why did the mayor do that?', 'Why did the mayor do that (the ferry safe)?'],
    ['the harbour bridge', 'How long is it?', 'How long is it (the harbour bridge)?'],
    ['Why?', 'when', 'when (Why)?'],
  ])('and is searched for with what that is about: %s %s', (earlier, text, searched) => {
    expect(searchedQuestion(followUp(earlier, text, TODAY))).toBe(searched);
  });

  it('is searched for with the time put after it', () => {
    const dated = followUp(followUp(OPENED, 'and when was that?', TODAY), 'and in 2024?', TODAY);
    expect(searchedQuestion(dated)).toBe('when was that (opened the harbour bridge in 2024)?');
  });
});

describe('a question that only names something else puts that in its place', () => {
  it.each([
    ['Why did Ada Quill leave London?', 'what about Bob Frost?', 'Why did Bob Frost leave London?'],
    ['Why did Ada Quill leave London?', 'And Bob?', 'Why did Bob leave London?'],
    ['When did Ada Quill speak in 2024?', 'what about 2023?', 'When did Ada Quill speak in 2023?'],
    ['When did Ada Quill speak in March 2024?', 'and in 2023?', 'When did Ada Quill speak in 2023?'],
    ['When did Ada Quill speak?', 'and in 2023', 'When did Ada Quill speak in 2023?'],
    ['When did Ada Quill speak?', 'what about last year', 'When did Ada Quill speak last year?'],
    ['When do ferries stop?', 'and the storm in 2023?', 'When do ferries stop, and the storm in 2023?'],
    ['When do ferries stop?', 'how about trams?', 'When do ferries stop, and trams?'],
    ['Why did Ada Quill go?', 'What about The trams?', 'Why did Ada Quill go, and The trams?'],
    ['When do ferries stop?', 'and the trams?', 'When do ferries stop, and the trams?'],
  ])('%s %s', (earlier, text, understood) => {
    expect(followUp(earlier, text, TODAY)).toBe(understood);
  });
});

describe('what is named after a follow-up takes its place in it', () => {
  it.each([
    [
      'why? (Who opened the pier?)',
      'what about the ferries?',
      'why? (Who opened the pier, and the ferries?)',
    ],
    ['why? (When did Ada Quill speak?)', 'and Bob?', 'why? (When did Bob speak?)'],
    ['why? (When did Ada Quill speak?)', 'and in 2023?', 'why? (When did Ada Quill speak in 2023?)'],
    ['did she tell Bob? (When did Ada speak?)', 'and Carl?', 'did she tell Carl? (When did Ada speak?)'],
  ])('%s %s', (earlier, text, understood) => {
    expect(followUp(earlier, text, TODAY)).toBe(understood);
  });
});

describe('a question that stands on its own stays as it is', () => {
  it.each([
    'And when do ferries stop?',
    'Who is Bob Frost?',
    'Is it true that Bob Frost resigned?',
    'who is bob',
    "What's the budget?",
    'What did Bob Frost say about his father?',
    'Did the mayor say he was sorry?',
    'Who said that Bob Frost was ill?',
    'Is there a bridge to the island of Exampleland?',
    'What happened at the hearing in London?',
  ])('%s', (text) => {
    expect(followUp(OPENED, text, TODAY)).toBe(text);
    expect(searchedQuestion(text)).toBe(text);
    expect(rootQuestion(text)).toBe(text);
  });
});

it('asks for the kind of answer that the follow-up asks for, whatever the earlier one did', () => {
  for (const earlier of [OPENED, 'When did ferries stop?', 'Where is the bridge?', 'Why did Ada resign?']) {
    const kindOf = (text: string) => answerKindOf(searchedQuestion(followUp(earlier, text, TODAY)));
    expect(kindOf('and when was that?')).toBe('time');
    expect(kindOf('who said so?')).toBe('person');
  }
});

it('takes any two texts, keeps the words of the second, and stays within the room of both', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (earlier, text) => {
      const understood = followUp(earlier, text, TODAY);
      expect(understood.length).toBeLessThanOrEqual(earlier.length + text.length + 8);
      for (const word of text.match(/\p{L}{7,}/gu) ?? []) expect(understood).toContain(word);
    }),
  );
});
