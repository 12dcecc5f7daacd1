import { readCommandLine, wrongUsage } from '../command-line.ts';
import { SUITES } from './answers.ts';

const USAGE = `Usage:
  npm run evaluate -- answers --data DIR [--suite ${Object.keys(SUITES).join('|')}] [--model FOLDER] [--json FILE]
  npm run evaluate -- dates --data DIR [--json FILE]`;

/** Reads what is to be evaluated, and how. Throws a Problem that tells how the command is used. */
export function readOptions(args: string[]) {
  const { values, positionals } = readCommandLine(
    {
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        suite: { type: 'string', multiple: true, default: Object.keys(SUITES) },
        model: { type: 'string' },
        json: { type: 'string' },
      },
    },
    USAGE,
  );
  const [what, ...rest] = positionals;
  if ((what !== 'answers' && what !== 'dates') || rest.length > 0) {
    throw wrongUsage('Say what to measure: answers or dates.', USAGE);
  }
  if (values.data === undefined) throw wrongUsage('Say with --data where the evaluation data is.', USAGE);
  const unknown = values.suite.find((name) => !Object.hasOwn(SUITES, name));
  if (unknown !== undefined) {
    throw wrongUsage(`--suite is "${unknown}"; it must be one of ${Object.keys(SUITES).join(', ')}.`, USAGE);
  }
  const suites = Object.keys(SUITES).filter((name) => values.suite.includes(name));
  return { what, data: values.data, suites, model: values.model, json: values.json } as const;
}
