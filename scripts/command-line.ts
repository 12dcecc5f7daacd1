import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Problem } from '../src/domain/problem.ts';

/** What is wrong with a command line, and how the command is to be used. */
export function wrongUsage(what: string, usage: string): Problem {
  return new Problem('ARGUMENT_INVALID', `${what}\n${usage}`);
}

/** Reads the command line as `parseArgs` does. Throws a Problem that ends in `usage` where it does not fit the options. */
export function readCommandLine<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code?.startsWith('ERR_PARSE_ARGS') ? wrongUsage(message, usage) : error;
  }
}
