// npm run index -- [--corpus DIR] [--index DIR]: builds the index and makes it current.
import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { Problem } from '../src/domain/problem.ts';
import { indexCorpus } from '../src/index-corpus.ts';
import { readDateRange } from '../src/language/dates/read-date-range.ts';
import { run } from '../src/operations/run.ts';
import { today } from '../src/operations/today.ts';
import { type OptionName, readArguments, usage } from '../src/terminal/arguments.ts';
import { text } from '../src/terminal/text.ts';

const OPTIONS: readonly OptionName[] = ['corpus', 'index'];

await run(async () => {
  const given = readArguments(process.argv.slice(2), OPTIONS, { today: today(), readDateRange });
  if (given.words !== '')
    throw new Problem('ARGUMENT_INVALID', text.wordsNotWanted(given.words, usage(OPTIONS)));
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
