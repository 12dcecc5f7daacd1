import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { ArticleFields } from './article-fields.ts';
import { lineAt } from './decode-text.ts';
import { Unreadable } from './unreadable.ts';

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** Front matter of a real article is shorter by far, in characters; YAML takes its time over more. */
const LONGEST = 50_000;

/** The fields of a Markdown file's front matter and the offset at which its text begins. */
export interface FrontMatter {
  readonly fields: ArticleFields;
  readonly end: number;
}

/**
 * Reads YAML front matter: what stands between two lines of `---` at the beginning. Throws `Unreadable` with the line
 * of the fault. Values are taken as they are written, so that no date shifts; aliases are never followed.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening)
    throw new Unreadable(
      'has no front matter; begin it with "---", "date: YYYY-MM-DD", "---" on three lines',
    );
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (!closing) throw new Unreadable('has front matter without an end; close it with a line of "---"');
  if (closing.index > LONGEST)
    throw new Unreadable('has front matter of more than 50,000 characters; shorten it');
  const end = closing.index + closing[0].length;
  return { fields: parseFields(text.slice(opening[0].length, closing.index)), end };
}

function parseFields(yaml: string): ArticleFields {
  const { contents, errors } = parseDocument(yaml, { prettyErrors: false });
  if (errors.length > 0) throw invalid(faultOf(errors[0].message), 1 + lineAt(yaml, errors[0].pos[0]));
  if (contents === null) return new ArticleFields([]);
  if (!isMap(contents)) throw invalid('it should be lines of "name: value"', 2);
  return new ArticleFields(contents.items.map(({ key, value }) => [String(written(key)), written(value)]));
}

/** The parser calls itself for each level of nesting, and reports it when that is too many. */
const faultOf = (message: string) => (/call stack/.test(message) ? 'it is nested too deeply' : message);

const invalid = (fault: string, line: number) =>
  new Unreadable(`has front matter that is not valid YAML: ${fault}`, line);

/** A value as the file has it: text for text, numbers and dates, a list for a list, nothing for the rest. */
function written(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(written);
  if (isMap(node)) return { name: written(node.get('name', true)) };
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'number' ? node.value : (node.source ?? String(node.value));
}
