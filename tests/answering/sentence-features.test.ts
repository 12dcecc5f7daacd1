import { expect, it } from 'vitest';
import { analyseQuestion } from '../../src/answering/analysed-question.ts';
import type { Evidence, SentenceEvidence } from '../../src/answering/evidence.ts';
import { sentenceFeatures } from '../../src/answering/sentence-features.ts';
import type { Day } from '../../src/domain/day.ts';

/** What is seen of a sentence that holds some words of a question. */
function relationIn(text: string, held: readonly string[]): number {
  const question = analyseQuestion(text, '2024-03-07' as Day);
  const similarities = question.terms.map((term) => (held.includes(term) ? 1 : 0));
  const sentence = {
    similarities,
    words: 9,
    matches: [],
    signs: [],
    statesDate: false,
    asks: false,
    phrases: 0,
  };
  const evidence = { candidate: { sentenceCosines: [0.5] }, sentences: [sentence as SentenceEvidence] };
  const [features] = sentenceFeatures(
    question,
    question.terms.map(() => 2),
    evidence as unknown as Evidence,
  );
  return features.relation;
}

it('tells apart a sentence that only has the names from one that has what is asked of them', () => {
  const question = 'When did Ada Quill marry Tom Reed in 2019?';
  expect(relationIn(question, ['ada', 'quill', 'tom', 'reed', '2019'])).toBe(0);
  expect(relationIn(question, ['marri'])).toBe(1);
  expect(relationIn('Who is Ada Quill?', ['ada'])).toBe(0.5);
});
