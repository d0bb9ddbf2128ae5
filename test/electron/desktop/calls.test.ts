import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type DesktopHandlers, handedOutPaths, hostCalls } from '../../../electron/desktop/host/calls.ts';
import { AppError } from '../../../shared/contract/app-error.ts';
import { contract } from '../../../shared/contract/index.ts';
import { command, type Method } from '../../../shared/contract/rpc.ts';

const setUp = command({
  input: z.object({ choice: z.object({ file: z.string() }).optional() }),
  output: z.null(),
  right: 'county.edit',
  area: 'all',
  paths: ['choice.file'],
});

function host(desktop: Partial<DesktopHandlers> = {}) {
  const core = { call: vi.fn(async () => ({ ok: true as const, value: 1 as unknown })) };
  const handedOut = handedOutPaths();
  const log = { error: vi.fn(), slow: vi.fn() };
  const methods: Record<string, Method> = { ...(contract as unknown as Record<string, Method>), 'test.setUp': setUp };
  return {
    core,
    handedOut,
    log,
    call: hostCalls({ methods, core, desktop: desktop as DesktopHandlers, handedOut, log }),
  };
}
const refused = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

it('a path the host did not hand out is refused and never reaches the core', async () => {
  const { call, core } = host();
  const input = { file: '/home/a/b.jiandang', userName: 'a', password: 'b' };
  expect(await call('archive.open', input)).toEqual(refused('pathNotHandedOut'));
  expect(core.call).not.toHaveBeenCalled();
});

it('a handed-out path passes, also written another way; its neighbour does not', async () => {
  const { call, handedOut } = host();
  handedOut.give('/home/a/b.jiandang');
  expect(await call('archive.accounts', { file: '/home/a/x/../b.jiandang' })).toMatchObject({ ok: true });
  expect(await call('archive.accounts', { file: '/home/a/c.jiandang' })).toEqual(refused('pathNotHandedOut'));
});

it('paths inside an object are looked at, and a path that is no text is refused', async () => {
  const { call } = host();
  expect(await call('test.setUp', { choice: { file: '/etc/passwd' } })).toEqual(refused('pathNotHandedOut'));
  expect(await call('test.setUp', { choice: { file: ['/etc/passwd'] } })).toEqual(refused('pathNotHandedOut'));
  expect(await call('test.setUp', {})).toMatchObject({ ok: true });
});

it('archives remembered by the core count as handed out once it has named them', async () => {
  const { call, core } = host();
  const recent = [{ file: '/home/a/b.jiandang', countyName: '', openedAt: '', exists: true }];
  core.call.mockResolvedValueOnce({ ok: true, value: { open: null, recent, version: '0' } });
  await call('archive.status', {});
  expect(await call('archive.accounts', { file: '/home/a/b.jiandang' })).toMatchObject({ ok: true });
});

it('names that are no methods are unknown, also those every object has', async () => {
  const { call } = host();
  for (const name of ['no.such', 'constructor', '__proto__', 'toString'])
    expect(await call(name, {})).toEqual(refused('unknownMethod'));
});

it('desktop methods are answered by the host, their errors travel as data', async () => {
  const { call, core, log } = host({
    'desktop.host': () => ({ kind: 'electron', folder: '/home/a' }),
    'desktop.chooseFolder': () => {
      throw new AppError('dialogCancelled');
    },
    'desktop.listFolder': () => {
      throw new Error('secret');
    },
  });
  expect(await call('desktop.host', {})).toEqual({ ok: true, value: { kind: 'electron', folder: '/home/a' } });
  expect(await call('desktop.host', { extra: 1 })).toEqual(refused('badInput'));
  expect(await call('desktop.chooseFolder', { title: '' })).toEqual(refused('dialogCancelled'));
  const reply = await call('desktop.listFolder', {});
  expect(reply).toEqual(refused('unexpected'));
  expect(JSON.stringify(reply)).not.toContain('secret');
  expect(log.error).toHaveBeenCalledWith(expect.stringMatching(/^[0-9A-F]{8}$/), expect.any(Error));
  expect(core.call).not.toHaveBeenCalled();
});

it('every input of the contract that looks like a path is declared as one', () => {
  const keysOf = (schema: unknown, before = ''): string[] => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
      return keysOf(schema.unwrap(), before);
    if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => keysOf(option, before));
    if (!(schema instanceof z.ZodObject)) return [before.slice(0, -1)];
    return Object.entries(schema.shape).flatMap(([key, value]) => keysOf(value, `${before}${key}.`));
  };
  const undeclared = Object.entries(contract).flatMap(([name, { input, paths = [] }]: [string, Method]) =>
    keysOf(input)
      .filter((key) => /(file|folder|path)$/i.test(key) && !paths.includes(key))
      .map((key) => `${name} ${key}`),
  );
  // Listing checks its folder against the home itself.
  expect(undeclared).toEqual(['desktop.listFolder path']);
});
