// Builds resources/templates/*.docx from their sources. Same bytes every time; a test rebuilds and compares.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildTemplate, PAPERS } from '../electron/documents/papers/index.ts';
import { ORDER_SHEET } from '../electron/documents/papers/order-sheet.ts';

const folder = path.join(import.meta.dirname, '../resources/templates');
for (const paper of [...PAPERS, ORDER_SHEET]) {
  writeFileSync(path.join(folder, `${paper.manifest.code}.docx`), await buildTemplate(paper));
}
