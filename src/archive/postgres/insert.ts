import type { Session } from './database.ts';

/** PostgreSQL takes rows fastest some hundreds at a time; more only makes the statement long. */
const ROWS = 1000;

/** The types of the columns that rows are written to, as `unnest` wants them told. */
const TYPES = {
  segment: {
    articles: 'int',
    passages: 'int',
    passage_terms: 'bigint',
    title_terms: 'bigint',
    published: 'bytea',
    outlets: 'text',
    outlet_of: 'bytea',
  },
  article: {
    place: 'int',
    id: 'text',
    published: 'date',
    source: 'text',
    completion: 'text',
    words: 'tsvector',
    record: 'text',
    content: 'bytea',
    passages: 'int',
  },
  removed: {
    segment: 'int',
    place: 'int',
    passages: 'int',
    passage_terms: 'bigint',
    title_terms: 'bigint',
  },
  passage: {
    number: 'int',
    article: 'int',
    place: 'int',
    published: 'date',
    source: 'text',
    sentences: 'bytea',
    sentence_vectors: 'bytea',
    vector: 'halfvec',
  },
  term: { term: 'text', passages: 'int', titles: 'int' },
  posting: { term: 'text', passages: 'bytea', titles: 'bytea' },
  statement: {
    passage: 'int',
    place: 'int',
    article: 'int',
    sentence: 'int',
    first_character: 'int',
    last_character: 'int',
    meaning: 'daterange',
    date_precision: 'text',
    basis: 'text',
  },
} as const;

/**
 * Writes rows to a table, some hundreds in each statement. `key` holds the columns that are the same in every row;
 * `conflict` is what is done about rows that are there already.
 */
export async function insert(
  session: Session,
  table: keyof typeof TYPES,
  rows: readonly Readonly<Record<string, unknown>>[],
  key: Readonly<Record<string, number>>,
  conflict = '',
): Promise<void> {
  const columns = Object.entries(TYPES[table]);
  const fixed = Object.keys(key);
  const names = [...fixed, ...columns.map(([name]) => name)];
  // A column is one parameter, an array: the statement is the same for any number of rows.
  const arrays = columns.map(([, type], place) => `$${place + 1}::${type}[]`);
  const selected = [...fixed.map((_, place) => `$${columns.length + place + 1}::int`), 'rows.*'];
  const text = `insert into dateline.${table} as ${table} (${names.join(', ')})
    select ${selected.join(', ')} from unnest(${arrays.join(', ')}) as rows ${conflict}`;
  for (let from = 0; from < rows.length; from += ROWS) {
    const batch = rows.slice(from, from + ROWS);
    await session.query(text, [
      ...columns.map(([name]) => batch.map((row) => row[name])),
      ...Object.values(key),
    ]);
  }
}
