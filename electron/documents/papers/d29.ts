import { body, each, heading, titleBlock, when } from '../official/blocks.ts';
import { officialTable } from '../official/table.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import { type IssuedHead, issuedEnd, issuedFields, issuedHead, issuedImprint } from './issued.ts';
import { type Block, line } from './layout.ts';
import { CONTACT_FIELDS, type Contact } from './notice.ts';

/** Data that notice and record of an interview share; missing fields print as blanks. */
interface Interview {
  readonly 编号?: string;
  readonly 约谈对象?: string;
  readonly 对象职务?: string;
  readonly 对象单位?: string;
  readonly 约谈时间?: string;
  readonly 约谈地点?: string;
  readonly 约谈事由?: string;
}

/** Data of the notice that calls leaders to an interview. */
export interface D29Record
  extends PaperRecord,
    Interview,
    Omit<IssuedHead, '资料日期' | '快照编号' | '对象称谓' | '主送'>,
    Contact {
  /** The year's task and what was done of it, as the grounds. */
  readonly 任务户数?: number;
  readonly 任务人数?: number;
  readonly 完成户数?: number;
  readonly 完成人数?: number;
  readonly 完成率?: number;
  /** The profile's words on interviews: whom, when. */
  readonly 约谈规定?: string;
  /** The rule on accountability in force. */
  readonly 问责依据?: string;
  readonly 主约谈人?: string;
  readonly 材料清单?: readonly { readonly 名称?: string }[];
  readonly 回复期限?: string;
}

/** Data of the record of an interview, written during it. */
export interface D29fRecord extends PaperRecord, Interview {
  readonly 县名?: string;
  readonly 年度?: string;
  readonly 约谈机关?: string;
  readonly 主约谈人?: string;
  readonly 主约谈人职务?: string;
  readonly 参加人?: string;
  readonly 记录人?: string;
  readonly 问题通报?: string;
  readonly 表态?: string;
  readonly 整改措施?: string;
  readonly 承诺期限?: string;
  readonly 约谈要求?: string;
}

const INTERVIEW_FIELDS = [
  field('编号', 'text', 'interview.number', 'note'),
  field('约谈对象', 'text', 'interview.person', 'identity'),
  field('对象职务', 'text', 'interview.post', 'identity'),
  field('对象单位', 'text', 'interview.body', 'identity'),
  field('约谈时间', 'text', 'interview.time'),
  field('约谈地点', 'text', 'interview.place'),
  field('约谈事由', 'text', 'interview.grounds'),
];

const SECTIONS = ['一、约谈对象', '二、约谈事由', '三、时间和地点', '四、准备材料', '五、有关要求'] as const;
const RECORD_SECTIONS = [
  '约谈记录',
  '问题通报',
  '被约谈人表态',
  '整改措施',
  '承诺完成期限',
  '约谈要求',
  '签字',
] as const;

/** What D29 is: the notice that calls the leaders of a body that missed its yearly task. */
export const D29: PaperManifest = {
  code: 'D29',
  title: '约谈通知书',
  register: 'document',
  sections: SECTIONS,
  copies: ['被约谈单位存', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 8,
  fields: [
    ...issuedFields('资料日期', '快照编号', '对象称谓', '主送'),
    ...CONTACT_FIELDS,
    ...INTERVIEW_FIELDS,
    field('任务户数', 'number', 'plan.households'),
    field('任务人数', 'number', 'plan.persons'),
    field('完成户数', 'number', 'plan.done.households'),
    field('完成人数', 'number', 'plan.done.persons'),
    field('完成率', 'number', 'plan.done.rate'),
    field('约谈规定', 'text', 'profile.supervision.interview', 'note'),
    field('问责依据', 'text', 'profile.supervision.accountability', 'note'),
    field('主约谈人', 'text', 'interview.leader'),
    listOf('材料清单', 'interview.documents', [field('名称', 'text', 'document.title', 'note')]),
    field('回复期限', 'date', 'interview.replyDue'),
  ],
};

/** What D29F is: the record of the interview, signed by both sides. */
export const D29F: PaperManifest = {
  code: 'D29F',
  title: '约谈记录',
  register: 'form',
  sections: RECORD_SECTIONS,
  copies: ['被约谈单位存', '县存'],
  signers: ['主约谈人', '被约谈人', '记录人'],
  seals: [],
  pageLimit: 6,
  fields: [
    ...INTERVIEW_FIELDS,
    field('县名', 'text', 'county.name'),
    field('年度', 'text', 'paper.year', 'identity'),
    field('约谈机关', 'text', 'interview.issuer'),
    field('主约谈人', 'text', 'interview.leader'),
    field('主约谈人职务', 'text', 'interview.leaderPost', 'note'),
    field('参加人', 'text', 'interview.present'),
    field('记录人', 'text', 'interview.clerk', 'note'),
    field('问题通报', 'text', 'interview.findings'),
    field('表态', 'text', 'interview.answer'),
    field('整改措施', 'text', 'interview.measures'),
    field('承诺期限', 'date', 'interview.promisedBy'),
    field('约谈要求', 'text', 'interview.demands'),
  ],
};

/** The notice: who, why, when and where, what to bring, what follows. */
export function d29Blocks(): Block[] {
  return [
    ...issuedHead(),
    ...titleBlock('约谈通知书', '{对象单位|空10}：'),
    ...when('编号', [body('编号：{编号}')]),
    body(
      `{?依据文件}根据{依据文件}，{/}{?约谈规定}{约谈规定}。{/}经研究，决定就{县名|空4}{年度|空2}年{工作称谓|空4}工作进行约谈，现将有关事项通知如下：`,
    ),
    heading(1, SECTIONS[0]),
    body(`${blank('对象单位', 10)}${blank('对象职务', 6)}${blank('约谈对象', 5)}同志。请本人参加，不得由他人代替。`),
    heading(1, SECTIONS[1]),
    body(
      `你单位{年度|空2}年应当完成减贫任务${blank('任务户数', 3)}户${blank('任务人数', 3)}人，实际完成${blank('完成户数', 3)}户${blank('完成人数', 3)}人，完成率${blank('完成率', 2)}%。`,
    ),
    body(blank('约谈事由', 24)),
    heading(1, SECTIONS[2]),
    body(`时间：${blank('约谈时间', 12)}`),
    body(`地点：${blank('约谈地点', 12)}`),
    body(`主约谈人：${blank('主约谈人', 10)}`),
    heading(1, SECTIONS[3]),
    body('请就未完成任务的原因、整改措施、责任分工和完成时限准备书面说明，由主要负责同志签字并加盖单位公章。'),
    ...each('材料清单', [body('{序号}.{名称}')]),
    heading(1, SECTIONS[4]),
    body(`被约谈人应当如实说明情况，不得回避问题。约谈后请于{回复期限|公文}前报送整改方案，整改情况纳入督查和考核。`),
    ...when('问责依据', [body('整改不到位、逾期仍未完成任务的，按照{问责依据}追究责任。')]),
    body(`联系人：${blank('联系人', 5)}，联系电话：${blank('联系电话', 7)}。`),
    ...issuedEnd(),
    ...issuedImprint(),
  ];
}

const FACT_WIDTHS = [1745, 2700, 1600, 2800] as const;

/** A heading over a box to write in, the text of the record where there is some. */
function written(label: string, name: string, height: number): Block[] {
  const rows = [[{ text: label }, { text: `{${name}}`, align: 'left' as const }]];
  return [
    officialTable({ page: 'upright', widths: [1745, 7100], heads: [], rows, rowHeight: height }),
    line('gap', ''),
  ];
}

/** The record: who met, what was said, what was promised, both sides' signatures. */
export function d29fBlocks(): Block[] {
  const fact = (a: string, b: string, c: string, d: string) => [{ text: a }, { text: b }, { text: c }, { text: d }];
  const wide = (label: string, text: string) => [{ text: label }, { text, span: 3, align: 'left' as const }];
  const sign = (who: string, other: string) => [
    { text: `${who}（签字）：`, align: 'left' as const },
    { text: `${other}（签字）：`, align: 'left' as const },
  ];
  return [
    ...titleBlock(`{县名|空4}{年度|空2}年${RECORD_SECTIONS[0]}`),
    line('cell', '编号：{编号|空8}', { align: 'right' }),
    officialTable({
      page: 'upright',
      widths: FACT_WIDTHS,
      heads: [],
      rows: [
        wide('约谈机关', '{约谈机关}'),
        fact('主约谈人', '{主约谈人}', '职务', '{主约谈人职务}'),
        fact('被约谈人', '{约谈对象}', '职务', '{对象职务}'),
        wide('被约谈单位', '{对象单位}'),
        fact('约谈时间', '{约谈时间}', '约谈地点', '{约谈地点}'),
        wide('参加人', '{参加人}'),
        wide('约谈事由', '{约谈事由}'),
      ],
      rowHeight: 520,
    }),
    line('gap', ''),
    ...written(RECORD_SECTIONS[1], '问题通报', 950),
    ...written(RECORD_SECTIONS[2], '表态', 950),
    ...written(RECORD_SECTIONS[3], '整改措施', 950),
    ...written(RECORD_SECTIONS[4], '承诺期限', 520),
    ...written(RECORD_SECTIONS[5], '约谈要求', 760),
    line('cell', `${RECORD_SECTIONS[6]}（以上记录经双方核对无误）`, { keep: 'next' }),
    officialTable({
      page: 'upright',
      widths: [4422, 4423],
      heads: [],
      rows: [
        sign('主约谈人', '被约谈人'),
        [
          { text: '记录人：{记录人}', align: 'left' },
          { text: '日期：　　　　年　　月　　日', align: 'left' },
        ],
      ],
      rowHeight: 620,
    }),
    line('gap', ''),
  ];
}
