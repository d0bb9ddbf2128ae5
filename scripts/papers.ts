// Prints a sample of each paper as .docx into a folder: npm run papers -- --out DIR [--only D36,D31]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTemplate, compilePaper, PAPERS, type PaperSource } from '../electron/documents/papers/index.ts';
import { renderPaper } from '../electron/documents/template/render.ts';
import { samplesOf } from '../test/support/paper-samples/index.ts';

/** Writes the samples of the papers into a folder and returns the names of the files. */
export async function printSamples(papers: readonly PaperSource[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const paper of papers) {
    const { manifest } = paper;
    const template = compilePaper(paper, await buildTemplate(paper));
    for (const [sample, record] of Object.entries(await samplesOf(manifest))) {
      const name = `${manifest.code}-${sample}.docx`;
      writeFileSync(path.join(folder, name), renderPaper(template, record));
      names.push(name);
    }
  }
  return names;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
  if (values.out === undefined) {
    console.error('Where to? npm run papers -- --out DIR [--only D36,D31]');
    process.exit(2);
  }
  const only = values.only?.split(',');
  const chosen = only ? PAPERS.filter(({ manifest }) => only.includes(manifest.code)) : PAPERS;
  const names = await printSamples(chosen, values.out);
  console.log(`${names.length} samples of ${chosen.length} papers in ${values.out}`);
}
