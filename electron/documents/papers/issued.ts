// What announcements, bulletins, plans and supervision papers share: tables by town, head and end of a document.
import { imprint, official, redHead, sealedSignature } from '../official/blocks.ts';
import { officialTable, type TableCell } from '../official/table.ts';
import type { PaperField } from '../paper.ts';
import { field } from './common.ts';
import type { Block } from './layout.ts';
import { IMPRINT_FIELDS, type ImprintData, OFFICIAL_FIELDS, type OfficialHead } from './notice.ts';

/** Data every issued document carries: head, end, imprint, and the day and snapshot its figures were taken from. */
export interface IssuedHead extends OfficialHead, ImprintData {
  readonly 县名?: string;
  readonly 年度?: string;
  /** The work in the words of the profile: 脱贫攻坚, 精准扶贫. */
  readonly 工作称谓?: string;
  /** The household's word in the profile: 相对贫困户, 扶贫开发帮扶对象. */
  readonly 对象称谓?: string;
  /** The document the paper rests on, with brackets and number. */
  readonly 依据文件?: string;
  /** Day up to which the figures were taken. */
  readonly 资料日期?: string;
  /** Snapshot from which text, tables and charts were taken alike. */
  readonly 快照编号?: string;
}

/** Fields of an issued document. */
export const ISSUED_FIELDS: readonly PaperField[] = [
  ...OFFICIAL_FIELDS,
  ...IMPRINT_FIELDS,
  field('县名', 'text', 'county.name'),
  field('年度', 'text', 'paper.year', 'identity'),
  field('工作称谓', 'text', 'profile.terminology.work', 'note'),
  field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
  field('依据文件', 'text', 'profile.document.citation', 'note'),
  field('资料日期', 'date', 'paper.dataDate', 'note'),
  field('快照编号', 'text', 'paper.snapshotId', 'note'),
];

/** The fields of an issued document but those that a paper does not print. */
export function issuedFields(...left: readonly string[]): PaperField[] {
  return ISSUED_FIELDS.filter(({ name }) => !left.includes(name));
}

/** The red head of a document of the issuer; signers make it a report upward. */
export function issuedHead(signers?: readonly string[]): Block[] {
  return redHead({ mark: '{发文机关|空8}文件', number: '{文号|空8}', ...(signers ? { signers } : {}) });
}

/** Issuer and date with room for the seal. */
export const issuedEnd = (): Block[] => sealedSignature('{发文机关|空8}', '{成文日期|公文}');

/** The imprint on the last even page: copies where there are some, who printed it, when. */
export const issuedImprint = (): Block[] =>
  imprint({ copies: '抄送', organ: '{印发机关|空8}', date: '{印发日期|公文}' });

/** Day and snapshot of the figures, the unit of amounts where a table has some; stands over the table. */
export function figuresLine(unit = ''): Block {
  return official('unitLine', `{?资料日期}资料截至{资料日期|公文}{/}{?快照编号}（快照{快照编号}）{/}${unit}`);
}

/** A column of a table over a list; `merged` joins equal values under one another and repeats them on each page. */
export interface IssuedColumn {
  readonly head: string;
  readonly width: number;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly merged?: true;
}

/** Height of a row, twips: a line of the text; lower across, where a page holds few rows. */
const ROW = { upright: 579, landscape: 480 } as const;

/**
 * A table over a list: heads on every page, one row for each row; without a list, so many empty rows to fill by hand.
 * Throws `RangeError` when the columns do not fill the text width.
 */
export function issuedTable(
  page: 'upright' | 'landscape',
  list: string,
  byHand: number,
  columns: readonly IssuedColumn[],
): Block {
  const last = columns.length - 1;
  const row = columns.map(({ text, align, merged }, i) => ({
    text: `${i === 0 ? `{#${list}|至少1}` : ''}${text}${i === last ? `{/${list}}` : ''}`,
    ...(align ? { align } : {}),
    ...(merged ? { joins: true as const } : {}),
  }));
  const mark = (text: string): TableCell[] => [{ text, span: columns.length }];
  const empty = Array.from({ length: byHand - 1 }, (_, i) =>
    columns.map(({ text }, at): TableCell => ({ text: at === 0 && text === '{序号}' ? `${i + 2}` : '' })),
  );
  return officialTable({
    page,
    widths: columns.map(({ width }) => width),
    heads: [columns.map(({ head }) => ({ text: head }))],
    rows: [row, mark(`{?${list}}`), mark('{:否则}'), ...empty, mark('{/}')],
    rowHeight: ROW[page],
  });
}

/** Columns of the same width, together `width` twips: heads with the tag of each. */
export function evenColumns(
  width: number,
  columns: readonly (readonly [head: string, text: string])[],
): IssuedColumn[] {
  const each = Math.floor(width / columns.length);
  return columns.map(([head, text], i) => ({
    head,
    text,
    width: i === columns.length - 1 ? width - each * (columns.length - 1) : each,
  }));
}
