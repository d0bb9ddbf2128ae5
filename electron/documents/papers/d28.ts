import { annexHead, annexNote, body, heading, landscape, titleBlock, when } from '../official/blocks.ts';
import { officialTable } from '../official/table.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import { type IssuedHead, issuedEnd, issuedFields, issuedHead, issuedImprint, issuedTable } from './issued.ts';
import { type Block, line } from './layout.ts';
import { CONTACT_FIELDS, type Contact } from './notice.ts';

/** One finding: what was found against which rule, whom it concerns, what is to be done by when. */
export interface D28Finding extends PaperRecord {
  readonly 问题编号?: string;
  readonly 问题?: string;
  /** For findings on projects: 立项实施, 资金拨付, 验收监管 or 绩效评估. */
  readonly 监督环节?: string;
  readonly 依据?: string;
  readonly 涉及对象?: string;
  readonly 责任人?: string;
  readonly 整改要求?: string;
  readonly 整改期限?: string;
}

/** Data of a notice of findings to be put right, with its receipt; missing fields print as blanks. */
export interface D28Record
  extends PaperRecord,
    Omit<IssuedHead, '资料日期' | '快照编号' | '对象称谓' | '主送'>,
    Contact {
  readonly 被督查单位?: string;
  readonly 督查组?: string;
  readonly 督查起始?: string;
  readonly 督查截止?: string;
  readonly 督查范围?: string;
  /** The three subjects of every inspection. */
  readonly 工作进展?: string;
  readonly 帮扶成效?: string;
  readonly 资金落实?: string;
  readonly 问题条数?: number;
  readonly 问题清单?: readonly D28Finding[];
  readonly 报送期限?: string;
  /** The profile's words on slow progress, interviews and accountability. */
  readonly 通报规定?: string;
  readonly 约谈规定?: string;
  readonly 问责依据?: string;
}

const SECTIONS = [
  '一、督查基本情况',
  '二、督查发现的问题',
  '三、整改要求和期限',
  '四、反馈方式',
  '附件1',
  '督查发现问题清单',
  '附件2',
  '整改情况回执',
  '县级销号意见',
] as const;

/** What D28 is: findings of an inspection, to be put right by a day, with a receipt to send back. */
export const D28: PaperManifest = {
  code: 'D28',
  title: '督查反馈和整改通知书',
  register: 'document',
  sections: SECTIONS,
  copies: ['被督查单位存', '督查组存', '县存'],
  signers: ['签发人', '督查组组长', '被督查单位签收人', '被督查单位负责人'],
  seals: ['县级扶贫机构', '被督查单位'],
  pageLimit: 60,
  fields: [
    ...issuedFields('资料日期', '快照编号', '对象称谓', '主送'),
    ...CONTACT_FIELDS,
    field('被督查单位', 'text', 'inspection.object', 'identity'),
    field('督查组', 'text', 'inspection.team'),
    field('督查起始', 'date', 'inspection.from'),
    field('督查截止', 'date', 'inspection.to'),
    field('督查范围', 'text', 'inspection.scope'),
    field('工作进展', 'text', 'inspection.progress'),
    field('帮扶成效', 'text', 'inspection.effect'),
    field('资金落实', 'text', 'inspection.funds'),
    field('问题条数', 'number', 'inspection.findingCount'),
    listOf('问题清单', 'inspection.findings', [
      field('问题编号', 'text', 'finding.code', 'identity'),
      field('问题', 'text', 'finding.text'),
      field('监督环节', 'text', 'finding.link', 'note'),
      field('依据', 'text', 'finding.basis'),
      field('涉及对象', 'text', 'finding.object'),
      field('责任人', 'text', 'finding.person'),
      field('整改要求', 'text', 'finding.demand'),
      field('整改期限', 'date', 'finding.due'),
    ]),
    field('报送期限', 'date', 'inspection.reportDue'),
    field('通报规定', 'text', 'profile.supervision.bulletin', 'note'),
    field('约谈规定', 'text', 'profile.supervision.interview', 'note'),
    field('问责依据', 'text', 'profile.supervision.accountability', 'note'),
  ],
};

function findings(): Block[] {
  return landscape([
    ...annexHead(SECTIONS[4], SECTIONS[5]),
    line('cell', `被督查单位：${blank('被督查单位', 14)}　　文号：{文号|空8}`),
    issuedTable('landscape', '问题清单', 7, [
      { head: '编号', width: 1000, text: '{问题编号|缩3.5}' },
      { head: '问题', width: 2056, text: '{问题}', align: 'left' },
      { head: '监督环节', width: 1200, text: '{监督环节}' },
      { head: '依据', width: 1600, text: '{依据}', align: 'left' },
      { head: '涉及对象', width: 1400, text: '{涉及对象}' },
      { head: '责任人', width: 1200, text: '{责任人}' },
      { head: '整改要求', width: 1500, text: '{整改要求}', align: 'left' },
      { head: '期限', width: 2000, text: '{整改期限}' },
      { head: '销号', width: 800, text: '' },
    ]),
  ]);
}

const SEAL_ROW = 2552;
const CLOSING = '\u25a1同意销号　\u25a1部分销号　\u25a1继续整改（编号：　　　　　　）';

/** Rows under one another with a label at the left, left open to be written on. */
function openRows(rowHeight: number, ...labels: readonly string[]): Block {
  const rows = labels.map((text) => [{ text }, { text: '' }]);
  return officialTable({ page: 'upright', widths: [1845, 7000], heads: [], rows, rowHeight });
}

/** The receipt: what was done about each finding, signed and sealed; the county's word whether it is closed. */
function receipt(): Block[] {
  const left = 'left' as const;
  const signed = [
    { text: '被督查单位负责人（签字）：', align: left },
    { text: '{被督查单位|空6}（盖章）　　　年　月　日' },
  ];
  const closed = [
    [{ text: SECTIONS[8] }, { text: CLOSING, align: left }],
    [{ text: '核查人（签字）' }, { text: '　　　　　负责人（签字）：　　　　　年　月　日', align: left }],
  ];
  return [
    ...annexHead(SECTIONS[6], SECTIONS[7]),
    line('plain', `${blank('发文机关', 12)}：`),
    body('你单位{文号|空6}通知收悉，现报告如下：'),
    issuedTable('upright', '问题清单', 3, [
      { head: '编号', width: 1000, text: '{问题编号|缩3.5}' },
      { head: '整改措施和结果', width: 3745, text: '' },
      { head: '责任人', width: 1400, text: '{责任人}' },
      { head: '完成日期', width: 1400, text: '' },
      { head: '是否完成', width: 1300, text: '' },
    ]),
    line('gap', ''),
    openRows(640, '未完成原因', '佐证材料清单'),
    line('gap', ''),
    officialTable({
      page: 'upright',
      widths: [1845, 2500, 1845, 2655],
      heads: [],
      rows: [
        [{ text: '签收人' }, { text: '' }, { text: '签收日期' }, { text: '' }],
        [{ text: '经办人' }, { text: '' }, { text: '办公电话' }, { text: '' }],
      ],
    }),
    line('gap', ''),
    officialTable({ page: 'upright', widths: [3845, 5000], heads: [], rows: [signed], rowHeight: SEAL_ROW }),
    line('gap', ''),
    officialTable({ page: 'upright', widths: [1845, 7000], heads: [], rows: closed, rowHeight: 640 }),
  ];
}

function demands(): Block[] {
  return [
    heading(1, SECTIONS[2]),
    body(
      '对清单所列问题，应当逐条制定整改措施，明确责任人和完成时限，能够立即整改的立行立改，需要一定时间的按期完成。整改应当举一反三，防止同类问题再次发生，不得以虚假材料应付整改。',
    ),
    ...when('通报规定', [body('对工作进展缓慢、整改不力的，{通报规定}。')]),
    ...when('约谈规定', [body('{约谈规定}。')]),
    ...when('问责依据', [body('对不作为、弄虚作假的，按照{问责依据}追究责任。')]),
    heading(1, SECTIONS[3]),
    body(
      `请于{报送期限|公文}前将《整改情况回执》及佐证材料（加盖公章）送${blank('发文机关', 8)}。{?督查组}{督查组}{:否则}督查组{/}对整改情况进行复核，复核通过的予以销号；未通过的继续整改。`,
    ),
  ];
}

/** The notice, the list of findings across, and the receipt. */
export function d28Blocks(): Block[] {
  return [
    ...issuedHead(),
    ...titleBlock('关于反馈{年度|空2}年督查情况并限期整改的通知', '{被督查单位|空10}：'),
    heading(1, SECTIONS[0]),
    body(
      `{?依据文件}根据{依据文件}，{/}${blank('督查组', 8)}于{督查起始|公文}至{督查截止|公文}，对你单位{县名}{工作称谓}工作进行了督查，范围为${blank('督查范围', 12)}。`,
    ),
    heading(2, '（一）工作进展'),
    body(blank('工作进展', 24)),
    heading(2, '（二）帮扶成效'),
    body(blank('帮扶成效', 24)),
    heading(2, '（三）资金落实'),
    body(blank('资金落实', 24)),
    heading(1, SECTIONS[1]),
    body(`本次督查共发现问题${blank('问题条数', 2)}条，具体问题、依据、涉及对象和责任人见附件。`),
    ...demands(),
    body(`联系人：${blank('联系人', 5)}，联系电话：${blank('联系电话', 7)}。`),
    ...annexNote([SECTIONS[5], SECTIONS[7]]),
    ...issuedEnd(),
    ...findings(),
    ...receipt(),
    ...issuedImprint(),
  ];
}
