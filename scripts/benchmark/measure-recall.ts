// Started by the benchmark: compares what an index finds by vector with exact search, and prints Recall@10 as JSON.
import { newsQuestions } from './data.ts';
import { exactNeighbours, recall } from './exact-neighbours.ts';
import { indexVectors, questionVectors } from './index-vectors.ts';

const QUESTIONS = 1000;
/** Neighbours that a search asks for: more than a question wants, fewer than a timeline. */
const DEPTH = 50;

const [indexFolder, data] = process.argv.slice(2);
const questions = await questionVectors(await newsQuestions(data, QUESTIONS));
const { index, all, dimension } = await indexVectors(indexFolder);
const found = questions.map((question) => index.nearest(question, DEPTH));
const recallAt10 = recall(exactNeighbours(all, dimension, questions), found);
process.stdout.write(`${JSON.stringify({ recallAt10 })}\n`);
