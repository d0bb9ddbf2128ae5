import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import type { PaperSource } from './index.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** One letter of a merged file, in the order of its pages. */
export interface OrderSheetRow extends PaperRecord {
  readonly 编号?: string;
  readonly 组?: string;
  readonly 名称?: string;
  readonly 户编号?: string;
  readonly 责任人?: string;
}

const ROW_FIELDS = [
  field('编号', 'text', 'letter.number', 'note'),
  field('组', 'text', 'letter.group', 'note'),
  field('名称', 'text', 'letter.name', 'note'),
  field('户编号', 'text', 'letter.code', 'note'),
  field('责任人', 'text', 'letter.helper', 'note'),
];

/** What an order sheet is: the letters of one merged file, to be ticked off when signed. */
const ORDER_SHEET_MANIFEST: PaperManifest = {
  code: 'L01',
  title: '打印清单',
  register: 'form',
  copies: [],
  signers: [],
  seals: [],
  pageLimit: 20,
  fields: [
    field('标题', 'text', 'sheet.title', 'note'),
    field('范围', 'text', 'sheet.scope', 'note'),
    field('文件名', 'text', 'sheet.fileName', 'note'),
    field('份数', 'number', 'sheet.count', 'note'),
    field('打印日期', 'date', 'sheet.printedOn', 'note'),
    { ...field('清单', 'list', 'sheet.rows', 'note'), fields: ROW_FIELDS },
  ],
};

function orderSheetBlocks(): Block[] {
  const widths = [600, 1750, 900, 1900, 1995, 1300, 400];
  const heads = ['序号', '编号', '组', '户主（单位）', '户编号', '责任人', '签'];
  const texts = ['{#清单}{序号}', '{编号}', '{组|缩4}', '{名称|缩9}', '{户编号|缩9}', '{责任人|缩6}', '{/清单}'];
  return [
    line('title', '{标题}打印清单'),
    line('term', '范围：{范围}。共{份数}份，按文件中的先后排列，每份从单页起。'),
    line('term', '打印日期：{打印日期|公文}。文件：', { align: 'left' }),
    line('term', '{文件名}', { align: 'left' }),
    line('gap', ''),
    grid(widths, [
      { cells: heads.map((text) => cell('head', text)), height: 340, repeats: 'head' },
      { cells: texts.map((text) => cell('smallCentre', text)), height: 320 },
    ]),
    line('gap', ''),
  ];
}

/** The list that goes with a merged print file. */
export const ORDER_SHEET: PaperSource = { manifest: ORDER_SHEET_MANIFEST, blocks: orderSheetBlocks };
