import {
  annexHead,
  annexNote,
  body,
  heading,
  imprint,
  minutesHead,
  people,
  redHead,
  sealedSignature,
  titleBlock,
  when,
} from '../official/blocks.ts';
import { officialTable } from '../official/table.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, KEEP, listOf } from './form.ts';
import { type Block, line } from './layout.ts';
import {
  CONTACT_FIELDS,
  type Contact,
  contactNote,
  IMPRINT_FIELDS,
  type ImprintData,
  OFFICIAL_FIELDS,
  type OfficialHead,
  rowsTable,
} from './notice.ts';

/** One item of the agenda. */
export interface D34Item extends PaperRecord {
  readonly 议题?: string;
  readonly 汇报单位?: string;
}

/** What notice and minutes of one meeting have in common. */
export interface Meeting {
  /** 领导小组会议, 联席协调会议. */
  readonly 会议名称?: string;
  readonly 会议日期?: string;
  /** Hours, as written: 上午9:00. */
  readonly 会议时间?: string;
  readonly 会议地点?: string;
  readonly 主持人?: string;
  readonly 议程?: readonly D34Item[];
}

/** Data of the notice of a meeting; missing fields print as blanks. */
export interface D34Record extends PaperRecord, OfficialHead, ImprintData, Contact, Meeting {
  readonly 参会人员?: readonly { readonly 人员?: string }[];
  readonly 材料要求?: string;
  readonly 回执期限?: string;
}

/** One point that the meeting decided. */
export interface D34Decision extends PaperRecord {
  readonly 事项?: string;
  readonly 决定?: string;
  readonly 责任单位?: string;
  readonly 完成时限?: string;
}

/** Data of the minutes of a meeting. */
export interface D34jRecord extends PaperRecord, ImprintData, Meeting {
  readonly 发文机关?: string;
  /** Number of the minutes in their series. */
  readonly 期号?: string;
  readonly 抄送?: string;
  readonly 情况通报?: string;
  /** What the meeting found, one paragraph each. */
  readonly 会议意见?: readonly { readonly 意见?: string }[];
  readonly 议定事项?: readonly D34Decision[];
  readonly 出席?: string;
  readonly 请假?: string;
  readonly 列席?: string;
  readonly 记录人?: string;
}

const MEETING_FIELDS = [
  field('会议名称', 'text', 'meeting.name', 'identity'),
  field('会议日期', 'date', 'meeting.on', 'identity'),
  field('会议时间', 'text', 'meeting.time', 'note'),
  field('会议地点', 'text', 'meeting.place', 'note'),
  field('主持人', 'text', 'meeting.chair'),
  listOf('议程', 'meeting.agenda', [
    field('议题', 'text', 'item.title'),
    field('汇报单位', 'text', 'item.reporter', 'note'),
  ]),
];

const SECTIONS = ['一、会议时间和地点', '二、参会人员', '三、会议议程', '四、有关要求', '参会回执'] as const;

/** What D34 is: the notice of a meeting of the leading group, or of the quarterly joint meeting. */
export const D34: PaperManifest = {
  code: 'D34',
  title: '会议通知',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '存档'],
  signers: [],
  seals: ['发文机关'],
  pageLimit: 10,
  fields: [
    ...OFFICIAL_FIELDS,
    ...IMPRINT_FIELDS,
    ...CONTACT_FIELDS,
    ...MEETING_FIELDS,
    listOf('参会人员', 'meeting.invited', [field('人员', 'text', 'invited.text')]),
    field('材料要求', 'text', 'meeting.material', 'note'),
    field('回执期限', 'date', 'meeting.answerUntil'),
  ],
};

const MINUTES = ['一、会议意见', '二、议定事项'] as const;

/** What D34J is: the minutes of the meeting: what was found, what was decided, who does it until when. */
export const D34J: PaperManifest = {
  code: 'D34J',
  title: '会议纪要',
  register: 'document',
  sections: MINUTES,
  copies: ['主送', '存档'],
  signers: ['主持人'],
  seals: [],
  pageLimit: 16,
  fields: [
    field('发文机关', 'text', 'paper.issuer', 'identity'),
    field('期号', 'text', 'paper.documentNumber', 'note'),
    field('抄送', 'text', 'paper.copiesTo', 'note'),
    ...IMPRINT_FIELDS,
    ...MEETING_FIELDS,
    field('情况通报', 'text', 'meeting.report'),
    listOf('会议意见', 'meeting.findings', [field('意见', 'text', 'finding.text')]),
    listOf('议定事项', 'meeting.decisions', [
      field('事项', 'text', 'decision.subject'),
      field('决定', 'text', 'decision.text'),
      field('责任单位', 'text', 'decision.unit'),
      field('完成时限', 'text', 'decision.until'),
    ]),
    field('出席', 'text', 'meeting.present'),
    field('请假', 'text', 'meeting.excused'),
    field('列席', 'text', 'meeting.attending'),
    field('记录人', 'text', 'meeting.clerk', 'note'),
  ],
};

function replySlip(): Block[] {
  return [
    ...annexHead('附件', SECTIONS[4]),
    line('plain', `会议名称：${blank('会议名称', 16)}`),
    line('plain', '单位（盖章）：'),
    line('gap', ''),
    officialTable({
      page: 'upright',
      widths: [900, 2000, 1200, 2745, 2000],
      heads: [['序号', '姓名', '性别', '职务', '联系电话'].map((text) => ({ text }))],
      rows: [1, 2, 3, 4, 5].map((n) => [{ text: `${n}` }, ...Array.from({ length: 4 }, () => ({ text: '' }))]),
      rowHeight: 680,
    }),
    line('gap', ''),
    line('plain', '请于{回执期限|公文}前报送。'),
  ];
}

/** The notice: when, where, who, what, what to bring; a reply slip as annex. */
export function d34Blocks(): Block[] {
  return [
    ...redHead({ mark: '{发文机关|空8}文件', number: '{文号|空8}' }),
    ...titleBlock(`关于召开${blank('会议名称', 8)}的通知`, `${blank('主送', 14)}：`),
    body(`经研究，决定召开${blank('会议名称', 10)}。现将有关事项通知如下：`),
    heading(1, SECTIONS[0]),
    body(`（一）时间。{会议日期|公文}${blank('会议时间', 6)}。`),
    body(`（二）地点。${blank('会议地点', 14)}。`),
    heading(1, SECTIONS[1]),
    body(`会议由${blank('主持人', 6)}主持，下列人员参加：`),
    line('plain', '{#参会人员|至少3}'),
    body(`（{序号|汉字}）${blank('人员', 20)}`),
    line('plain', '{/参会人员}'),
    heading(1, SECTIONS[2]),
    line('plain', '{#议程|至少3}'),
    body(`（{序号|汉字}）${blank('议题', 20)}{?汇报单位}（汇报单位：{汇报单位}）{/}`),
    line('plain', '{/议程}'),
    heading(1, SECTIONS[3]),
    body(
      '（一）请参会单位安排人员准时参加，提前入场签到。确因特殊情况不能参加的，履行请假手续，并委派熟悉情况的负责同志参加。',
    ),
    body('（二）请于{回执期限|公文}前将参会回执报会议承办单位。'),
    ...when('材料要求', [body('（三）{材料要求}')]),
    ...annexNote([SECTIONS[4]]),
    ...sealedSignature('{发文机关|空8}', '{成文日期|公文}'),
    contactNote(),
    ...replySlip(),
    ...imprint({ copies: '抄送', organ: '{印发机关|空8}', date: '{印发日期|公文}' }),
  ];
}

/** The minutes: what was reported, found and decided; who was there. */
export function d34jBlocks(): Block[] {
  return [
    ...minutesHead('{发文机关|空8}会议纪要', '{期号|空6}'),
    ...titleBlock(`${blank('会议名称', 10)}纪要`),
    body(
      `{会议日期|公文}{会议时间}，${blank('主持人', 6)}在${blank('会议地点', 10)}主持召开${blank('会议名称', 10)}。{?议程}会议研究了以下议题：{/}`,
    ),
    ...when('议程', [
      line('plain', '{#议程}'),
      body('{序号}.{议题}{?汇报单位}（{汇报单位}汇报）{/}'),
      line('plain', '{/议程}'),
    ]),
    ...when('情况通报', [body('会议听取了有关情况的汇报。{情况通报}')]),
    heading(1, MINUTES[0]),
    line('plain', '{#会议意见|至少2}'),
    body(`（{序号|汉字}）${blank('意见', 22)}`),
    line('plain', '{/会议意见}'),
    heading(1, MINUTES[1]),
    line('body', '会议议定以下事项，由责任单位按时限落实，办理结果报领导小组办公室：', KEEP),
    line('gap', '', KEEP),
    rowsTable('upright', '议定事项', 5, [
      { head: '序号', width: 700, text: '{序号}' },
      { head: '事项', width: 1900, text: '{事项}', align: 'left' },
      { head: '议定意见', width: 3045, text: '{决定}', align: 'left' },
      { head: '责任单位', width: 1700, text: '{责任单位}' },
      { head: '完成时限', width: 1500, text: '{完成时限}' },
    ]),
    line('gap', ''),
    line('plain', '{?出席}'),
    ...people({ present: '出席', excused: '请假', attending: '列席' }),
    line('plain', '{:否则}'),
    ...['出席：', '请假：', '列席：'].map((text) => line('body', `${text}_${'　'.repeat(21)}_`)),
    line('plain', '{/出席}'),
    ...when('记录人', [line('body', '记录：{记录人}')]),
    ...imprint({ copies: '抄送', organ: '{印发机关|空8}', date: '{印发日期|公文}' }),
  ];
}
