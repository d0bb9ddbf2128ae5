// Packs the program for this system into out/, unpacked (`dir`); needs the Electron runtime, fetched by electron-builder.
import path from 'node:path';
import { Platform, build as pack } from 'electron-builder';
import { build } from './build.ts';

const root = path.join(import.meta.dirname, '..');
await build(root);
const folders = await pack({ projectDir: root, targets: Platform.current().createTarget('dir'), publish: 'never' });
console.log(folders.join('\n') || path.join(root, 'out'));
