// What the notices, letters and minutes of the official form share.
import { officialTable, type TableCell } from '../official/table.ts';
import type { PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank } from './form.ts';
import { type Block, line } from './layout.ts';

/** Data of the head and end of an official paper. */
export interface OfficialHead {
  /** Name on the mark and under the text. */
  readonly 发文机关?: string;
  readonly 文号?: string;
  readonly 主送?: string;
  readonly 成文日期?: string;
  /** Who gets copies, without full stop. */
  readonly 抄送?: string;
}

/** Fields of the head and end of an official paper. */
export const OFFICIAL_FIELDS = [
  field('发文机关', 'text', 'paper.issuer', 'identity'),
  field('文号', 'text', 'paper.documentNumber', 'note'),
  field('主送', 'text', 'paper.addressee', 'identity'),
  field('成文日期', 'date', 'paper.issuedOn', 'note'),
  field('抄送', 'text', 'paper.copiesTo', 'note'),
] as const;

/** Data of the imprint of a document. */
export interface ImprintData {
  readonly 印发机关?: string;
  readonly 印发日期?: string;
}

/** Fields of the imprint of a document. */
export const IMPRINT_FIELDS = [
  field('印发机关', 'text', 'paper.printedFor', 'note'),
  field('印发日期', 'date', 'paper.printedOn', 'note'),
] as const;

/** Whom to ask. */
export interface Contact {
  readonly 联系人?: string;
  readonly 联系电话?: string;
}

/** Fields of whom to ask. */
export const CONTACT_FIELDS = [
  field('联系人', 'text', 'paper.contact.name', 'note'),
  field('联系电话', 'text', 'paper.contact.phone', 'note'),
] as const;

/** The note under the date that says whom to ask. */
export const contactNote = (): Block =>
  line('body', `（联系人：${blank('联系人', 5)}，联系电话：${blank('联系电话', 7)}）`);

/** A document a paper rests on. */
export interface Basis extends PaperRecord {
  readonly 名称?: string;
  readonly 文号?: string;
}

/** Fields of a document a paper rests on. */
export const BASIS_FIELDS = [
  field('名称', 'text', 'policy.document.title'),
  field('文号', 'text', 'policy.document.number', 'note'),
] as const;

/** A column of a table over a list: head, width in twips, text; `merged` joins equal values under one another. */
export interface ListColumn {
  readonly head: string;
  readonly width: number;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly merged?: true;
}

/** A table over a list; an empty form has so many rows to fill by hand. `foot` are the rows after it. */
export function rowsTable(
  page: 'upright' | 'landscape',
  list: string,
  atLeast: number,
  columns: readonly ListColumn[],
  foot: readonly (readonly TableCell[])[] = [],
): Block {
  const last = columns.length - 1;
  const row = columns.map(({ text, align, merged }, i) => ({
    text: `${i === 0 ? `{#${list}|至少1}` : ''}${text}${i === last ? `{/${list}}` : ''}`,
    ...(align ? { align } : {}),
    ...(merged ? { joins: true as const } : {}),
  }));
  const mark = (tag: string): TableCell[] => [{ text: tag, span: columns.length }];
  const isNumbered = columns[0]?.text === '{序号}';
  const byHand = Array.from({ length: atLeast - 1 }, (_, at): TableCell[] =>
    columns.map((_column, i) => ({ text: i === 0 && isNumbered ? `${at + 2}` : '' })),
  );
  const rest = byHand.length === 0 ? [] : [mark(`{?${list}}`), mark('{:否则}'), ...byHand, mark('{/}')];
  return officialTable({
    page,
    widths: columns.map(({ width }) => width),
    heads: [columns.map(({ head }) => ({ text: head }))],
    rows: [row, ...rest, ...foot],
  });
}
