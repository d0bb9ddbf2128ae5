import { mm } from '../page.ts';
import type { FieldType, FieldWeight, PaperField } from '../paper.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** One field of a manifest. */
export function field(name: string, type: FieldType, source: string, weight: FieldWeight = 'material'): PaperField {
  return { name, type, source, weight };
}

/** Fields of the head of every letter. */
export const HEAD_FIELDS: readonly PaperField[] = [
  field('份别', 'text', 'copy.mark', 'note'),
  field('编号', 'text', 'paper.number', 'note'),
  field('短码', 'text', 'paper.shortCode', 'note'),
  field('二维码', 'qr', 'paper.shortCode', 'note'),
  field('县名', 'text', 'county.name'),
  field('责任书名称', 'text', 'profile.responsibility.letterName'),
  field('依据文件', 'text', 'profile.document.citation', 'note'),
];

/** Data of the head of every letter. */
export interface LetterHead {
  /** Mark of the copy, for example 户存. */
  readonly 份别?: string;
  readonly 编号?: string;
  /** Random code with check character, as printed and typed. */
  readonly 短码?: string;
  /** Content of the QR code; the short code in capitals and digits. */
  readonly 二维码?: string;
  readonly 县名?: string;
  /** 脱贫攻坚责任书, 扶贫责任书 in Jiangmen. */
  readonly 责任书名称?: string;
  /** The document the letter rests on, with brackets and number. */
  readonly 依据文件?: string;
}

/** Copy mark at the left, number, code and QR at the top right, inside the text area. */
export function letterHead(): Block {
  const widths = [2200, 5600, 1045];
  const marks = { content: [line('mark', '编号：{编号|空8}'), line('mark', '识别码：{短码|空8}')] };
  const copy = { content: [line('head', '{?份别}（{份别}）{/}', { align: 'left' })] };
  return grid(widths, [{ cells: [copy, marks, cell('mark', '{%二维码|17}')], height: mm(17) }], { lines: 'none' });
}

/** A day to be written by hand at signing. */
export const SIGNING_DAY = '　　　年　　月　　日';
