// npm run report -- [--since DATE] [--limit N] [--json]: what people ask that the archive cannot answer, and which
// answers they reject.
import { loadConfig } from '../src/config.ts';
import { type Day, parseDay } from '../src/domain/day.ts';
import { Problem } from '../src/domain/problem.ts';
import { readDateRange } from '../src/language/dates/read-date-range.ts';
import { QuestionStore } from '../src/operations/question-store.ts';
import { run } from '../src/operations/run.ts';
import { today } from '../src/operations/today.ts';
import { readOptionsOnly } from '../src/terminal/arguments.ts';
import { jsonLine } from '../src/terminal/json.ts';
import { makeReport, type Report } from './report/make-report.ts';
import { renderReport } from './report/render-report.ts';

/** Questions shown in each part where nobody says how many. */
const LIMIT = 20;

const FIRST_DAY = parseDay('0001-01-01')!;

await run(async () => {
  const dates = { today: today(), readDateRange };
  const given = readOptionsOnly(process.argv.slice(2), ['since', 'limit', 'json'], dates);
  const { questionsFile, color } = loadConfig();
  if (questionsFile === undefined) {
    throw new Problem('QUESTIONS_NOT_KEPT', 'No questions are kept: KEEP_QUESTIONS is no.');
  }
  const report = readReport(questionsFile, given.range.from);
  const limit = given.limit ?? LIMIT;
  process.stdout.write(
    given.json
      ? `${jsonLine(report)}\n`
      : `${renderReport(report, limit, color && Boolean(process.stdout.isTTY))}\n`,
  );
  return 0;
});

function readReport(file: string, since: Day | null): Report {
  const store = QuestionStore.read(file);
  try {
    const from = since ?? FIRST_DAY;
    return makeReport(since, store.questionsSince(from), store.feedbackSince(from));
  } finally {
    store.close();
  }
}
