// npm run evaluate -- answers|dates --data DIR: measures the product on public data.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config.ts';
import { Problem } from '../src/domain/problem.ts';
import { run } from '../src/operations/run.ts';
import { evaluateAnswers, SUITES } from './evaluate/answers.ts';
import { dataFile } from './evaluate/data/data-file.ts';
import { datesTable, runDatesSuite } from './evaluate/dates.ts';

const USAGE = `Usage:
  npm run evaluate -- answers --data DIR [--suite ${Object.keys(SUITES).join('|')}] [--model FOLDER] [--json FILE]
  npm run evaluate -- dates --data DIR [--json FILE]`;

// Exit code: 0 all measured, 2 some suites left out, 1 nothing measured.
await run(async () => {
  const { what, data, suites, model, json } = readCommandLine(process.argv.slice(2));
  if (what === 'dates') {
    const rows = await runDatesSuite(path.dirname(dataFile(data, 'eval/datetime/aquaint.jsonl')));
    console.log(datesTable(rows));
    if (json) await writeFile(json, `${JSON.stringify(rows, null, 1)}\n`);
    return 0;
  }
  const config = loadConfig();
  const embedding =
    model === undefined ? config.embedding : { ...config.embedding, model: path.resolve(model) };
  const leftOut = await evaluateAnswers({ data, suites, choice: { ...config, embedding }, json });
  if (leftOut === 0) return 0;
  return leftOut === suites.length ? 1 : 2;
});

function readCommandLine(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [what, ...rest] = positionals;
  if ((what !== 'answers' && what !== 'dates') || rest.length > 0) {
    throw wrong('Say what to measure: answers or dates.');
  }
  if (values.data === undefined) throw wrong('Say with --data where the evaluation data is.');
  const unknown = values.suite.find((name) => !Object.hasOwn(SUITES, name));
  if (unknown !== undefined) {
    throw wrong(`--suite is "${unknown}"; it must be one of ${Object.keys(SUITES).join(', ')}.`);
  }
  const suites = Object.keys(SUITES).filter((name) => values.suite.includes(name));
  return { what, data: values.data, suites, model: values.model, json: values.json } as const;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        suite: { type: 'string', multiple: true, default: Object.keys(SUITES) },
        model: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code?.startsWith('ERR_PARSE_ARGS') ? wrong(message) : error;
  }
}

function wrong(what: string): Problem {
  return new Problem('ARGUMENT_INVALID', `${what}\n${USAGE}`);
}
