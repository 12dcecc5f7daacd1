import type { Day } from '../../src/domain/day.ts';
import type { QuestionOutcome } from '../../src/operations/metrics.ts';
import type { KeptFeedback, KeptQuestion } from '../../src/operations/question-store.ts';
import { type Group, groupAlike } from './group-alike.ts';

/** A question that the archive cannot answer. */
export interface Unanswered {
  readonly question: string;
  readonly times: number;
  readonly last: Day;
  /** Titles of the articles that came closest when it was asked last. */
  readonly closest: readonly string[];
}

/** A question whose answer people reject. */
export interface Rejected {
  readonly question: string;
  readonly up: number;
  readonly down: number;
  /** Of all verdicts, those that are thumbs down: above 0, up to 1. */
  readonly share: number;
  readonly last: Day;
  /** What the rejected answers quote, the most often rejected first. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly down: number }[];
}

/** What `npm run report` tells. */
export interface Report {
  readonly since: Day | null;
  readonly questions: Readonly<Record<QuestionOutcome, number>>;
  /** The most asked first. */
  readonly unanswered: readonly Unanswered[];
  /** Those with the most thumbs down first, of equals the larger share of them. */
  readonly rejected: readonly Rejected[];
}

function unansweredOf({ question, last, members }: Group<KeptQuestion>): Unanswered {
  const latest = members.findLast(({ day }) => day === last)!;
  return { question, times: members.length, last, closest: latest.closest };
}

function rejectedOf({ question, last, members }: Group<KeptFeedback>): Rejected {
  const against = members.filter(({ verdict }) => verdict === 'down');
  const articles = new Map<string, { id: string; title: string; down: number }>();
  for (const { id, title } of against.flatMap((each) => each.articles)) {
    const known = articles.get(id);
    if (known) known.down++;
    else articles.set(id, { id, title, down: 1 });
  }
  return {
    question,
    up: members.length - against.length,
    down: against.length,
    share: against.length / members.length,
    last,
    articles: [...articles.values()].sort((a, b) => b.down - a.down),
  };
}

/** Sums up what was kept from `since` on: what people ask that the archive cannot answer, and what they reject. */
export function makeReport(
  since: Day | null,
  questions: readonly KeptQuestion[],
  feedback: readonly KeptFeedback[],
): Report {
  const counts = { answered: 0, 'not-found': 0, refused: 0, failed: 0 };
  for (const { outcome } of questions) counts[outcome]++;
  return {
    since,
    questions: counts,
    unanswered: groupAlike(questions.filter(({ outcome }) => outcome === 'not-found')).map(unansweredOf),
    rejected: groupAlike(feedback)
      .map(rejectedOf)
      .filter(({ down }) => down > 0)
      .sort((a, b) => b.down - a.down || b.share - a.share),
  };
}
