import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKindOf } from '../../src/answering/answer-kind.ts';
import { followUp } from '../../src/answering/follow-up.ts';
import { parseDay } from '../../src/domain/day.ts';

const TODAY = parseDay('2025-05-02')!;

const OPENED = 'Who opened the harbour bridge?';

describe('a question that hangs on a pronoun, or is short, inherits what the earlier one is about', () => {
  it.each([
    [OPENED, 'and when was that?', 'when was that (opened the harbour bridge)?'],
    [OPENED, 'who said so?', 'who said so (opened the harbour bridge)?'],
    [OPENED, 'Where did she live?', 'Where did she live (opened the harbour bridge)?'],
    [OPENED, 'How much did it cost', 'How much did it cost (opened the harbour bridge)?'],
    [OPENED, 'Why?', 'Why (opened the harbour bridge)?'],
    [OPENED, 'Who paid?', 'Who paid (opened the harbour bridge)?'],
    [OPENED, 'who else', 'who else (opened the harbour bridge)?'],
    [OPENED, 'What happened then?', 'What happened then (opened the harbour bridge)?'],
    ['Why did Ada Quill resign?', 'Did she say that?', 'Did she say that (Ada Quill resign)?'],
    ['Who is Ada Quill?', 'How old is she?', 'How old is she (Ada Quill)?'],
    ['How long is the bridge?', 'Is that true?', 'Is that true (the bridge)?'],
    ['Is the ferry safe?', 'Why did the mayor do that?', 'Why did the mayor do that (the ferry safe)?'],
    ['Why?', 'when', 'when (Why)?'],
  ])('%s %s', (earlier, text, understood) => {
    expect(followUp(earlier, text, TODAY)).toBe(understood);
  });

  it('hands it on from one to the next', () => {
    const second = followUp(OPENED, 'and when was that?', TODAY);
    expect(followUp(second, 'who said so?', TODAY)).toBe('who said so (opened the harbour bridge)?');
    const dated = followUp(second, 'and in 2024?', TODAY);
    expect(followUp(dated, 'why?', TODAY)).toBe('why (opened the harbour bridge in 2024)?');
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
  });
});

it('asks for the kind of answer that the follow-up asks for, whatever the earlier one did', () => {
  for (const earlier of [OPENED, 'When did ferries stop?', 'Where is the bridge?', 'Why did Ada resign?']) {
    expect(answerKindOf(followUp(earlier, 'and when was that?', TODAY))).toBe('time');
    expect(answerKindOf(followUp(earlier, 'who said so?', TODAY))).toBe('person');
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
