// The samples of every paper by name: empty, short, typical (of each profile where its words differ) and extreme.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PaperManifest, PaperRecord } from '../../../electron/documents/paper.ts';
import { letter, villageLetter } from '../letters.ts';
import { PROFILE_NAMES } from './profile-words.ts';
import { shortened, stretched } from './sizes.ts';

type Exports = Readonly<Record<string, unknown>>;

/** Samples that stand elsewhere. */
const LETTERS: Readonly<Record<string, Exports>> = {
  D03: { d03Sample: villageLetter() },
  D04: { d04Sample: letter(5), D04_EXTREME: letter(12) },
};
const ROWS = 60;

async function exportsOf(code: string): Promise<Exports> {
  const own = LETTERS[code];
  if (own) return own;
  const file = path.join(import.meta.dirname, `${code.toLowerCase().slice(0, 3)}.ts`);
  return existsSync(file) ? ((await import(file)) as Exports) : {};
}

/** Typical records by name: one, or one for each profile. */
function typicalOf(code: string, samples: Exports): Record<string, PaperRecord> {
  const stem = code.toLowerCase();
  const sample = samples[`${stem}Sample`] as PaperRecord | undefined;
  if (sample) return { typical: sample };
  const of = samples[`${stem}Of`] as ((profile: string) => PaperRecord) | undefined;
  if (!of) throw new RangeError(`${code} has no sample`);
  return Object.fromEntries(PROFILE_NAMES.map((name) => [`typical-${name}`, of(name)]));
}

/** The samples of a paper; throws `RangeError` when it has none. */
export async function samplesOf(manifest: PaperManifest): Promise<Readonly<Record<string, PaperRecord>>> {
  const samples = await exportsOf(manifest.code);
  const typical = typicalOf(manifest.code, samples);
  const first = Object.values(typical)[0]!;
  const lists = manifest.fields.filter(({ type }) => type === 'list').map(({ name }) => name);
  const rows = Object.fromEntries(lists.map((name) => [name, ROWS]));
  const extreme = samples[`${manifest.code}_EXTREME`] as PaperRecord | undefined;
  return {
    empty: {},
    short: shortened(manifest.fields, first),
    ...typical,
    extreme: extreme ?? stretched(manifest.fields, first, rows),
  };
}
