// Small templates for engine tests: a body of our own in the real package.
import { unzipSync } from 'fflate';
import { paperPackage } from '../../electron/documents/package.ts';
import type { PaperField, PaperManifest, PaperRecord } from '../../electron/documents/paper.ts';
import { type CompiledTemplate, compileTemplate } from '../../electron/documents/template/compile.ts';
import { TemplateErrors, type TemplateProblem } from '../../electron/documents/template/problems.ts';
import { paperXml } from '../../electron/documents/template/render.ts';

const field = (name: string, type: PaperField['type'], fields?: PaperField[]): PaperField => ({
  name,
  type,
  source: 'test',
  weight: 'note',
  ...(fields ? { fields } : {}),
});

/** Fields of every kind. */
export const MANIFEST: PaperManifest = {
  code: 'T01',
  title: 'test',
  register: 'form',
  copies: [],
  signers: [],
  seals: [],
  pageLimit: 1,
  fields: [
    field('户主姓名', 'text'),
    field('电话', 'text'),
    field('证件号码', 'text'),
    field('金额', 'money'),
    field('面积', 'area'),
    field('日期', 'date'),
    field('人数', 'number'),
    field('符合', 'check'),
    field('二维码', 'qr'),
    field('照片', 'image'),
    field('家庭成员', 'list', [field('姓名', 'text'), field('技能', 'list', [field('名称', 'text')])]),
  ],
};

/** A paragraph of runs. */
export const p = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

/** A table of rows of cell contents. */
export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid>${rows[0]!.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** Compiles a body. */
export const compiled = (body: string): CompiledTemplate => compileTemplate(paperPackage(body), MANIFEST);

/** The document of a body and its data. */
export const rendered = (body: string, record: PaperRecord): string => paperXml(compiled(body), record);

/** Texts of the paragraphs of a document; an empty paragraph is ''. */
export function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map((m) =>
    [...(m[1] ?? '').matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map((t) => t[1] ?? '\n').join(''),
  );
}

/** What is wrong with a body. */
export function problemsOf(make: () => unknown): readonly TemplateProblem[] {
  try {
    make();
  } catch (error) {
    if (error instanceof TemplateErrors) return error.problems;
    throw error;
  }
  return [];
}

/** A part of a .docx as text. */
export const partOf = (docx: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(docx)[name]);
