// Builds page, shell, workers and command line into dist/, with the shipped data beside them.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createBuilder } from 'vite';
import { extractAntdCss } from './extract-antd-css.ts';

/** Builds the project at `root` into its dist/. */
export async function build(root: string): Promise<void> {
  const dist = path.join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  extractAntdCss(root);
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  cpSync(path.join(root, 'build/icon.ico'), path.join(dist, 'renderer/favicon.ico'));
  const resources = path.join(root, 'resources');
  if (existsSync(resources)) cpSync(resources, path.join(dist, 'resources'), { recursive: true });
}

if (process.argv[1] === import.meta.filename) await build(path.join(import.meta.dirname, '..'));
