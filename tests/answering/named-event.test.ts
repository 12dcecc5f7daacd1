import { describe, expect, it } from 'vitest';
import { type EventRelation, namedEvent } from '../../src/answering/named-event.ts';

const eventIn = (question: string) => {
  const event = namedEvent(question);
  return event && [event.relation, question.slice(event.start, event.end)];
};

describe('the event that a question gives its time by', () => {
  it.each<[string, EventRelation, string]>([
    ['What did Ada Quill say before the regatta?', 'before', 'the regatta'],
    ['Before the opening of the bridge, who ran the ferry?', 'before', 'the opening of the bridge'],
    ['Who left the mill after the funeral of Tom Reed?', 'after', 'the funeral of Tom Reed'],
    ['After Ada’s wedding did Tom move?', 'after', 'Ada’s wedding'],
    ['what changed since ada quill’s resignation?', 'after', 'ada quill’s resignation'],
    ['Who ran the ferry until the flood in Holm?', 'until', 'the flood in Holm'],
    ['Who spoke during the trial about money?', 'during', 'the trial'],
    ['Who was mayor at the time of the fire?', 'during', 'the fire'],
    ['What did Ada do after all but before the vote?', 'before', 'the vote'],
    ['What happened before the end of the strike?', 'before', 'the end of the strike'],
    ['What did Tom say after the court ruled against Ada?', 'after', 'the court ruled against Ada'],
  ])('%s', (question, relation, words) => {
    expect(eventIn(question)).toEqual([relation, words]);
  });

  it('may be told whose it is by a pronoun', () => {
    expect(namedEvent('What did Ada do after the launch of her boat?')?.hasPronoun).toBe(true);
    expect(namedEvent('What did Ada do after the launch of the boat?')?.hasPronoun).toBe(false);
  });

  it.each([
    'What did Ada say before the court?',
    'Who testified before the Harbour Committee?',
    'After all, who won?',
    'What did Ada do at the age of 25?',
    'What has Tom done since then?',
    'What did the mayor say during a speech?',
    'Who was named after the king?',
    'Who looked after the goats?',
    'What did Ada do before leaving?',
    'What happened after she left?',
    'Who comes after Tom Reed?',
    'What happened during the day?',
    'What happened before the end?',
    'Who waited until the last moment?',
    'Who spoke before the cameras?',
    'What happened after that, and after this one?',
    'What changed since it’s winter?',
    'Who helped after the fact?',
    'What was seen after the Courier reported on Ada?',
    'What came before and after?',
    'Who waited until',
    'Who opened the bridge?',
  ])('is none: %s', (question) => {
    expect(namedEvent(question)).toBeUndefined();
  });
});
