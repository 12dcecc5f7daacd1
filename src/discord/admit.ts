import { Problem } from '../domain/problem.ts';
import type { QuestionKind } from '../operations/metrics.ts';
import type { BotContext } from './bot-context.ts';
import type { Texts } from './text/texts.ts';

/** Searches that wait their turn; with more, whoever asks would wait too long. */
const MOST_WAITING = 500;

/** Somebody asks faster than they may. */
export class TooManyQuestions extends Problem {
  /** Whether they have not been told in the last minute. */
  readonly isNews: boolean;

  constructor(message: string, isNews: boolean) {
    super('TOO_MANY_QUESTIONS', message);
    this.isNews = isNews;
  }
}

/** Throws a Problem unless the bot takes on work at all. */
export function admitWork({ inFlight }: Pick<BotContext, 'inFlight'>, { notice }: Texts): void {
  if (!inFlight.accepting) throw new Problem('STOPPING', notice.stopping);
}

/** Throws a Problem unless a person may put a question now, which then counts as one of theirs. */
export function admitQuestion(
  person: string,
  kind: QuestionKind,
  { searches, cooldown, metrics }: Pick<BotContext, 'searches' | 'cooldown' | 'metrics'>,
  { notice }: Texts,
): void {
  try {
    if (searches.waiting >= MOST_WAITING) throw new Problem('BUSY', notice.busy);
    const turn = cooldown.take(person);
    if (!turn.granted) throw new TooManyQuestions(notice.slowDown(turn.seconds), turn.tell);
  } catch (error) {
    metrics.question(kind, 'refused');
    throw error;
  }
}
