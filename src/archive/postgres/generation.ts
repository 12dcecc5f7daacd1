import type { ArchiveOverview } from '../../domain/dateline.ts';
import type { Day } from '../../domain/day.ts';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import type { NameGroup } from '../alias-counter.ts';
import type { Session } from './database.ts';
import { isWithoutTables } from './database-problem.ts';

/** Raised whenever what the rows mean changes, the records of postings.ts included; older rows are built anew. */
export const FORMAT = 1;

/** One state of the archive, as readers see it: all segments of a series below a bound, but for what was removed. */
export interface Generation {
  readonly number: number;
  readonly series: number;
  /** The first segment that does not belong to it. */
  readonly segments: number;
  readonly format: number;
  readonly model: EmbeddingModel;
  readonly articles: number;
  readonly passages: number;
  /** Terms of all passages, and of all titles with outlets and authors. */
  readonly passageTerms: number;
  readonly titleTerms: number;
  readonly published: { readonly from: Day; readonly to: Day };
  readonly topics: readonly string[];
  readonly aliases: readonly NameGroup[];
  readonly sources: readonly string[];
  /** ISO 8601 instant. */
  readonly builtAt: string;
}

type GenerationRow = {
  number: number;
  series: number;
  segments: number;
  format: number;
  model: string;
  articles: number;
  passages: number;
  passage_terms: number;
  title_terms: number;
  first_published: Day;
  last_published: Day;
  topics: string;
  aliases: string;
  sources: string;
  built_at: Date;
};

/** The current generation of a data base; undefined where nothing was built yet. */
export async function currentGeneration(from: Pick<Session, 'query'>): Promise<Generation | undefined> {
  const [row] = await orNone(
    from.query<GenerationRow>(
      `select g.*, s.format, s.model from dateline.generation g join dateline.series s on s.number = g.series
       order by g.number desc limit 1`,
    ),
  );
  return (
    row && {
      number: row.number,
      series: row.series,
      segments: row.segments,
      format: row.format,
      model: JSON.parse(row.model) as EmbeddingModel,
      articles: row.articles,
      passages: row.passages,
      passageTerms: row.passage_terms,
      titleTerms: row.title_terms,
      published: { from: row.first_published, to: row.last_published },
      topics: JSON.parse(row.topics) as string[],
      aliases: JSON.parse(row.aliases) as NameGroup[],
      sources: JSON.parse(row.sources) as string[],
      builtAt: row.built_at.toISOString(),
    }
  );
}

/** The number of the current generation, 0 where nothing was built yet: changes when another becomes current. */
export async function generationMark(from: Pick<Session, 'query'>): Promise<number> {
  const [row] = await orNone(
    from.query<{ number: number | null }>('select max(number) as number from dateline.generation'),
  );
  return row?.number ?? 0;
}

async function orNone<R>(rows: Promise<R[]>): Promise<R[]> {
  try {
    return await rows;
  } catch (error) {
    if (isWithoutTables(error)) return [];
    throw error;
  }
}

/** What `/about` tells of a generation. */
export function overviewOf({ articles, passages, published, model, builtAt }: Generation): ArchiveOverview {
  return { articles, passages, published, model: `${model.name} (${model.precision})`, builtAt };
}
