import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  facts,
  KEEP,
  listOf,
  listTable,
  part,
  RECORD_FIELDS,
  type RecordHead,
  ROW,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** One household put to the vote. */
export interface D18Vote extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
  readonly 申请事由?: string;
  readonly 同意?: number;
  readonly 反对?: number;
  readonly 弃权?: number;
  readonly 评议结果?: string;
}

/** What was said on a household or a matter. */
export interface D18Opinion extends PaperRecord {
  readonly 发言人?: string;
  readonly 意见?: string;
}

/** One who is to attend: the sheet is signed at the meeting. */
export interface D18Attendant extends PaperRecord {
  readonly 姓名?: string;
  /** 村民代表, 党员代表, 列席 … */
  readonly 身份?: string;
  readonly 所在小组?: string;
}

/** Data of the minutes of a deliberation; missing fields print as blanks, so that it serves at the meeting itself. */
export interface D18Record extends PaperRecord, RecordHead {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  /** 识别, 退出, 风险消除 … with the year. */
  readonly 评议事项?: string;
  readonly 会议日期?: string;
  readonly 会议时间?: string;
  readonly 会议地点?: string;
  readonly 主持人?: string;
  readonly 记录人?: string;
  readonly 应到人数?: number;
  readonly 实到人数?: number;
  /** In percent, as text. */
  readonly 到会率?: string;
  /** The share that must be there, in the words of the rule. */
  readonly 到会要求?: string;
  /** The share of votes that decides, in the words of the rule. */
  readonly 通过要求?: string;
  readonly 列席人员?: string;
  readonly 议题?: string;
  readonly 宣读政策?: string;
  readonly 对象称谓?: string;
  readonly 发言?: readonly D18Opinion[];
  readonly 评议户?: readonly D18Vote[];
  readonly 监票人?: string;
  readonly 唱票人?: string;
  readonly 计票人?: string;
  readonly 通过户数?: number;
  readonly 通过人数?: number;
  readonly 未通过户数?: number;
  readonly 公示安排?: string;
  readonly 参会人员?: readonly D18Attendant[];
}

const SECTIONS = [
  '一、会议基本情况',
  '二、议题和政策宣读',
  '三、评议意见',
  '四、逐户表决',
  '五、会议决定',
  '附：会议签到表',
] as const;

/** What D18 is: minutes of the village's deliberation with the table of votes and the attendance sheet. */
export const D18: PaperManifest = {
  code: 'D18',
  title: '民主评议会议记录',
  register: 'form',
  sections: SECTIONS,
  copies: ['村存', '镇存'],
  signers: ['主持人', '记录人', '监票人', '村民代表'],
  seals: ['村民委员会'],
  pageLimit: 12,
  fields: [
    ...RECORD_FIELDS,
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村委会名称', 'text', 'village.committee'),
    field('评议事项', 'text', 'meeting.subject'),
    field('会议日期', 'date', 'meeting.heldOn'),
    field('会议时间', 'text', 'meeting.time', 'note'),
    field('会议地点', 'text', 'meeting.place', 'note'),
    field('主持人', 'text', 'meeting.chair'),
    field('记录人', 'text', 'meeting.recorder'),
    field('应到人数', 'number', 'meeting.due'),
    field('实到人数', 'number', 'meeting.present'),
    field('到会率', 'text', 'meeting.share', 'note'),
    field('到会要求', 'text', 'profile.meeting.quorum', 'note'),
    field('通过要求', 'text', 'profile.meeting.majority', 'note'),
    field('列席人员', 'text', 'meeting.guests', 'note'),
    field('议题', 'text', 'meeting.agenda'),
    field('宣读政策', 'text', 'meeting.policyRead', 'note'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    listOf('发言', 'meeting.opinions', [
      field('发言人', 'text', 'opinion.speaker', 'note'),
      field('意见', 'text', 'opinion.text', 'note'),
    ]),
    listOf('评议户', 'meeting.votes', [
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('家庭人口', 'number', 'household.memberCount'),
      field('申请事由', 'text', 'household.reason'),
      field('同意', 'number', 'vote.yes'),
      field('反对', 'number', 'vote.no'),
      field('弃权', 'number', 'vote.abstained'),
      field('评议结果', 'text', 'vote.result'),
    ]),
    field('监票人', 'text', 'meeting.scrutineer', 'note'),
    field('唱票人', 'text', 'meeting.caller', 'note'),
    field('计票人', 'text', 'meeting.counter', 'note'),
    field('通过户数', 'number', 'meeting.passedHouseholds'),
    field('通过人数', 'number', 'meeting.passedPersons'),
    field('未通过户数', 'number', 'meeting.rejectedHouseholds'),
    field('公示安排', 'text', 'meeting.noticePlan', 'note'),
    listOf('参会人员', 'meeting.attendants', [
      field('姓名', 'text', 'attendant.name'),
      field('身份', 'text', 'attendant.role', 'note'),
      field('所在小组', 'text', 'attendant.groupName', 'note'),
    ]),
  ],
};

const INFO = [1150, 3270, 1150, 3275];

function meetingTable(): Block {
  return grid(INFO, [
    facts('会议日期', '{会议日期|公文}', '时　　间', '{会议时间|缩14}'),
    facts('地　　点', '{会议地点|缩14}', '主 持 人', '{主持人|缩14}'),
    facts('记 录 人', '{记录人|缩14}', '到会情况', '应到{应到人数|空2}人，实到{实到人数|空2}人（{到会率|空2}）'),
    facts('列席人员', ['{列席人员}', 3]),
    facts('有关要求', ['{?到会要求}到会：{到会要求}；{/}{?通过要求}通过：{通过要求}。{/}', 3]),
  ]);
}

function voteTable(): Block {
  return listTable(
    '评议户',
    10,
    [
      { head: '序号', width: 560, text: '{序号}' },
      { head: '户　主', width: 1300, text: '{户主姓名|缩}' },
      { head: '村民小组', width: 1200, text: '{村民小组|缩}' },
      { head: '家庭人口', width: 700, text: '{家庭人口}' },
      { head: '申请（评议）事由', width: 2185, text: '{申请事由}', style: 'small' },
      { head: '同意', width: 600, text: '{同意}' },
      { head: '反对', width: 600, text: '{反对}' },
      { head: '弃权', width: 600, text: '{弃权}' },
      { head: '评议结果', width: 1100, text: '{评议结果|缩}' },
    ],
    { rowHeight: ROW },
  );
}

function attendanceTable(): Block {
  return listTable(
    '参会人员',
    20,
    [
      { head: '序号', width: 700, text: '{序号}' },
      { head: '姓　名', width: 2000, text: '{姓名|缩}' },
      { head: '身　份', width: 1800, text: '{身份|缩}' },
      { head: '村民小组', width: 1900, text: '{所在小组|缩}' },
      { head: '本人签名', width: 2445, text: '' },
    ],
    { rowHeight: 540 },
  );
}

/** The minutes: meeting, policy, opinions, votes, decision with signatures; the attendance sheet on a page of its own. */
export function d18Blocks(): Block[] {
  const opinions = grid(
    [1800, 7045],
    [
      { cells: [cell('head', '发言人'), cell('head', '意见摘要')], height: 400, repeats: 'head' },
      { cells: [cell('smallCentre', '{#发言|至少4}{发言人|缩8}'), cell('small', '{意见}{/发言}')], height: 560 },
    ],
  );
  return [
    recordHead(),
    line('title', `${blank('村名', 4)}民主评议会议记录`),
    line('term', `${blank('镇名', 6)}　评议事项：${blank('评议事项', 14)}`, { align: 'left', above: 60 }),
    part(SECTIONS[0]),
    meetingTable(),
    part(SECTIONS[1]),
    line('term', `议题：${blank('议题', 30)}`),
    line('term', `主持人宣读政策，说明${blank('对象称谓', 6)}的条件、程序和纪律：${blank('宣读政策', 24)}`),
    part(SECTIONS[2]),
    opinions,
    part(SECTIONS[3]),
    line('term', '与会代表逐户评议后，以无记名投票方式表决，当场唱票、计票，结果如下：', KEEP),
    voteTable(),
    line('term', `监票人：${blank('监票人', 6)}　唱票人：${blank('唱票人', 6)}　计票人：${blank('计票人', 6)}`, {
      above: 60,
    }),
    part(SECTIONS[4]),
    line(
      'term',
      `经表决，评议通过${blank('通过户数', 3)}户${blank('通过人数', 3)}人，未通过${blank('未通过户数', 3)}户。会议决定，对评议通过的名单予以公示：${blank('公示安排', 20)}`,
      KEEP,
    ),
    line('term', '以上记录经当场宣读，与会人员无异议，签名见会议签到表。', KEEP),
    ...signTable([
      [
        { who: '主持人（签字）：' },
        { who: '记录人（签字）：' },
        { who: '监票人（签字）：' },
        { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
      ],
    ]),
    line('title', SECTIONS[5], { page: 'new' }),
    line('term', `${blank('村名', 6)}　{会议日期|公文}`, { align: 'left', above: 60, ...KEEP }),
    attendanceTable(),
    line('gap', ''),
  ];
}
