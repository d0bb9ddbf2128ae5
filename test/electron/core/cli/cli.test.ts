import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../electron/core/cli/run.ts';
import { root } from '../../../support/sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiandang-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

/** Runs a command line as a script would: no terminal, nothing typed. */
async function cli(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const writing = (to: keyof typeof said) => ({
    write: (text: string) => {
      said[to] += text;
      return true;
    },
  });
  const input = new PassThrough();
  input.end();
  const code = await runCli(argv, {
    resources: path.join(root, 'resources'),
    appFolder: at('app'),
    out: writing('out'),
    err: writing('err'),
    input: input as unknown as NodeJS.ReadStream,
    serve: async () => {},
  });
  return { code, ...said };
}

describe('the command line', () => {
  test('wrong usage ends with 2 and says what is wrong, a password among the arguments too', async () => {
    for (const argv of [
      [],
      ['nonsense'],
      ['demo'],
      ['demo', '--bogus'],
      ['check', '--archive', 'x', '--password', 'y'],
    ])
      expect((await cli(...argv)).code, argv.join(' ')).toBe(2);
    const county = ['--county', '999999', '--profile', 'nanxiong-2016', '--user', '张三'];
    expect((await cli('create', '--archive', at('c'), ...county)).err).toContain('--county 不能是“999999”');
    expect(existsSync(at('c.jiandang'))).toBe(false);
  });

  test('a wrong profile or number makes no archive, so that the next try finds the name free', async () => {
    expect(await cli('demo', '--archive', at('d'), '--profile', 'nope')).toMatchObject({ code: 1 });
    expect(await cli('demo', '--archive', at('d'), '--seed', 'abc')).toMatchObject({ code: 2 });
    expect(readdirSync(folder).filter((name) => name.startsWith('d'))).toEqual([]);
  });

  test('every line of --json is an object; an import leaves no side file; what the disk refuses is one sentence', async () => {
    const archive = at('d.jiandang');
    const export_ = at('export.xlsx');
    const made = await cli('demo', '--archive', archive, '--households', '20', '--json', '--export', export_);
    expect(made.code).toBe(0);
    for (const line of made.out.trim().split('\n')) expect(typeof JSON.parse(line)).toBe('object');
    expect((await cli('import', '--archive', archive, '--file', export_)).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('side'))).toEqual([]);
    writeFileSync(at('file'), '');
    const print = await cli('print', '--archive', archive, '--paper', 'D04', '--out', at('file/letters'));
    expect(print).toMatchObject({ code: 1, err: expect.stringContaining('不能写入') });
    const gone = await cli('import', '--archive', archive, '--file', at('none.xlsx'));
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('文件不存在') });
  });
});
