import { dataFile } from './data/data-file.ts';
import { scoreNewswire } from './dates/newswire.ts';
import { scoreRecognizers } from './dates/recognizers.ts';
import type { DatesFigures, Score } from './dates/tally.ts';

/**
 * Scores the date expressions on `eval/datetime` of the evaluation data. Throws a `Problem` when a file is missing.
 *
 * Newswire: scored are the TIMEX3 annotations of type DATE whose value is a day, week, month, quarter, year or decade.
 * An answer and an annotation match by overlap, one to one. Answers on other annotations (times of day, durations,
 * "now", values such as 1998-FA or 1998-10-23TEV) are neither rewarded nor held against us; answers on no annotation
 * are wrong. `value` asks for the equal range of the whole expression. TIMEX3 marks only "1990" in "since 1990", and
 * both years by themselves in "between 1994 and 1997", where we give the open or the joined range: `value` counts those
 * as wrong. `named` compares what is marked: 1990, or the days from the first to the last marked date of a joined range.
 *
 * Recognizers: dates and date ranges with a past reading; see {@link scoreRecognizers}.
 */
export async function runDatesSuite(data: string): Promise<DatesFigures[]> {
  const file = (name: string) => dataFile(data, `eval/datetime/${name}`);
  return [
    ...(await scoreNewswire(file('aquaint.jsonl'))),
    await scoreRecognizers(file('recognizers-DateParser.json'), 'recognizers, dates'),
    await scoreRecognizers(file('recognizers-DatePeriodParser.json'), 'recognizers, periods'),
    await scoreRecognizers(file('recognizers-DateTimeModel.json'), 'recognizers, model'),
  ];
}

/** The figures as lines of text: F1, precision and recall of spans, of values and of the values of the dates named. */
export function datesTable(rows: readonly DatesFigures[]): string {
  const cell = ({ f1, precision, recall }: Score) =>
    `${f1.toFixed(3)} (${precision.toFixed(3)} ${recall.toFixed(3)})  `;
  const head = `${'F1 (precision recall)'.padEnd(24)}docs  ${'span'.padEnd(21)}${'value'.padEnd(21)}value of dates named`;
  const lines = rows.map(
    ({ name, documents, span, value, named }) =>
      `${name.padEnd(24)}${String(documents).padStart(4)}  ${cell(span)}${cell(value)}${cell(named)}`,
  );
  return [head, ...lines].map((line) => line.trimEnd()).join('\n');
}
