// Figures of the paper engine, all measured on the household letter D04.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Docxtemplater from 'docxtemplater';
import { unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { paperPackage } from '../../electron/documents/package.ts';
import type { PaperField, PaperRecord } from '../../electron/documents/paper.ts';
import { D04 } from '../../electron/documents/papers/d04.ts';
import { qrPng } from '../../electron/documents/qr.ts';
import { type CompiledTemplate, compileTemplate } from '../../electron/documents/template/compile.ts';
import { paperXml, renderPaper } from '../../electron/documents/template/render.ts';
import { PRINT_LEVEL } from '../../electron/documents/template/zip.ts';
import { letter } from '../support/letters.ts';
import type { Figure } from './figure.ts';

const SHIPPED = path.join(import.meta.dirname, '../../resources/templates/D04.docx');
const ROUNDS = 7;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds of one call, over `count` calls. */
function timeEach(count: number, call: (i: number) => unknown): number {
  const start = performance.now();
  for (let i = 0; i < count; i++) call(i);
  return (performance.now() - start) / count;
}

const records = (count: number) => Array.from({ length: count }, (_, i) => letter(1 + (i % 6), i + 1));

/**
 * The letter in words both engines know: plain fields, conditions, loops. The peer has no formats, no QR and no
 * smallest number of rows, so all of them are taken out for both.
 */
function plainBody(): string {
  const document = new TextDecoder().decode(unzipSync(readFileSync(SHIPPED))['word/document.xml']);
  const body = /<w:body>([\s\S]*)<w:sectPr>/.exec(document)![1]!;
  return body.replace('{%二维码|17}', '').replace(/\|[^{}]*(?=})/g, '');
}

/** Our conditions as the peer's sections, read from left to right. */
function peerBody(body: string): string {
  const open: string[] = [];
  const sections = body.replace(/\{([?:/#])([^{}]*)\}/g, (_, kind: string, name: string) => {
    if (kind === '?' || kind === '#') open.push(name);
    if (kind === '?' || kind === '#') return `{#${name}}`;
    const current = kind === '/' ? open.pop() : open.at(-1);
    return kind === '/' ? `{/${current}}` : `{/${current}}{^${current}}`;
  });
  const alone = /<w:p>((?:(?!<\/w:p>)[\s\S])*?>)(\{\/[^{}]+\})(\{\^[^{}]+\})(<\/w:t><\/w:r><\/w:p>)/g;
  return sections.replace(alone, '<w:p>$1$2$4<w:p>$1$3$4');
}

/** Every value as the text it prints, and rows that count themselves. */
function plainRecord(record: PaperRecord): PaperRecord {
  const text = (value: unknown) => (typeof value === 'boolean' ? value : String(value ?? ''));
  const members = (record['家庭成员'] ?? []) as readonly PaperRecord[];
  const rows = members.map((row, i) => ({
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)])),
    序号: String(i + 1),
  }));
  const all = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, text(value)]));
  return { ...all, 镇鉴证: false, 家庭成员: rows };
}

const asText = (field: PaperField): PaperField =>
  field.type === 'list'
    ? { ...field, fields: field.fields!.map(asText) }
    : { ...field, type: field.type === 'check' ? 'check' : 'text' };

const texts = (xml: string) =>
  [...xml.matchAll(/<w:p\b[\s\S]*?<\/w:p>/g)].map((p) =>
    [...p[0].matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((t) => t[1]).join(''),
  );

async function vsDocxtemplater(): Promise<{ value: number; ok: boolean }> {
  const body = plainBody();
  const ours = compileTemplate(paperPackage(body), { ...D04, fields: D04.fields.map(asText) });
  const theirs = Buffer.from(paperPackage(peerBody(body)));
  const data = records(300).map(plainRecord);
  const peer = (record: PaperRecord) => {
    const document = new Docxtemplater(new PizZip(theirs), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
    });
    document.render(record);
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
  };
  for (const record of data.slice(0, 6)) {
    const other = new TextDecoder().decode(unzipSync(peer(record))['word/document.xml']);
    if (JSON.stringify(texts(other)) !== JSON.stringify(texts(paperXml(ours, record))))
      throw new Error('the two engines print different texts: no figure');
  }
  timeEach(100, (i) => renderPaper(ours, data[i]!));
  const ratios = Array.from({ length: ROUNDS }, () => {
    const slow = timeEach(25, (i) => peer(data[i]!));
    return slow / timeEach(300, (i) => renderPaper(ours, data[i]!));
  });
  const value = median(ratios);
  return { value, ok: value >= 30 };
}

const shipped = (): CompiledTemplate => compileTemplate(readFileSync(SHIPPED), D04);

async function vsDeflate(): Promise<{ value: number; ok: boolean }> {
  const template = shipped();
  const data = records(400);
  const parts = data.map((record) => [Buffer.from(paperXml(template, record)), qrPng(record.二维码!)] as const);
  timeEach(400, (i) => renderPaper(template, data[i]!));
  const shares = Array.from({ length: ROUNDS }, () => {
    const bare = timeEach(400, (i) => parts[i]!.map((part) => deflateRawSync(part, { level: PRINT_LEVEL })));
    return bare / timeEach(400, (i) => renderPaper(template, data[i]!));
  });
  const value = median(shares);
  return { value, ok: value >= 0.6 };
}

async function peakMemory(): Promise<{ value: number; ok: boolean }> {
  const out = execFileSync(process.execPath, [import.meta.filename, 'child'], { encoding: 'utf8' });
  const value = Number(out) / 1024;
  return { value, ok: value <= 250 };
}

/** Prints 6,289 letters one after another and tells the highest memory of the process in KiB. */
function printAll(): void {
  const template = shipped();
  let size = 0;
  for (let i = 0; i < 6289; i++) size += renderPaper(template, letter(1 + (i % 12), i + 1)).length;
  if (size === 0) throw new Error('nothing printed');
  console.log(process.resourceUsage().maxRSS);
}

if (process.argv[1] === import.meta.filename && process.argv[2] === 'child') printAll();

/** How fast and how lean letters are printed. */
export const figures: Figure[] = [
  { name: 'letters.vsDocxtemplater', unit: 'times faster', goal: '≥ 30', run: vsDocxtemplater },
  { name: 'letters.vsDeflate', unit: 'share of the speed of bare deflate', goal: '≥ 0.6', run: vsDeflate },
  { name: 'letters.peakMemory', unit: 'MB', goal: '≤ 250', run: peakMemory },
];
