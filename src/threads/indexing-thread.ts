import { mkdir } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { SegmentBuilder } from '../archive/segment-builder.ts';
import { Embedder } from '../embedding/embedder.ts';
import { packed } from './failure.ts';
import type { IndexingReply, IndexingRequest, IndexingSettings } from './indexing-messages.ts';

/*
 * A thread that makes segments of the articles it is sent. See `IndexingThreads` for the other end.
 */

const port = parentPort!;
const reply = (message: IndexingReply) => port.postMessage(message);
const { embedding, processors } = workerData as IndexingSettings;

let builder: SegmentBuilder;
let work = Promise.resolve();
let isEnding = false;

try {
  const embedder = await Embedder.load(embedding, processors);
  port.on('message', (request: IndexingRequest) => {
    if (request.kind === 'end') isEnding = true;
    // One after the other, in the order they came.
    work = work.then(() => take(request, embedder)).catch(fail);
  });
  reply({ kind: 'ready', model: embedder.model });
} catch (error) {
  fail(error);
}

async function take(request: IndexingRequest, embedder: Embedder): Promise<void> {
  // What still waits is dropped. The network is at rest now: to end a thread in the midst of its work ends the process.
  if (isEnding) process.exit();
  if (request.kind === 'begin') {
    const { index, folder } = request;
    await mkdir(folder);
    const onAdded = (articles: number, passages: number) => reply({ kind: 'added', articles, passages });
    builder = new SegmentBuilder(embedder, { index, folder, onAdded });
  } else if (request.kind === 'article') {
    await builder.add(request.article, request.ready);
    reply({ kind: 'taken' });
  } else if (request.kind === 'part') await builder.takePart(request.part);
  else if (request.kind === 'finish') reply({ kind: 'finished', segments: await builder.finish() });
}

function fail(error: unknown): void {
  reply({ kind: 'failed', failure: packed(error) });
}
