// Makes docs/images/*.png anew: builds dist/ first unless JIANDANG_DIST names one; needs Chromium, LibreOffice, poppler.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.ts';

const root = path.join(import.meta.dirname, '..');
if (!process.env['JIANDANG_DIST']) await build(root);
const screens = path.join(root, 'test/support/story-screens.ts');
process.exit(spawnSync(process.execPath, [screens], { cwd: root, stdio: 'inherit' }).status ?? 1);
