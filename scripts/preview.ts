// npm run preview [-- --out FOLDER]: draws the bot's messages as Discord shows them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../src/domain/problem.ts';
import { run } from '../src/operations/run.ts';
import { readCommandLine, wrongUsage } from './command-line.ts';
import { Chromium, findChromium } from './preview/chromium.ts';
import { FRAMES, indexPage, messagePage } from './preview/page.ts';
import { playScenes } from './preview/play-scenes.ts';
import { scenes } from './preview/scenes.ts';

const USAGE = 'Usage: npm run preview [-- [--out FOLDER] [--scene NAME]... [--chromium FILE]]';

interface Page {
  readonly name: string;
  readonly title: string;
  readonly html: string;
}

await run(async () => {
  const { out, scene: names, chromium: given } = readOptions();
  const program = findChromium(given);
  const wanted = scenes.filter(({ name }) => names === undefined || names.includes(name));
  const messages = await playScenes(wanted);
  const pages = wanted.map(({ name, title }, index) => ({
    name,
    title,
    html: messagePage(title, messages[index]!),
  }));

  const folder = path.resolve(out);
  const index = indexPage(pages.map(({ name, title }) => ({ file: `${name}.html`, title })));
  await write(folder, [
    ['index.html', index],
    ...pages.map(({ name, html }) => [`${name}.html`, html] as const),
  ]);
  console.log(`${pages.length} messages are in ${path.join(folder, 'index.html')}`);
  if (!program) {
    console.log('No Chromium was found, so there are no pictures. Name one with --chromium.');
    return 0;
  }
  const pictures = await picturesOf(pages, program);
  await write(folder, pictures);
  console.log(`${pictures.length} pictures of them are beside it, drawn by ${program}`);
  return 0;
});

type File = readonly [name: string, content: string | Uint8Array];

async function picturesOf(pages: readonly Page[], program: string): Promise<File[]> {
  const chromium = await Chromium.open(program);
  try {
    const pictures: File[] = [];
    for (const { name, html } of pages) {
      await chromium.show(html);
      for (const frame of FRAMES) pictures.push([`${name}-${frame}.png`, await chromium.picture(frame)]);
    }
    return pictures;
  } finally {
    await chromium.close();
  }
}

async function write(folder: string, files: readonly File[]): Promise<void> {
  try {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  } catch (error) {
    const { message } = error as Error;
    throw new Problem(
      'PREVIEW_UNWRITABLE',
      `The preview cannot be written to ${folder} (${message}). Choose a folder with --out, new or old, in one that exists.`,
      { cause: error },
    );
  }
}

function readOptions() {
  const { values } = readCommandLine(
    {
      options: {
        out: { type: 'string', default: './preview' },
        scene: { type: 'string', multiple: true },
        chromium: { type: 'string' },
      },
    },
    USAGE,
  );
  const unknown = values.scene?.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown === undefined) return values;
  const known = scenes.map(({ name }) => name).join(', ');
  throw wrongUsage(`--scene is "${unknown}"; the scenes are ${known}.`, USAGE);
}
