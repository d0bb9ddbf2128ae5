import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAPERS } from '../../electron/documents/papers/index.ts';
import { schemaErrors, temporaryFolder } from '../support/office.ts';
import { samplesOf } from '../support/paper-samples/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm run papers prints empty, short, typical and extreme samples that are valid', async () => {
  const script = path.join(import.meta.dirname, '../../scripts/papers.ts');
  const out = execFileSync(process.execPath, [script, '--out', folder, '--only', 'D02,D31,D36']).toString();
  const names = readdirSync(folder).toSorted();
  expect(out).toContain(`${names.length} samples of 3 papers`);
  for (const code of ['D31', 'D36'])
    expect(names.filter((name) => name.startsWith(`${code}-`))).toEqual(
      ['empty', 'extreme', 'short', 'typical'].map((sample) => `${code}-${sample}.docx`),
    );
  expect(names).toContain('D02-typical-jiangmen.docx');
  for (const name of names) expect(await schemaErrors(readFileSync(path.join(folder, name))), name).toBe('');
});

test('every paper has its samples', async () => {
  for (const { manifest } of PAPERS) expect(Object.keys(await samplesOf(manifest)).length).toBeGreaterThanOrEqual(4);
});
