import { auroc } from './auroc.ts';
import { bootstrap } from './bootstrap.ts';
import { type Signals, SYSTEMS } from './consult.ts';
import { isDevelopment, readAsked } from './data/asked.ts';
import { isFittingQuestion, readMultihopQuestions } from './data/multihop.ts';
import { readSquad, squadQuestions } from './data/squad.ts';
import { eachWithProgress } from './progress.ts';
import { type Figure, meanFigures, type SuiteFindings } from './report.ts';
import type { ArchiveName, Workbench } from './workbench.ts';

/** How many questions of SQuAD are asked of an archive that knows nothing of them. */
const STRANGERS = 1500;

interface Outcome {
  readonly set: keyof Sets;
  readonly question: string;
  readonly signals: Signals;
}

/** The questions by where they come from. */
interface Sets {
  readonly multihop: readonly string[];
  readonly 'multihop null': readonly string[];
  readonly asked: readonly string[];
  readonly 'asked N': readonly string[];
  readonly squad: readonly string[];
}

const ASKED_OF: Readonly<Record<keyof Sets, ArchiveName>> = {
  multihop: 'multihop',
  'multihop null': 'multihop',
  asked: 'asked',
  'asked N': 'asked',
  squad: 'multihop',
};

const COMPARISONS: readonly (readonly [answerable: readonly (keyof Sets)[], unanswerable: keyof Sets])[] = [
  [['multihop', 'asked'], 'squad'],
  [['multihop'], 'squad'],
  [['asked'], 'squad'],
  [['multihop'], 'multihop null'],
  [['asked'], 'asked N'],
];

/**
 * Whether the product knows what its archive cannot answer. Answerable are the questions measured in the suites multihop
 * and asked (D and P), each asked of its own archive; unanswerable are 1,500 questions of SQuAD, answerable or not,
 * spread evenly over its file and asked of the archive of multihop; harder, multihop's null queries (those not for
 * fitting) and asked's near misses (N, development passages), each asked of its own archive.
 *
 * - `AUROC`: chance that an answerable question has the higher signal than an unanswerable one: the product's
 *   probability for its first passage, the highest BM25 score, the highest cosine
 * - `silent`: share of answerable questions met with silence at the product's threshold
 * - `answered`: share of unanswerable questions that get an answer at that threshold
 */
export async function runSilence(bench: Workbench): Promise<SuiteFindings> {
  const sets = await readSets(bench.data);
  const outcomes: Outcome[] = [];
  for (const set of Object.keys(sets) as (keyof Sets)[]) {
    await eachWithProgress(`silence, ${set}`, sets[set], async (question) => {
      outcomes.push({ set, question, signals: await bench.signals(ASKED_OF[set], question) });
    });
  }
  const figures = COMPARISONS.flatMap(([answerable, unanswerable]) =>
    compare(
      `${answerable.join(' + ')} : ${unanswerable}`,
      outcomes.filter(({ set }) => answerable.includes(set)),
      outcomes.filter(({ set }) => set === unanswerable),
      bench.threshold,
    ),
  );
  return { outcomes, figures };
}

async function readSets(data: string): Promise<Sets> {
  const multihop = (await readMultihopQuestions(data)).filter(({ id }) => !isFittingQuestion(id));
  const asked = (await readAsked(data))
    .filter((_, place) => isDevelopment(place))
    .flatMap(({ questions }) => questions);
  const squad = squadQuestions(await readSquad(data));
  const strangers = Math.min(STRANGERS, squad.length);
  return {
    multihop: multihop.filter(({ evidence }) => evidence.length > 0).map(({ query }) => query),
    'multihop null': multihop.filter(({ evidence }) => evidence.length === 0).map(({ query }) => query),
    asked: asked.filter(({ kind }) => kind !== 'N').map(({ text }) => text),
    'asked N': asked.filter(({ kind }) => kind === 'N').map(({ text }) => text),
    squad: Array.from(
      { length: strangers },
      (_, index) => squad[Math.floor((index * squad.length) / strangers)].text,
    ),
  };
}

function compare(
  group: string,
  answerable: readonly Outcome[],
  unanswerable: readonly Outcome[],
  threshold: number,
): Figure[] {
  const areas = SYSTEMS.map((system) => ({
    group,
    system,
    metric: 'AUROC',
    questions: answerable.length + unanswerable.length,
    ...bootstrap(
      [answerable, unanswerable].map((outcomes) => outcomes.map(({ signals }) => signals[system])),
      auroc,
    ),
  }));
  return [
    ...areas,
    ...meanFigures(group, 'Dateline', answerable, {
      silent: ({ signals }) => signals.Dateline < threshold,
    }),
    ...meanFigures(group, 'Dateline', unanswerable, {
      answered: ({ signals }) => signals.Dateline >= threshold,
    }),
  ];
}
