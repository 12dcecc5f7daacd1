// npm run evaluate -- answers|dates --data DIR: measures the product on public data.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { run } from '../src/operations/run.ts';
import { evaluateAnswers } from './evaluate/answers.ts';
import { datesTable, runDatesSuite } from './evaluate/dates.ts';
import { readOptions } from './evaluate/read-options.ts';

// Exit code: 0 all measured, 2 some suites left out, 1 nothing measured.
await run(async () => {
  const { what, data, suites, model, json } = readOptions(process.argv.slice(2));
  if (what === 'dates') {
    const rows = await runDatesSuite(data);
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
