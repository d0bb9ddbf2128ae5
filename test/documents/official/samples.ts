// Papers of the official form as their authors write them, with invented data.
import {
  annexHead,
  annexNote,
  blank,
  body,
  heading,
  imprint,
  jointSignature,
  landscape,
  letterHead,
  letterImprint,
  minutesHead,
  note,
  pageOfTotal,
  people,
  plainSignature,
  redHead,
  sealedSignature,
  titleBlock,
  when,
} from '../../../electron/documents/official/blocks.ts';
import { listTable } from '../../../electron/documents/official/table.ts';
import type { PaperField, PaperManifest, PaperRecord } from '../../../electron/documents/paper.ts';
import { field } from '../../../electron/documents/papers/common.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { line } from '../../../electron/documents/papers/layout.ts';

const ROWS: PaperField = {
  ...field('名单', 'list', 'test'),
  fields: [
    field('镇', 'text', 'test'),
    field('村', 'text', 'test'),
    field('户主', 'text', 'test'),
    field('人数', 'number', 'test'),
  ],
};
const FIELDS: readonly PaperField[] = [
  ...[
    '发文机关',
    '文号',
    '份号',
    '密级',
    '紧急',
    '标题',
    '主送',
    '署名',
    '附注',
    '抄送',
    '印发机关',
    '签发人',
    '出席',
    '请假',
    '列席',
    '附件标题',
  ].map((name) => field(name, 'text', 'test', 'note')),
  field('日期', 'date', 'test'),
  field('页数', 'number', 'test'),
  { ...field('段落', 'list', 'test'), fields: [field('文', 'text', 'test')] },
  { ...field('附件', 'list', 'test'), fields: [field('附件名', 'text', 'test')] },
  ROWS,
];

const manifest = (code: string): PaperManifest => ({
  code,
  title: code,
  register: 'document',
  fields: FIELDS,
  copies: [],
  signers: [],
  seals: [],
  pageLimit: 40,
});

const paragraphs = () => [line('plain', '{#段落}'), body('{文}'), line('plain', '{/段落}')];

const rosterColumns = (widths: readonly [number, number, number, number, number]) => [
  { head: '序号', width: widths[0], text: '{序号}' },
  { head: '镇', width: widths[1], text: '{镇}', merged: true as const },
  { head: '村', width: widths[2], text: '{村}', merged: true as const },
  { head: '户主', width: widths[3], text: '{户主}' },
  { head: '家庭人口', width: widths[4], text: '{人数}' },
];

/** A notice with everything a document can have: head, headings, annexes, sealed signature, tables, imprint. */
export const NOTICE: PaperSource = {
  manifest: manifest('T01'),
  form: 'document',
  blocks: () => [
    ...redHead({ copyNumber: '份号', secrecy: '密级', urgency: '紧急', mark: '{发文机关}文件', number: '{文号}' }),
    ...titleBlock('{标题}', '{主送}：'),
    body('为做好扶贫对象动态管理工作，根据省、市有关规定，经市人民政府同意，现就有关事项通知如下。'),
    heading(1, '一、工作目标'),
    heading(2, '（一）总体要求'),
    body('（一）对象精准。坚持实事求是，做到应纳尽纳、应退尽退。'),
    heading(3, '1.核查内容。逐户核查收入、住房、教育、医疗和饮水情况。'),
    heading(4, '（1）收入核查以2016年1月1日至2016年12月31日为计算期间。'),
    ...paragraphs(),
    ...annexNote({ list: '附件', name: '附件名' }),
    ...sealedSignature('{署名}', '{日期|公文}'),
    ...when('附注', [note('（{附注}）')]),
    ...when('附件标题', [
      ...annexHead('附件1', '{附件标题}'),
      listTable('upright', '名单', rosterColumns([845, 2000, 2500, 2000, 1500])),
    ]),
    ...imprint({ copies: '抄送', organ: '{印发机关}', date: '{日期|公文}' }),
  ],
};

/** A notice whose second annex lies on landscape pages. */
export const LANDSCAPE_NOTICE: PaperSource = {
  manifest: manifest('T02'),
  form: 'document',
  blocks: () => [
    ...redHead({ mark: '{发文机关}文件', number: '{文号}' }),
    ...titleBlock('{标题}', '{主送}：'),
    ...paragraphs(),
    ...sealedSignature('{署名}', '{日期|公文}'),
    ...landscape([
      line('title', '{附件标题}'),
      ...blank(1),
      listTable('landscape', '名单', rosterColumns([1256, 3000, 3500, 3000, 2000])),
    ]),
    ...imprint({ copies: '抄送', organ: '{印发机关}', date: '{日期|公文}' }),
  ],
};

/** A roster on landscape pages only. */
export const ROSTER: PaperSource = {
  manifest: manifest('T08'),
  form: 'notice',
  blocks: () =>
    landscape([
      line('title', '{标题}'),
      ...blank(1),
      listTable('landscape', '名单', rosterColumns([1256, 3000, 3500, 3000, 2000])),
    ]),
};

/** A letter (函). */
export const LETTER: PaperSource = {
  manifest: manifest('T03'),
  form: 'letter',
  blocks: () => [
    ...letterHead('{发文机关}', '{文号}', { urgency: '紧急' }),
    ...titleBlock('{标题}', '{主送}：'),
    ...paragraphs(),
    ...sealedSignature('{署名}', '{日期|公文}'),
    ...letterImprint('{抄送}'),
  ],
};

/** Minutes of a meeting. */
export const MINUTES: PaperSource = {
  manifest: manifest('T04'),
  form: 'document',
  blocks: () => [
    ...minutesHead('{发文机关}', '{文号}'),
    ...titleBlock('{标题}'),
    ...paragraphs(),
    ...people({ present: '出席', excused: '请假', attending: '列席' }),
    ...imprint({ copies: '抄送', organ: '{印发机关}', date: '{日期|公文}' }),
  ],
};

/** A report upward, issued jointly, with two signers, signed jointly. */
export const REPORT: PaperSource = {
  manifest: manifest('T05'),
  form: 'document',
  blocks: () => [
    ...redHead({
      mark: { organs: ['{发文机关}', '南雄市财政局'], suffix: '文件' },
      number: '{文号}',
      signers: ['{签发人}', '李建国', '王小明'],
    }),
    ...titleBlock('{标题}', '{主送}：'),
    ...paragraphs(),
    ...jointSignature(['{署名}', '南雄市财政局'], '{日期|公文}'),
    ...imprint({ copies: '抄送', organ: '{印发机关}', date: '{日期|公文}' }),
  ],
};

/** A form without head: unsealed signature, pages counted. */
export const PLAIN: PaperSource = {
  manifest: manifest('T06'),
  form: 'notice',
  blocks: () => [
    pageOfTotal(),
    ...titleBlock('{标题}', '{主送}：'),
    ...paragraphs(),
    ...plainSignature('{署名}', '{日期|公文}'),
  ],
};

/** A poster on A3. */
export const POSTER: PaperSource = {
  manifest: manifest('T07'),
  form: 'poster',
  blocks: () => [
    ...titleBlock('{标题}'),
    ...paragraphs(),
    ...blank(1),
    listTable('upright', '名单', rosterColumns([845, 2000, 2500, 2000, 1500])),
    ...plainSignature('{署名}', '{日期|公文}'),
  ],
};

const SENTENCES = [
  '各镇（街道）要按照“两不愁、三保障”要求，对2016年以来建档立卡的68户192人逐户核实，确保数据真实。',
  '市扶贫开发领导小组办公室负责统筹协调，各有关部门按照职责分工（见附件1）抓好落实，每月5日前报送进展情况。',
  '对发现的问题，要建立台账，明确整改责任人和整改时限，做到销号管理；逾期未整改的，予以通报。',
  '镇人民政府要在村务公开栏公示名单，公示期不少于7天，公示期间有异议的，应当在3个工作日内核查答复。',
  '帮扶责任人每季度走访不少于1次，如实填写帮扶记录，帮助贫困户落实产业、就业、教育、医疗、住房等政策措施。',
];

/** Paragraphs of invented text, `count` of them, in an order that `seed` sets. */
export const texts = (count: number, seed = 0): PaperRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    文: `${SENTENCES[(i + seed) % 5]}${i % 3 === 0 ? SENTENCES[(i + seed + 2) % 5] : ''}`,
  }));

/** A roster of `count` households. */
export const roster = (count: number): PaperRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    镇: ['珠玑镇', '湖口镇', '乌迳镇'][Math.floor(i / 40) % 3]!,
    村: `第${Math.floor(i / 9) + 1}村民委员会`,
    户主: `邓文${'辉英强华国燕明香康梅'[i % 10]}`,
    人数: (i % 6) + 1,
  }));

/** Data of a usual document. */
export const record = (more: PaperRecord): PaperRecord => ({
  发文机关: '南雄市人民政府',
  文号: '雄府〔2016〕18号',
  标题: '南雄市人民政府关于做好2016年度扶贫对象动态管理工作的通知',
  主送: '各镇人民政府、街道办事处，市直有关单位',
  署名: '南雄市人民政府',
  日期: '2016-08-01',
  抄送: '市委有关部门，市人大常委会办公室，市政协办公室，市法院，市检察院，市武装部',
  印发机关: '南雄市人民政府办公室',
  段落: texts(4),
  ...more,
});
