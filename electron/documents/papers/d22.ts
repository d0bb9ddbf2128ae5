import { textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  type Column,
  listOf,
  listTable,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, grid, line } from './layout.ts';

/** One member on the roster; what belongs to the household is repeated in each row, so that every page reads alone. */
export interface D22Row extends PaperRecord {
  /** Running number of the household in the village. */
  readonly 户序?: number;
  readonly 村民小组?: string;
  readonly 户编号?: string;
  readonly 户主姓名?: string;
  readonly 户属性?: string;
  readonly 脱贫状态?: string;
  readonly 致贫原因?: string;
  readonly 姓名?: string;
  readonly 与户主关系?: string;
  readonly 性别?: string;
  readonly 出生日期?: string;
  /** Whole, or with its middle hidden where the printing right does not reach further. */
  readonly 证件号码?: string;
  readonly 民族?: string;
  readonly 文化程度?: string;
  readonly 在校生状况?: string;
  readonly 健康状况?: string;
  readonly 劳动能力?: string;
  /** Place and months in one text. */
  readonly 务工情况?: string;
  readonly 医疗保险?: string;
  readonly 养老保险?: string;
  readonly 保障类别?: string;
  readonly 联系电话?: string;
  readonly 帮扶责任人?: string;
  readonly 备注?: string;
}

/** Data of the roster of a village with all members; never posted. */
export interface D22Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
  readonly 年度?: string;
  readonly 对象称谓?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 劳动力人数?: number;
  readonly 成员?: readonly D22Row[];
}

/** What D22 is: all households and members of a village on A3, in walking order. */
export const D22: PaperManifest = {
  code: 'D22',
  title: '村级花名册',
  register: 'form',
  sections: ['花名册', '村民委员会', '镇人民政府'],
  copies: ['村存', '镇存'],
  signers: ['填表人', '审核人'],
  seals: ['村民委员会', '镇人民政府'],
  pageLimit: 40,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
    field('年度', 'text', 'roster.year'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('户数', 'number', 'roster.households'),
    field('人数', 'number', 'roster.persons'),
    field('劳动力人数', 'number', 'roster.labour'),
    listOf('成员', 'roster.members', [
      field('户序', 'number', 'household.order', 'note'),
      field('村民小组', 'text', 'household.groupName'),
      field('户编号', 'text', 'household.code', 'identity'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('户属性', 'text', 'household.kind'),
      field('脱贫状态', 'text', 'household.povertyStatus'),
      field('致贫原因', 'text', 'household.mainCause'),
      field('姓名', 'text', 'member.name', 'identity'),
      field('与户主关系', 'text', 'member.relation'),
      field('性别', 'text', 'member.sex', 'note'),
      field('出生日期', 'date', 'member.birthOn', 'identity'),
      field('证件号码', 'text', 'member.identityNumber', 'identity'),
      field('民族', 'text', 'member.ethnicity', 'note'),
      field('文化程度', 'text', 'member.education', 'note'),
      field('在校生状况', 'text', 'member.schooling', 'note'),
      field('健康状况', 'text', 'member.health', 'note'),
      field('劳动能力', 'text', 'member.labour'),
      field('务工情况', 'text', 'member.work', 'note'),
      field('医疗保险', 'text', 'member.medicalInsurance', 'note'),
      field('养老保险', 'text', 'member.pensionInsurance', 'note'),
      field('保障类别', 'text', 'member.welfare'),
      field('联系电话', 'text', 'member.phone', 'note'),
      field('帮扶责任人', 'text', 'helper.name'),
      field('备注', 'text', 'member.note', 'note'),
    ]),
  ],
};

const WIDTH = textWidth('a3Landscape');

const COLUMNS: readonly Column[] = [
  { head: '户序', width: 520, text: '{户序}' },
  { head: '村民小组', width: 880, text: '{村民小组|缩}' },
  { head: '户编号', width: 1300, text: '{户编号|缩}' },
  { head: '户主姓名', width: 820, text: '{户主姓名|缩}' },
  { head: '户属性', width: 1000, text: '{户属性}' },
  { head: '脱贫状态', width: 700, text: '{脱贫状态}' },
  { head: '主要致贫原因', width: 900, text: '{致贫原因}' },
  { head: '姓　名', width: 820, text: '{姓名|缩}' },
  { head: '与户主关系', width: 760, text: '{与户主关系}' },
  { head: '性别', width: 440, text: '{性别}' },
  { head: '出生日期', width: 1300, text: '{出生日期|缩}' },
  { head: '证件号码', width: 1860, text: '{证件号码|缩}' },
  { head: '民族', width: 560, text: '{民族|缩}' },
  { head: '文化程度', width: 760, text: '{文化程度}' },
  { head: '在校生状况', width: 760, text: '{在校生状况}' },
  { head: '健康状况', width: 820, text: '{健康状况}' },
  { head: '劳动能力', width: 1000, text: '{劳动能力}' },
  { head: '务工地点及月数', width: 900, text: '{务工情况}' },
  { head: '医疗保险', width: 820, text: '{医疗保险}' },
  { head: '养老保险', width: 820, text: '{养老保险}' },
  { head: '低保、特困', width: 640, text: '{保障类别}' },
  { head: '联系电话', width: 1100, text: '{联系电话|缩}' },
  { head: '帮扶责任人', width: 820, text: '{帮扶责任人|缩}' },
  { head: '备　注', width: 0, text: '{备注}' },
];
const last = WIDTH - COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** The roster across A3: one row a member, headings on every page, sums and signatures at its end. */
export function d22Blocks(): Block[] {
  const columns = COLUMNS.map((column) => (column.width === 0 ? { ...column, width: last } : column));
  const place = line('small', '{县名|空6}{镇名|空6}{村名|空6}');
  const sums = line('mark', '共{户数|空4}户{人数|空4}人，其中有劳动能力{劳动力人数|空4}人');
  return [
    recordHead(WIDTH),
    line('title', `${blank('村名', 4)}${blank('年度', 2)}年${blank('对象称谓', 4)}花名册`),
    grid([WIDTH / 2, WIDTH / 2], [{ cells: [{ content: [place] }, { content: [sums] }], height: 400 }], {
      lines: 'none',
      width: WIDTH,
    }),
    line('gap', ''),
    listTable('成员', 16, columns, { width: WIDTH, rowHeight: 520, size: 18 }),
    line('term', '以上人员和户情经村民委员会核对无误。', { above: 60, keep: 'next' }),
    ...signTable(
      [
        [
          { who: '填表人（签字）：' },
          { who: '审核人（签字）：' },
          { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
          { who: '镇人民政府（盖章）：', name: '{镇政府名称}', kind: 'seal' },
        ],
      ],
      WIDTH,
    ),
  ];
}
