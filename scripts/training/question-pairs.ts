import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Problem } from '../../src/domain/problem.ts';
import { isDevelopment } from '../evaluate/data/asked.ts';

/** A question for training, with a text that answers it where one is known. */
export interface QuestionPair {
  readonly question: string;
  readonly passage?: string;
}

const text = z.string().trim().min(1);

/** `{"question": "...", "passage": "..."}`; the passage may be left out, and may be called `evidence`. An empty one is passed over. */
const PLAIN = z.object({
  question: z.string().trim(),
  passage: text.optional(),
  evidence: z.string().optional(),
});

/** A passage as its sentences, with questions: direct (D), in other words (P), and near misses that it does not answer (N). */
const ASKED = z.object({
  sentences: z.array(text).min(1),
  questions: z.array(z.object({ kind: z.enum(['D', 'P', 'N']), text })),
});

/**
 * Reads questions, one JSON object a line, in either of two forms: a question with a passage that answers it, or a passage
 * (`sentences`) with its `questions`. Of the second form every fifth line is kept aside for development and not read.
 * Throws a `Problem` that names file and line when there is another form, or the file cannot be read.
 */
export async function readQuestionPairs(file: string): Promise<QuestionPair[]> {
  const content = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new Problem('QUESTIONS_UNREADABLE', `The questions in ${file} cannot be read: ${cause.message}`, {
      cause,
    });
  });
  const lines = content.split('\n').map((line, place) => ({ line, place }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .flatMap(({ line, place }, index) => {
      const value = parse(line);
      const plain = PLAIN.safeParse(value);
      if (plain.success) {
        const { question, passage, evidence } = plain.data;
        return question === '' ? [] : [{ question, passage: passage ?? (evidence?.trim() || undefined) }];
      }
      const asked = ASKED.safeParse(value);
      if (asked.success) return isDevelopment(index) ? [] : pairsOf(asked.data);
      throw new Problem(
        'QUESTIONS_INVALID',
        `${file}:${place + 1} is no question; write {"question": "...", "passage": "..."}, one a line.`,
      );
    });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function pairsOf({ sentences, questions }: z.infer<typeof ASKED>): QuestionPair[] {
  const passage = sentences.join(' ');
  return questions.filter(({ kind }) => kind !== 'N').map(({ text }) => ({ question: text, passage }));
}
