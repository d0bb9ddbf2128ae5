import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import { VERSION } from '../../../shared/text/version.ts';
import { sha256Hex } from '../../core/primitives.ts';
import type { PaperManifest } from '../../documents/paper.ts';
import { PAPERS } from '../../documents/papers/index.ts';
import { ORDER_SHEET } from '../../documents/papers/order-sheet.ts';
import { type CompiledTemplate, compileTemplate } from '../../documents/template/compile.ts';

/** A compiled template with what a printed paper records of it. */
export interface ReadyTemplate {
  compiled: CompiledTemplate;
  version: string;
  hash: string;
}

const ready = new Map<string, ReadyTemplate>();

/** What a paper is. Error: paperUnknown. */
export function manifestOf(paper: string): PaperManifest {
  const source = PAPERS.find(({ manifest }) => manifest.code === paper);
  if (!source) throw new AppError('paperUnknown', { paper });
  return source.manifest;
}

/** The shipped template of a paper, compiled once. Error: paperUnknown. */
export function templateOf(resources: string, paper: string): ReadyTemplate {
  return shipped(resources, manifestOf(paper));
}

/** The list that goes with a merged file. */
export function orderSheetTemplate(resources: string): CompiledTemplate {
  return shipped(resources, ORDER_SHEET.manifest).compiled;
}

function shipped(resources: string, manifest: PaperManifest): ReadyTemplate {
  const key = `${resources}|${manifest.code}`;
  const known = ready.get(key);
  if (known) return known;
  const bytes = readFileSync(join(resources, 'templates', `${manifest.code}.docx`));
  const template = { compiled: compileTemplate(bytes, manifest), version: VERSION, hash: sha256Hex(bytes) };
  ready.set(key, template);
  return template;
}
