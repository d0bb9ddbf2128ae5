// What the notices before and after a project share: where it is, who profits, how long it hangs, where to object.
import { heading, sealedSignature, when } from '../official/blocks.ts';
import { officialTable, type TableCell } from '../official/table.ts';
import type { PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { OBJECTION_FIELDS, type ObjectionPlaces } from './d19.ts';
import { blank, KEEP, RECORD_FIELDS, type RecordHead } from './form.ts';
import { type Block, line } from './layout.ts';
import { type ListColumn, rowsTable } from './notice.ts';

/** Data that both notices of one project have; `项目编号` binds them. */
export interface ProjectNotice extends RecordHead, ObjectionPlaces {
  readonly 项目名称?: string;
  readonly 项目编号?: string;
  readonly 年度?: string;
  readonly 建设地点?: string;
  readonly 实施单位?: string;
  readonly 受益对象?: string;
  readonly 带动方式?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** Days of notice in the profile. */
  readonly 公示天数?: number;
  readonly 公示地点?: string;
  readonly 公示机关?: string;
  readonly 落款日期?: string;
}

/** Fields of both notices. */
export const PROJECT_FIELDS = [
  ...RECORD_FIELDS.filter(({ name }) => name === '编号' || name === '资料日期'),
  field('项目名称', 'text', 'project.name', 'identity'),
  field('项目编号', 'text', 'project.number', 'identity'),
  field('年度', 'text', 'project.year'),
  field('建设地点', 'text', 'project.place'),
  field('实施单位', 'text', 'project.builder'),
  field('受益对象', 'text', 'project.beneficiaries'),
  field('带动方式', 'text', 'project.benefit'),
  field('起始日期', 'date', 'notice.from'),
  field('截止日期', 'date', 'notice.to'),
  field('公示天数', 'number', 'profile.notice.projectDays'),
  field('公示地点', 'text', 'notice.places', 'note'),
  field('公示机关', 'text', 'notice.organ', 'identity'),
  field('落款日期', 'date', 'notice.issuedOn', 'note'),
  ...OBJECTION_FIELDS,
] as const;

/** Fields that name a household that profits: nothing of it but group, head and size. */
export const HOUSEHOLD_FIELDS = [
  field('村民小组', 'text', 'household.groupName'),
  field('户主姓名', 'text', 'household.head.name', 'identity'),
  field('家庭人口', 'number', 'household.memberCount'),
] as const;

/** A household that profits, as posted. */
export interface PostedHousehold extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
}

/** Number of the notice and the day of its data, above the title. */
export const noticeMark = (): Block => line('mark', '公示编号：{编号|空8}{?资料日期}　资料截至{资料日期|公文}{/}');

const LABEL = 1700;
const HALF = 2722;

/** A table of labels and texts: one text over the whole width, or two side by side. */
export function projectTable(
  rows: readonly (readonly [string, string] | readonly [string, string, string, string])[],
): Block {
  const label = (text: string): TableCell => ({ text });
  return officialTable({
    page: 'upright',
    widths: [LABEL, HALF, LABEL, HALF + 1],
    heads: [],
    rows: rows.map((row) =>
      row.length === 2
        ? [label(row[0]), { text: row[1], span: 3, align: 'left' }]
        : [label(row[0]), { text: row[1] }, label(row[2]), { text: row[3] }],
    ),
    rowHeight: 560,
  });
}

/** The households that profit, where the project names some. */
export function householdTable(columns: readonly ListColumn[]): Block[] {
  return when('受益户名单', [
    line('body', '受益户名单如下：', KEEP),
    rowsTable('upright', '受益户名单', 1, columns),
    line('gap', ''),
  ]);
}

/** Days, places, where to object, and the seal. */
export function noticeEnd(days: string, supervision: string): Block[] {
  return [
    heading(1, days),
    line('body', `自{起始日期|公文}起至{截止日期|公文}止，共${blank('公示天数', 2)}天。`),
    line('body', `公示地点：${blank('公示地点', 18)}。`),
    heading(1, supervision),
    line(
      'body',
      '公示期内，任何单位和个人对项目有异议的，可以通过书面、电话或者当面方式反映。受理单位对反映人和反映内容依法保密，逐件核实并答复。',
    ),
    line('body', `受理单位：${blank('受理单位', 16)}`),
    line('body', `受理人：${blank('受理人', 17)}`),
    line('body', `受理地点：${blank('受理地点', 16)}`),
    line('body', `监督电话（村）：${blank('村监督电话', 13)}`, KEEP),
    line('body', `监督电话（镇）：${blank('镇监督电话', 13)}`, KEEP),
    line('body', `监督电话（县）：${blank('县监督电话', 13)}`, KEEP),
    ...sealedSignature('{公示机关|空8}', '{落款日期|公文}'),
  ];
}
