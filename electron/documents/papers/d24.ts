import { annexHead, annexNote, body, heading, titleBlock, when } from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import {
  type IssuedColumn,
  type IssuedHead,
  issuedEnd,
  issuedFields,
  issuedHead,
  issuedImprint,
  issuedTable,
} from './issued.ts';
import { type Block, line } from './layout.ts';

/** One town of the announcement; the last row may be the total. */
export interface D24Town extends PaperRecord {
  readonly 镇名?: string;
  readonly 涉及村数?: number;
  readonly 户数?: number;
  readonly 人数?: number;
}

/** One village that leaves the list of poor villages. */
export interface D24Village extends PaperRecord {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 说明?: string;
}

/** One household of the list as posted. */
export interface D24Row extends PaperRecord {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
  /** Printed only where the office posts causes. */
  readonly 致贫原因?: string;
}

/** Data of the county's announcement of households admitted or withdrawn; missing fields print as blanks. */
export interface D24Record extends PaperRecord, Omit<IssuedHead, '工作称谓' | '资料日期' | '快照编号' | '主送'> {
  /** Withdrawal; otherwise admission. */
  readonly 退出公告?: boolean;
  /** The steps already taken, in the profile's words and order. */
  readonly 程序说明?: string;
  readonly 审定机关?: string;
  readonly 审定日期?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 分镇?: readonly D24Town[];
  /** What households keep after they withdraw, in the profile's words. */
  readonly 后续帮扶?: string;
  /** The profile's word for a village that leaves the list (出列); without it villages do not print. */
  readonly 村退出称谓?: string;
  readonly 退出村?: readonly D24Village[];
  readonly 公告地点?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 受理单位?: string;
  readonly 受理地点?: string;
  readonly 监督电话?: string;
  /** Off unless the office decides that causes may be posted. */
  readonly 公布致贫原因?: boolean;
  readonly 名单?: readonly D24Row[];
}

const SECTIONS = ['一、总体情况', '二、名单公布', '三、监督受理', '附件'] as const;

/** What D24 is: the county's announcement of a decision, posted in towns and villages. */
export const D24: PaperManifest = {
  code: 'D24',
  title: '审定和退出公告',
  register: 'document',
  posted: true,
  sections: SECTIONS,
  copies: ['网站公布', '镇村张贴', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 400,
  fields: [
    ...issuedFields('工作称谓', '资料日期', '快照编号', '主送'),
    field('退出公告', 'check', 'notice.isWithdrawal', 'identity'),
    field('程序说明', 'text', 'profile.chain.done', 'note'),
    field('审定机关', 'text', 'procedure.decidedBy'),
    field('审定日期', 'date', 'procedure.decidedOn'),
    field('户数', 'number', 'notice.households'),
    field('人数', 'number', 'notice.persons'),
    listOf('分镇', 'notice.towns', [
      field('镇名', 'text', 'town.name'),
      field('涉及村数', 'number', 'town.villages'),
      field('户数', 'number', 'town.households'),
      field('人数', 'number', 'town.persons'),
    ]),
    field('后续帮扶', 'text', 'profile.exit.followUp', 'note'),
    field('村退出称谓', 'text', 'profile.terminology.villageExit', 'note'),
    listOf('退出村', 'notice.villages', [
      field('镇名', 'text', 'town.name'),
      field('村名', 'text', 'village.name', 'identity'),
      field('说明', 'text', 'village.exitNote', 'note'),
    ]),
    field('公告地点', 'text', 'notice.places', 'note'),
    field('起始日期', 'date', 'notice.from'),
    field('截止日期', 'date', 'notice.to'),
    field('受理单位', 'text', 'notice.receiver', 'note'),
    field('受理地点', 'text', 'notice.receiverPlace', 'note'),
    field('监督电话', 'text', 'county.hotline', 'note'),
    field('公布致贫原因', 'check', 'notice.showsCause', 'note'),
    listOf('名单', 'notice.rows', [
      field('镇名', 'text', 'town.name'),
      field('村名', 'text', 'village.name'),
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('家庭人口', 'number', 'household.memberCount'),
      field('致贫原因', 'text', 'household.mainCause', 'note'),
    ]),
  ],
};

const COLUMNS: readonly IssuedColumn[] = [
  { head: '序号', width: 845, text: '{序号}' },
  { head: '镇（街道）', width: 1700, text: '{镇名}', merged: true },
  { head: '村（居）', width: 1700, text: '{村名}', merged: true },
  { head: '村民小组', width: 1700, text: '{村民小组}' },
  { head: '户主姓名', width: 1700, text: '{户主姓名}' },
  { head: '家庭人口', width: 1200, text: '{家庭人口}' },
];
const CAUSE_COLUMNS: readonly IssuedColumn[] = [
  { head: '序号', width: 745, text: '{序号}' },
  { head: '镇（街道）', width: 1400, text: '{镇名}', merged: true },
  { head: '村（居）', width: 1400, text: '{村名}', merged: true },
  { head: '村民小组', width: 1400, text: '{村民小组}' },
  { head: '户主姓名', width: 1500, text: '{户主姓名}' },
  { head: '人口', width: 800, text: '{家庭人口}' },
  { head: '主要致贫原因', width: 1600, text: '{致贫原因}' },
];

const WORD = '{?退出公告}退出{:否则}审定{/}';
const LIST_TITLE = `{县名|空4}{年度|空2}年{对象称谓|空4}${WORD}名单`;

function general(): Block[] {
  const result = `{?退出公告}达到退出标准，不再列为${blank('对象称谓', 4)}{:否则}列为${blank('对象称谓', 4)}{/}`;
  return [
    body(
      `根据${blank('依据文件', 10)}，经${blank('程序说明', 12)}，由${blank('审定机关', 8)}于{审定日期|公文}审定，{县名|空4}{年度|空2}年共有${blank('户数', 3)}户${blank('人数', 3)}人${result}。分镇（街道）情况如下表。`,
    ),
    issuedTable('upright', '分镇', 4, [
      { head: '镇（街道）', width: 3245, text: '{镇名}' },
      { head: '涉及村（居）数', width: 2000, text: '{涉及村数}' },
      { head: '户数', width: 1800, text: '{户数}' },
      { head: '人数', width: 1800, text: '{人数}' },
    ]),
    ...when('后续帮扶', [body('{后续帮扶}')]),
    ...when('村退出称谓', [
      body('以下村经审定，予以{村退出称谓}。'),
      issuedTable('upright', '退出村', 3, [
        { head: '镇（街道）', width: 2500, text: '{镇名}' },
        { head: '村（居）', width: 2845, text: '{村名}' },
        { head: '说明', width: 3500, text: '{说明}' },
      ]),
    ]),
  ];
}

function roster(): Block[] {
  return [
    ...annexHead(SECTIONS[3], LIST_TITLE),
    line('gap', '{?公布致贫原因}'),
    issuedTable('upright', '名单', 13, CAUSE_COLUMNS),
    line('gap', '{:否则}'),
    issuedTable('upright', '名单', 13, COLUMNS),
    line('gap', '{/}'),
  ];
}

/** The announcement: what was decided, by town; where it hangs; who hears objections; the list as annex. */
export function d24Blocks(): Block[] {
  return [
    ...issuedHead(),
    ...titleBlock(`关于公布${LIST_TITLE}的公告`),
    heading(1, SECTIONS[0]),
    ...general(),
    heading(1, SECTIONS[1]),
    body(
      `名单见附件，自{起始日期|公文}起至{截止日期|公文}止，在${blank('公告地点', 14)}公布。各镇（街道）、村（居）应当将本辖区名单在固定公开栏张贴，并留存现场照片归档。`,
    ),
    heading(1, SECTIONS[2]),
    body(
      '单位和个人对公布的名单有异议的，可以书面、电话或者当面反映，并提供具体事实和线索。受理单位对反映的问题逐件登记、核实、答复，对反映人的情况予以保密。',
    ),
    body(`受理单位：${blank('受理单位', 12)}`),
    body(`受理地点：${blank('受理地点', 12)}`),
    body(`监督电话：${blank('监督电话', 9)}`),
    body('特此公告。'),
    ...annexNote([LIST_TITLE]),
    ...issuedEnd(),
    ...roster(),
    ...issuedImprint(),
  ];
}
