import type { Answer } from '../domain/answer.ts';
import { Problem } from '../domain/problem.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { QuestionKind } from '../operations/metrics.ts';
import type { EndedQuestion } from '../operations/question-log.ts';
import type { BotContext } from './bot-context.ts';

/** Kinds that ask nothing new in words of one's own: the message of somebody else, and a question asked before. */
const NOT_KEPT: readonly QuestionKind[] = ['menu', 'button'];

function endingOf(found: Answer | Timeline): Omit<EndedQuestion, 'kind' | 'text'> {
  if ('entries' in found) return { outcome: found.entries.length > 0 ? 'answered' : 'not-found' };
  return found.outcome === 'answered'
    ? { outcome: 'answered', score: found.citations[0]?.score }
    : { outcome: 'not-found', closest: found.closest.map(({ title }) => title) };
}

/**
 * Works out what a person gets for a question, or for the topic of a timeline; counts how that ended, and keeps the
 * words where questions are kept. Passes on what is found, and what goes wrong.
 */
export async function recordQuestion<T extends Answer | Timeline>(
  { metrics, questionLog }: Pick<BotContext, 'metrics' | 'questionLog'>,
  kind: QuestionKind,
  text: string,
  work: () => Promise<T>,
): Promise<T> {
  const record = (ending: Omit<EndedQuestion, 'kind' | 'text'>) => {
    metrics.question(kind, ending.outcome);
    if (!NOT_KEPT.includes(kind)) questionLog.record({ kind, text, ...ending });
  };
  try {
    const found = await work();
    record(endingOf(found));
    return found;
  } catch (error) {
    record({ outcome: error instanceof Problem ? 'refused' : 'failed' });
    throw error;
  }
}
