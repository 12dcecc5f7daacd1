import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import { indexCorpus } from '../../src/index-corpus.ts';
import { Service } from '../../src/service.ts';
import { Room } from './conversation.ts';
import type { ShownMessage } from './draw-message.ts';
import type { Scene } from './scenes.ts';

const CORPORA: Readonly<Record<Scene['archive'], string>> = {
  sample: fileURLToPath(new URL('../../corpus', import.meta.url)),
  bridge: fileURLToPath(new URL('corpora/bridge', import.meta.url)),
  odd: fileURLToPath(new URL('corpora/odd', import.meta.url)),
};

/** Indexes one of the archives for as long as the work takes, which meets the bot in a room of its own. */
async function withRoom(archive: Scene['archive'], work: (room: Room) => Promise<void>): Promise<void> {
  const indexFolder = await mkdtemp(path.join(tmpdir(), 'dateline-preview-'));
  const endings = [() => rm(indexFolder, { recursive: true, force: true })];
  try {
    // The defaults, whatever the operator has set: the pictures show the product as it comes.
    const config = { ...readConfig({}), corpusFolder: CORPORA[archive], indexFolder };
    await indexCorpus(config, new Writable({ write: (_chunk, _encoding, done) => done() }));
    const service = await Service.open(config);
    endings.unshift(() => service.close());
    const room = await Room.open(service);
    endings.unshift(() => room.close());
    await work(room);
  } finally {
    for (const end of endings) await end();
  }
}

/** Plays scenes one after the other with the real bot. The messages are in the order of the scenes. */
export async function playScenes(scenes: readonly Scene[]): Promise<ShownMessage[]> {
  const messages = new Map<Scene, ShownMessage>();
  for (const archive of new Set(scenes.map((scene) => scene.archive))) {
    await withRoom(archive, async (room) => {
      for (const scene of scenes.filter((each) => each.archive === archive)) {
        messages.set(scene, await scene.play(room.enter(scene.locale ?? 'en-GB')));
      }
    });
  }
  return scenes.map((scene) => messages.get(scene)!);
}
