import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
/** The TypeScript file of a compiled program, such as `dist/src/main.js`. */
const sourceOf = (program: string) => program.replace(/^.*\bdist\//, '').replace(/\.js$/, '.ts');

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');
  const instructions = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  const sources = instructions('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));

  it('copies what is there, and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore').split('\n');
    expect(sources).toContain('src');
    for (const source of sources) {
      expect(existsSync(source), source).toBe(true);
      expect(allowed).toContain(`!${source}`);
    }
  });

  it('is compiled from what it copies', () => {
    const compiler = path.join('node_modules', '.bin', 'tsc');
    const listed = spawnSync(compiler, ['-p', 'tsconfig.build.json', '--listFilesOnly'], {
      encoding: 'utf8',
    });
    const files = listed.stdout
      .split('\n')
      .map((file) => path.relative('', file))
      .filter((file) => file && !file.startsWith('node_modules'));
    expect(files).toContain(path.join('src', 'main.ts'));
    expect(files.filter((file) => !sources.some((source) => file.startsWith(source + path.sep)))).toEqual([]);
  });

  it('runs the bot, not as root, with settings that there are', () => {
    const [program] = /dist\/[\w/]+\.js/.exec(instructions('CMD')[0]!)!;
    expect(existsSync(sourceOf(program))).toBe(true);
    expect(instructions('USER')).toEqual(['node']);
    expect(instructions('STOPSIGNAL')).toEqual(['SIGTERM']);
    const known = Object.keys(parse(read('.env.example')));
    const set = instructions('ENV').at(-1)!.split(' ');
    expect(set.length).toBeGreaterThan(3);
    for (const setting of set) expect(known).toContain(setting.split('=')[0]);
  });
});

describe('the service', () => {
  const unit = path.join('deploy', 'dateline.service');

  it('runs the bot, not as root', () => {
    const [, program] = /^ExecStart=\S+ (\S+)$/m.exec(read(unit))!;
    expect(existsSync(sourceOf(program!))).toBe(true);
    expect(read(unit)).toMatch(/^User=(?!root)\w+$/m);
  });

  const systemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!systemd)('is a unit that systemd understands', () => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    // It also says that a program is not there, on a machine where it is not installed.
    const complaints = (stdout + stderr)
      .split('\n')
      .filter((line) => line && !/is not executable/.test(line));
    expect(complaints).toEqual([]);
    expect(status === 0 || /is not executable/.test(stderr)).toBe(true);
  });
});
