import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const REPORTS = [
  [
    'Harbour opens',
    'The new harbour of Vessby opened on Monday after nine years of work.',
    'Fishing crews from three islands came to see it.',
  ],
  [
    'Mill closes',
    'The paper mill at Tornau closed in May because orders had dried up.',
    'Its last shift ended with a song.',
  ],
  [
    'Bridge tested',
    'Engineers drove forty lorries over the Alder bridge to test it.',
    'No crack was found anywhere.',
  ],
  [
    'Library saved',
    'The mobile library of Quend was saved by a knitting club.',
    'It will visit twelve hamlets a week.',
  ],
  [
    'Owls return',
    'Barn owls nest again in the belfry of Saint Odile.',
    'Wardens counted seven chicks in June.',
  ],
] as const;

const lines = (objects: readonly object[]) => `${objects.map((it) => JSON.stringify(it)).join('\n')}\n`;

/** Writes data in the layout of each suite, small enough to know every answer: five made-up reports, asked three ways. */
export async function writeSmallData(folder: string): Promise<void> {
  const write = async (name: string, content: string | Buffer) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  const news = REPORTS.map(([title, ...sentences], place) => ({
    title,
    published_at: `2023-10-0${place + 1}`,
    url: `https://news.example/${place}`,
    body: sentences.join('\n\n'),
  }));
  await write('eval/multihop-rag/corpus.jsonl.gz', gzipSync(lines(news)));
  const fact = (place: number, sentence: number) => ({ fact: REPORTS[place][sentence] });
  await write(
    'eval/multihop-rag/queries-dev.jsonl',
    lines([
      {
        id: 1,
        question_type: 'inference_query',
        query: 'Which paper mill closed in May, and which bridge did engineers test?',
        evidence: [fact(1, 1), fact(2, 1), { fact: 'No report says so.' }],
      },
      { id: 2, question_type: 'null_query', query: 'Who won the chess final in Lima?', evidence: [] },
      { id: 10, question_type: 'inference_query', query: 'Which owls nest again?', evidence: [fact(4, 1)] },
      { id: 20, question_type: 'null_query', query: 'Who painted the Lima mural?', evidence: [] },
    ]),
  );
  const titles = REPORTS.slice(0, 2).map(([title, ...sentences], article) => ({
    title,
    paragraphs: sentences.map((context, place) => ({
      context,
      qas:
        place > 0
          ? []
          : [
              {
                id: `q${article}`,
                question: ['When did the harbour of Vessby open?', 'Why did the mill at Tornau close?'][
                  article
                ],
                answers: [{ text: ['on Monday', 'a word that is not there'][article] }],
              },
              { id: `u${article}`, question: 'How deep is the lake?', answers: [] },
            ],
    })),
  }));
  await write('eval/squad/squad2-dev-a.json', JSON.stringify({ version: 'v2.0', data: titles }));
  await write(
    'archive/asked.jsonl',
    lines(
      REPORTS.map(([title, ...sentences], place) => ({
        title,
        date: `2023-11-0${place + 1}`,
        url: `https://asked.example/${place}`,
        sentences,
        questions: [
          { kind: 'D', sentences: [2], text: `Is it true: ${sentences[1]}` },
          { kind: 'P', sentences: [1], text: `Is it true: ${sentences[0]}` },
          { kind: 'N', sentences: [], text: `Who paid for this: ${title}?` },
        ],
      })),
    ),
  );
}
