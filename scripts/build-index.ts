// npm run index -- [--corpus DIR] [--index DIR]: builds the index and makes it current.
import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { indexCorpus } from '../src/index-corpus.ts';
import { readDateRange } from '../src/language/dates/read-date-range.ts';
import { run } from '../src/operations/run.ts';
import { today } from '../src/operations/today.ts';
import { readOptionsOnly } from '../src/terminal/arguments.ts';

await run(async () => {
  const dates = { today: today(), readDateRange };
  const given = readOptionsOnly(process.argv.slice(2), ['corpus', 'index'], dates);
  const config = loadConfig();
  return indexCorpus(
    {
      ...config,
      corpusFolder: path.resolve(given.corpus ?? config.corpusFolder),
      indexFolder: path.resolve(given.index ?? config.indexFolder),
      // An index folder that is asked for is meant.
      databaseUrl: given.index === undefined ? config.databaseUrl : undefined,
    },
    process.stdout,
  );
});
