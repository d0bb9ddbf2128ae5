// How long the program takes until the archive is open, the password function apart.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startCore } from '../../electron/core/core-client.ts';
import { makeArchive } from '../support/archive.ts';
import { root } from '../support/sources.ts';
import type { Figure } from './figure.ts';

const GOAL = 400;

async function start(): Promise<{ value: number; ok: boolean }> {
  const script = path.join(root, 'dist/core-worker.cjs');
  if (!existsSync(script)) throw new Error('npm run build comes first');
  const made = await makeArchive();
  await made.call('archive.lock', {});
  const began = performance.now();
  const core = startCore(script, { resources: path.join(root, 'resources'), appFolder: path.join(made.folder, 'app') });
  await core.ready;
  const { accounts } = await made.call('archive.accounts', { file: made.file });
  const reply = await core.call('archive.open', { file: made.file, userName: accounts[0], password: '' });
  const value = performance.now() - began;
  if (!reply.ok) throw new Error(reply.error.sentence);
  await core.close();
  await made.close();
  return { value, ok: value <= GOAL };
}

export const figures: Figure[] = [{ name: 'core.start', unit: 'ms', goal: `≤ ${GOAL}`, run: start }];
