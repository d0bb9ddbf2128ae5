import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { Arch, build, Platform } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { startCore } from '../../electron/core/core-client.ts';
import { newHome } from '../support/built.ts';
import { makeElectronStub } from '../support/electron-stub.ts';

const root = path.resolve('.');
const config = () => getConfig(root, null, null);

/** Packs the built program for a system over a stub of Electron; answers the folder of the result. */
async function pack(system: 'linux' | 'win'): Promise<string> {
  const work = newHome();
  const stub = path.join(work, 'electron');
  makeElectronStub(stub, system);
  const output = path.join(work, 'out');
  const targets = (system === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch.x64);
  await build({ projectDir: root, targets, publish: 'never', config: { electronDist: stub, directories: { output } } });
  return path.join(output, `${system}-unpacked`);
}
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

describe.each([
  { system: 'linux', program: 'jiandang', native: 'linux-x64.node', magic: '\u007fELF' },
  { system: 'win', program: 'jiandang.exe', native: 'win32-x64.node', magic: 'MZ' },
] as const)('packed for $system', ({ system, program, native, magic }) => {
  let folder: string;
  const asar = () => path.join(folder, 'resources/app.asar');
  beforeAll(async () => {
    folder = await pack(system);
  });

  it('carries exactly one native module, that of the system, outside the archive', () => {
    const natives = filesBelow(folder).filter((file) => file.endsWith('.node'));
    expect(natives).toHaveLength(1);
    expect(path.basename(natives[0]!)).toBe(native);
    expect(natives[0]).toContain('app.asar.unpacked');
    expect(readFileSync(path.join(folder, natives[0]!)).subarray(0, magic.length).toString('latin1')).toBe(magic);
  });

  it('carries the built program with page and shipped data, no sources and no tests', () => {
    const inside = listPackage(asar(), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    for (const name of ['main', 'preload', 'core-worker', 'job-worker']) expect(inside).toContain(`/dist/${name}.cjs`);
    expect(inside).toContain('/dist/renderer/index.html');
    for (const file of filesBelow('resources')) expect(inside).toContain(`/dist/resources/${file}`);
    expect(inside.filter((file) => /\.tsx?$|^\/(test|electron|renderer|shared|scripts)\//.test(file))).toEqual([]);
    const packages = inside.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(file)?.[1] ?? []);
    expect(packages).toEqual(['better-sqlite3']);
  });

  it('has every fuse as configured', async () => {
    const wire = await getCurrentFuseWire(path.join(folder, program));
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
    expect(wire.version).toBe(FuseVersion.V1);
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    expect(on.map(isOn)).toEqual(on.map(() => true));
    expect(off.map(isOn)).toEqual(off.map(() => false));
  });

  if (system !== 'linux') return;
  it('starts its core by itself, far from the project: creates an archive and opens it again', async () => {
    const away = newHome();
    const app = path.join(away, 'app');
    extractAll(asar(), app);
    const settings = { appFolder: path.join(away, 'settings'), resources: path.join(app, 'dist/resources') };
    const core = startCore(path.join(app, 'dist/core-worker.cjs'), settings);
    await core.ready;
    const file = path.join(away, '演示.jiandang');
    expect(await core.call('archive.createDemo', { file, countyName: '演示县' })).toMatchObject({ ok: true });
    await core.call('archive.lock', {});
    const accounts = await core.call('archive.accounts', { file });
    expect(accounts).toMatchObject({ ok: true, value: { isDemo: true } });
    const userName = (accounts as unknown as { value: { accounts: string[] } }).value.accounts[0] ?? '';
    expect(await core.call('archive.open', { file, userName, password: '' })).toMatchObject({ ok: true });
    await core.close();
    expect(existsSync(file)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('targets whose tools are fetched at first use are checked by schema only', () => {
  it("electron-builder's own schema accepts the configuration", async () => {
    await validateConfiguration(await config(), new DebugLogger(false));
  });

  it('a key it does not know is refused, so the check has teeth', async () => {
    const wrong = { ...(await config()), nsis: { noSuchKey: true } };
    await expect(validateConfiguration(wrong as never, new DebugLogger(false))).rejects.toThrow('configuration.nsis');
  });

  it('Windows gets an installer, Linux deb and AppImage, each for x64 and arm64; no runtime is named', async () => {
    const { win, linux, electronDist } = await config();
    const both = ['x64', 'arm64'];
    expect(win?.target).toEqual([{ target: 'nsis', arch: both }]);
    expect(linux?.target).toEqual([
      { target: 'deb', arch: both },
      { target: 'AppImage', arch: both },
    ]);
    expect(electronDist).toBeUndefined();
  });
});
