import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/core/cli/run.ts';
import { root } from '../../support/sources.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiandang-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one command line and gives its exit code and what it wrote. */
async function cli(...argv: string[]) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string | Uint8Array) => {
      written[name] += String(text);
      return true;
    },
  });
  const code = await runCli(argv, {
    resources: path.join(root, 'resources'),
    appFolder: path.join(folder, 'app'),
    out: stream('out'),
    err: stream('err'),
    input: process.stdin,
    serve: async () => {},
  });
  return { code, ...written };
}
const file = (name: string) => path.join(folder, name);

describe('the command line', () => {
  it('answers wrong usage with exit code 2 and shows how it is used', async () => {
    for (const argv of [[], ['unknown'], ['demo', '--nonsense'], ['demo', 'too', 'many'], ['demo']]) {
      const { code, out, err } = await cli(...argv);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
      expect(err).toContain('jiandang <命令>');
    }
  });

  it('knows no option for a password, only where to read one', async () => {
    expect((await cli('check', '--archive', file('x.jiandang'), '--password', 'geheim')).code).toBe(2);
  });

  it('answers a failure with exit code 1 and one sentence', async () => {
    const { code, out, err } = await cli('check', '--archive', file('none.jiandang'));
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('none.jiandang');
  });

  it('makes a demo, prints its letters, checks its history; --json gives one JSON object a line', async () => {
    const archive = file('demo.jiandang');
    const made = await cli(
      'demo',
      '--archive',
      archive,
      '--profile',
      'zhanjiang-etdz-2016',
      '--households',
      '40',
      '--json',
    );
    const lines = made.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([made.code, lines.at(-1)]).toEqual([0, expect.objectContaining({ event: 'demo', households: 40 })]);
    const printed = await cli('print', '--archive', archive, '--paper', 'D04', '--out', file('letters'));
    expect(printed).toMatchObject({ code: 0, out: expect.stringContaining('40') });
    expect(readdirSync(file('letters')).filter((name) => name.endsWith('.docx'))).toHaveLength(40);
    expect(await cli('check', '--archive', archive)).toMatchObject({
      code: 0,
      out: expect.stringContaining('校验相符'),
    });
  });

  it('creates a county, takes in an export, pairs nobody without helpers, and an import again changes nothing', async () => {
    writeFileSync(file('password'), '松树-江水-二〇一六\n');
    const password = ['--password-file', file('password')];
    const choice = [
      '--archive',
      file('county.jiandang'),
      '--county',
      '440282',
      '--profile',
      'nanxiong-2016',
      '--user',
      '钟管理',
    ];
    const created = await cli('create', ...choice, ...password);
    expect([created.code, created.err]).toEqual([0, '']);
    expect(created.out).toContain('恢复单');
    const demo = ['--archive', file('source.jiandang'), '--households', '30', '--export', file('export.xlsx')];
    expect((await cli('demo', ...demo)).code).toBe(0);
    const take = ['import', '--archive', file('county.jiandang'), '--file', file('export.xlsx'), '--json', ...password];
    const first = await cli(...take);
    expect(first.code).toBe(0);
    expect(first.out).toContain('"event":"applied"');
    expect((await cli(...take)).out).toMatch(/"event":"applied","added":0,"changed":0/);
    const paired = await cli(
      'pair',
      '--archive',
      file('county.jiandang'),
      ...password,
      '--from',
      '2016-10-20',
      '--json',
    );
    expect(paired.out).toContain('"paired":0');
  });
});
