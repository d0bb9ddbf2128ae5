import { mm, SIZE, textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, KEEP } from './form.ts';
import { type Block, type CellSpec, grid, line } from './layout.ts';

/** Data of a certificate of honour or thanks; missing fields print as blanks. */
export interface D33Record extends PaperRecord {
  /** 荣誉证书 or 感谢状; 荣誉证书 unless stated. */
  readonly 证书名称?: string;
  readonly 证书编号?: string;
  readonly 获授单位?: string;
  /** What for, as a clause; without it the sentence is made of year, jobs and gifts. */
  readonly 事由?: string;
  readonly 年度?: string;
  /** Poor workers employed; thresholds are data of the profile. */
  readonly 吸纳人数?: number;
  /** 分. */
  readonly 捐赠金额?: number;
  readonly 捐赠物资?: string;
  readonly 工作称谓?: string;
  /** The honour in the words of the profile; profiles without one print thanks. */
  readonly 荣誉称号?: string;
  readonly 依据文件?: string;
  readonly 授予机关?: string;
  readonly 授予日期?: string;
}

/** What D33 is: a certificate of honour, or of thanks where the profile has no honour. */
export const D33: PaperManifest = {
  code: 'D33',
  title: '爱心企业证书、感谢状',
  register: 'document',
  copies: ['获授单位', '存根'],
  signers: [],
  seals: ['授予机关'],
  pageLimit: 1,
  fields: [
    field('证书名称', 'text', 'honour.certificate', 'note'),
    field('证书编号', 'text', 'paper.number', 'note'),
    field('获授单位', 'text', 'unit.name', 'identity'),
    field('事由', 'text', 'honour.reason'),
    field('年度', 'text', 'honour.year', 'identity'),
    field('吸纳人数', 'number', 'unit.employedPersons'),
    field('捐赠金额', 'money', 'unit.donatedMoney'),
    field('捐赠物资', 'text', 'unit.donatedGoods'),
    field('工作称谓', 'text', 'profile.terminology.work', 'note'),
    field('荣誉称号', 'text', 'profile.honours.title'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('授予机关', 'text', 'honour.issuer', 'identity'),
    field('授予日期', 'date', 'honour.on'),
  ],
};

const WIDTH = textWidth('landscape');
const BIG = SIZE.title;

/** The certificate: one frame across the page; name, honour and reason are data, the words around them ours. */
export function d33Blocks(): Block[] {
  const inner = (text: string, above: number) => line('body', text, { size: 36, above });
  const place: CellSpec = {
    content: [
      line('plain', '{授予机关|空10}', { ...KEEP, align: 'center' }),
      line('plain', '{授予日期|公文}', { ...KEEP, align: 'center' }),
    ],
  };
  const content = [
    line('mark', '编号：{证书编号|空8}', { align: 'right' }),
    line('title', '{?证书名称}{证书名称}{:否则}{?荣誉称号}荣誉证书{:否则}感谢状{/}{/}', { size: 84, above: 200 }),
    line('plain', `${blank('获授单位', 12)}：`, { size: BIG, above: 400 }),
    inner(
      `{?年度}{年度}年度，{/}贵单位热心参与${'{?工作称谓}{工作称谓}{:否则}帮扶{/}'}工作{?事由}，{事由}{:否则}{?吸纳人数}{:否则}{?捐赠金额}{:否则}{?捐赠物资}{:否则}，_${'　'.repeat(16)}_{/}{/}{/}{/}{?吸纳人数}，吸纳贫困劳动力{吸纳人数}人稳定就业{/}{?捐赠金额}，捐赠资金{捐赠金额|元}{/}{?捐赠物资}，捐赠{捐赠物资}{/}，为困难群众增收脱贫作出积极贡献。`,
      160,
    ),
    line('plain', '{?荣誉称号}'),
    inner('{?依据文件}根据{依据文件}，{/}授予“{荣誉称号}”称号，特发此证。', 0),
    line('plain', '{:否则}'),
    inner('特颁此状，谨致谢忱。', 0),
    line('plain', '{/荣誉称号}'),
    line('gap', ''),
  ];
  const frame = grid([WIDTH], [{ cells: [{ content, stand: 'top' }], height: mm(100) }], {
    width: WIDTH,
    margin: 700,
    pad: 120,
    lines: 'none',
  });
  const seal = grid([WIDTH - 6500, 6500], [{ cells: [{ content: [line('plain', '')] }, place], height: mm(45) }], {
    width: WIDTH,
    lines: 'none',
  });
  return [frame, seal, line('gap', '')];
}
