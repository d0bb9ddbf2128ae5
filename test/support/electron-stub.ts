import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The library with which electron-builder itself edits Windows programs. */
interface PeLibrary {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): { generate(): ArrayBuffer } };
  NtExecutableResource: { from(executable: object): { entries: object[]; outputResource(executable: object): void } };
  Resource: {
    VersionInfo: {
      createEmpty(): {
        lang: number;
        setFileVersion(major: number, minor: number, micro: number, revision: number, lang: number): void;
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
        outputToResourceEntries(entries: object[]): void;
      };
    };
  };
}
const here = createRequire(import.meta.url);
const peLibrary = () => createRequire(here.resolve('app-builder-lib'))('resedit') as PeLibrary;

/** The mark by which fuses are found, version 1, eight fuses in the state Electron ships them. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110101'),
]);

/** A Windows program that does nothing, with a version resource and the fuse wire behind it. */
function windowsProgram(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = peLibrary();
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setFileVersion(1, 0, 0, 0, 1033);
  const strings = { ProductName: 'Electron', FileDescription: 'Electron' };
  version.setStringValues({ lang: 1033, codepage: 1200 }, strings);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.concat([Buffer.from(executable.generate()), FUSE_WIRE]);
}

/** Makes a folder that electron-builder takes for the Electron runtime of a system. */
export function makeElectronStub(folder: string, system: 'linux' | 'win'): void {
  const linuxProgram = Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), FUSE_WIRE]);
  const { version } = JSON.parse(readFileSync(here.resolve('electron/package.json'), 'utf8')) as { version: string };
  for (const part of ['resources', 'locales']) mkdirSync(path.join(folder, part), { recursive: true });
  const program = system === 'win' ? windowsProgram() : linuxProgram;
  writeFileSync(path.join(folder, system === 'win' ? 'electron.exe' : 'electron'), program, { mode: 0o755 });
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'LICENSE'), '');
  writeFileSync(path.join(folder, 'locales/zh-CN.pak'), '');
}
