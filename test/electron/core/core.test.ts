import { afterEach, describe, expect, it } from 'vitest';
import type { HandlerTable } from '../../../electron/core/types.ts';
import { connectArchive } from '../../../electron/ledger/archive-file.ts';
import { AppError } from '../../../shared/contract/app-error.ts';
import { makeArchive, makeCore, type TestCore } from '../../support/archive.ts';

let made: TestCore;
afterEach(() => made.close());

describe('one function for everything', () => {
  it('a method that does not exist, or lies in the prototype, is refused', async () => {
    made = makeCore();
    expect(await made.reply('no.such', {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
    expect(await made.reply('toString', {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
    expect(await made.reply('__proto__', {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
  });

  it('without an open archive only the methods around it answer', async () => {
    made = makeCore();
    expect(await made.refusal('county.areas', {})).toBe('noArchiveOpen');
    expect(await made.call('archive.status', {})).toMatchObject({ open: null, recent: [] });
  });

  it('a wrong input is named by its place and nothing is stored', async () => {
    made = await makeArchive();
    const reply = await made.reply('settings.set', { key: 'columns', value: 7 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'badInput', sentence: expect.stringContaining('value') } });
    expect(await made.call('settings.get', {})).toEqual({ values: {} });
  });

  it('an error nobody foresaw gets a reference, tells no values, and stores nothing', async () => {
    made = await makeArchive({
      'county.removeUnit': (context) => {
        context.write.insert('setting', { key: 'half', value: 'done' });
        throw new Error('440282199001011234');
      },
    } satisfies Partial<HandlerTable>);
    const reply = await made.reply('county.removeUnit', { id: '01970000-0000-7000-8000-000000000000', reason: '试验' });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'unexpected', reference: expect.stringMatching(/^[0-9A-F]{8}$/) },
    });
    expect(JSON.stringify(reply)).not.toContain('440282199001011234');
    await made.call('archive.lock', {});
    expect(await made.refusal('settings.get', {})).toBe('noArchiveOpen');
  });

  it('a command that fails half way leaves no row behind', async () => {
    made = await makeArchive({
      'county.removeUnit': (context) => {
        context.write.insert('setting', { key: 'half', value: 'done' });
        throw new AppError('unitNotFound');
      },
      'settings.get': (context) => ({
        values: Object.fromEntries(
          context.read
            .all((k) => k.selectFrom('live_setting').select(['key', 'value']).limit(100))
            .map((row) => [row.key, row.value ?? '']),
        ),
      }),
    } satisfies Partial<HandlerTable>);
    expect(
      await made.refusal('county.removeUnit', { id: '01970000-0000-7000-8000-000000000000', reason: '试验' }),
    ).toBe('unitNotFound');
    expect((await made.call('settings.get', {})).values).not.toHaveProperty('half');
  });
});

describe('jobs', () => {
  const slow: Partial<HandlerTable> = {
    'history.verify': async (context) => {
      for (let done = 1; done <= 50; done++) {
        context.progress({ done, total: 50, phase: 'reading' });
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return { entries: 50, head: 'abcdef01', problems: [] };
    },
  };

  it('answer with an id, tell progress, and end with their output', async () => {
    made = await makeArchive(slow);
    const seen: number[] = [];
    const reply = await made.job('history.verify', {}, ({ done }) => seen.push(done));
    expect(reply).toMatchObject({ ok: true, value: { entries: 50 } });
    expect(seen.at(-1)).toBe(50);
  });

  it('keep others waiting by name: who finds the archive locked is told which job writes', async () => {
    const gate = Promise.withResolvers<void>();
    let other: ReturnType<typeof connectArchive> | undefined;
    made = await makeArchive({
      'history.verify': async ({ archive }) => {
        other = connectArchive(archive.file, archive.keyHex);
        other.connection.exec('BEGIN IMMEDIATE');
        await gate.promise;
        return { entries: 0, head: 'abcdef01', problems: [] };
      },
    });
    const set = () => made.reply('settings.set', { key: 'a.b', value: '1' });
    const verifying = made.job('history.verify', {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await set()).toMatchObject({
      error: { code: 'archiveBusy', sentence: expect.stringContaining('“校验历史记录”正在写入') },
    });
    gate.resolve();
    await verifying;
    expect(await set()).toMatchObject({ error: { sentence: expect.stringContaining('“另一个程序”正在写入') } });
    other?.close();
    expect(await set()).toMatchObject({ ok: true });
  });

  it('stop when they are cancelled', async () => {
    made = await makeArchive(slow);
    const reply = await made.job(
      'history.verify',
      {},
      (_progress, jobId) => void made.core.call('jobs.cancel', { jobId }),
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(await made.refusal('jobs.cancel', { jobId: 'gone' })).toBe('jobNotFound');
  });
});

describe('the archive', () => {
  const account = { countyName: '示例县', userName: '管理员', password: '松树-江水-2016' };

  it('is used only after groups of its recovery sheet were typed back', async () => {
    made = makeCore();
    const { open, sheet } = await made.call('archive.create', { file: made.file, ...account });
    const ask = open.asks.find((each) => each.ask === 'recoverySheet')!;
    expect(await made.refusal('settings.get', {})).toBe('sheetUnchecked');
    const groups = sheet.halves.flatMap((half) => half.groups);
    const wrong = Object.fromEntries(ask.groups.map((group) => [String(group), 'AAAAA']));
    expect(await made.refusal('archive.confirmSheet', { groups: wrong })).toBe('wrongRecoveryCode');
    const right = Object.fromEntries(ask.groups.map((group) => [String(group), groups[group - 1]!]));
    expect((await made.call('archive.confirmSheet', { groups: right })).asks).toEqual([{ ask: 'county' }]);
    expect(await made.refusal('settings.get', {})).toBe('ok');
  });

  it('opens with its password, not with another, and with the printed sheet alone', async () => {
    made = makeCore();
    const { sheet } = await made.call('archive.create', { file: made.file, ...account });
    await made.call('archive.lock', {});
    expect(await made.call('archive.accounts', { file: made.file })).toEqual({ accounts: ['管理员'], isDemo: false });
    expect(
      await made.refusal('archive.open', { file: made.file, userName: '管理员', password: '不是这个密码啊' }),
    ).toBe('wrongPassword');
    expect(
      await made.refusal('archive.open', { file: made.file, userName: '管理员', password: account.password }),
    ).toBe('ok');
    await made.call('archive.lock', {});
    const groups = sheet.halves.flatMap((half) => half.groups);
    const fresh = '新的密码-2016-江';
    await made.call('archive.recover', { file: made.file, groups, userName: '管理员', password: fresh });
    await made.call('archive.lock', {});
    expect(await made.refusal('archive.open', { file: made.file, userName: '管理员', password: fresh })).toBe('ok');
  });

  it('a real county cannot be created without a proper password', async () => {
    made = makeCore();
    expect(await made.refusal('archive.create', { file: made.file, ...account, password: '' })).not.toBe('ok');
    expect(await made.refusal('archive.create', { file: made.file, ...account, password: '1234567890' })).toBe(
      'weakPassword',
    );
  });
});
