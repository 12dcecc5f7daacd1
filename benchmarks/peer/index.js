// npm run index -- MODEL_FOLDER ARTICLES.jsonl: indexes articles with LangChain.js as its documentation has it, and
// prints how many chunks they made as one line of JSON.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@huggingface/transformers';
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

const [model, articles] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = path.dirname(path.resolve(model));

const texts = (await readFile(articles, 'utf8'))
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).text);
const embeddings = new HuggingFaceTransformersEmbeddings({
  model: path.basename(model),
  pipelineOptions: { pooling: 'mean', normalize: true },
  pretrainedOptions: { dtype: 'q8' },
});
const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 800, chunkOverlap: 100 });

const chunks = await splitter.splitDocuments(texts.map((text) => new Document({ pageContent: text })));
const store = await HNSWLib.fromDocuments(chunks, embeddings);

const found = await store.similaritySearch('A question', 3);
if (found.length !== Math.min(3, chunks.length))
  throw new Error('the store does not find what was put into it');
process.stdout.write(`${JSON.stringify({ passages: chunks.length })}\n`);
