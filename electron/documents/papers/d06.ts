import {
  annexHead,
  annexNote,
  body,
  heading,
  imprint,
  landscape,
  redHead,
  sealedSignature,
  titleBlock,
  when,
} from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import type { Block } from './layout.ts';
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

/** A leader and what he is linked to; several villages stand in one row. */
export interface D06Row extends PaperRecord {
  readonly 领导姓名?: string;
  readonly 职务?: string;
  readonly 联系镇?: string;
  readonly 联系村?: string;
  /** 户数 of the village, or the heads of the linked households. */
  readonly 联系户?: string;
  readonly 联络员姓名?: string;
  readonly 联络员电话?: string;
}

/** Data of the notice that links leaders with towns and villages; missing fields print as blanks. */
export interface D06Record extends PaperRecord, OfficialHead, ImprintData, Contact {
  readonly 县名?: string;
  /** Leaders in the words of the profile: 市领导, 区领导, 县领导. */
  readonly 领导称谓?: string;
  /** 挂点联系, 挂钩联系. */
  readonly 联系称谓?: string;
  readonly 工作称谓?: string;
  readonly 依据文件?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** The rule of the profile on who is linked to what. */
  readonly 联系规则?: string;
  /** Visits of a leader in a year. */
  readonly 领导走访次数?: number;
  readonly 领导人数?: number;
  readonly 联系镇数?: number;
  readonly 联系村数?: number;
  readonly 联系户数?: number;
  readonly 上报期限?: string;
  readonly 安排表?: readonly D06Row[];
}

const SECTIONS = ['一、联系安排', '二、主要职责', '三、工作要求'] as const;

/** What D06 is: the notice that links each leader with towns and villages, the table as annex. */
export const D06: PaperManifest = {
  code: 'D06',
  title: '领导挂点联系安排通知',
  register: 'document',
  sections: [...SECTIONS, '安排表'],
  copies: ['主送', '存档'],
  signers: [],
  seals: ['发文机关'],
  pageLimit: 24,
  fields: [
    ...OFFICIAL_FIELDS,
    ...IMPRINT_FIELDS,
    ...CONTACT_FIELDS,
    field('县名', 'text', 'county.name'),
    field('领导称谓', 'text', 'profile.helping.leaders', 'note'),
    field('联系称谓', 'text', 'profile.helping.leaderLink', 'note'),
    field('工作称谓', 'text', 'profile.terminology.work', 'note'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('起始日期', 'date', 'profile.helping.startsOn'),
    field('截止日期', 'date', 'profile.helping.endsOn'),
    field('联系规则', 'text', 'profile.helping.leaderRule'),
    field('领导走访次数', 'number', 'profile.frequencies.leaderVisits'),
    field('领导人数', 'number', 'links.leaders'),
    field('联系镇数', 'number', 'links.towns'),
    field('联系村数', 'number', 'links.villages'),
    field('联系户数', 'number', 'links.households'),
    field('上报期限', 'date', 'notice.answerUntil'),
    listOf('安排表', 'links.rows', [
      field('领导姓名', 'text', 'official.name', 'identity'),
      field('职务', 'text', 'official.post'),
      field('联系镇', 'text', 'town.name'),
      field('联系村', 'text', 'village.name'),
      field('联系户', 'text', 'link.households'),
      field('联络员姓名', 'text', 'liaison.name', 'note'),
      field('联络员电话', 'text', 'liaison.phone', 'note'),
    ]),
  ],
};

const LEADERS = '{?领导称谓}{领导称谓}{:否则}县领导{/}';
const LINK = '{?联系称谓}{联系称谓}{:否则}挂点联系{/}';
const WORK = '{?工作称谓}{工作称谓}{:否则}帮扶{/}';
const TITLE = `{?县名}{县名}{工作称谓}{/}${LEADERS}${LINK}镇（街道）、村安排表`;

/** The notice, and its table on pages across. */
export function d06Blocks(): Block[] {
  return [
    ...redHead({ mark: '{发文机关|空8}文件', number: '{文号|空8}' }),
    ...titleBlock(`关于${LEADERS}${LINK}镇（街道）和村工作安排的通知`, `${blank('主送', 14)}：`),
    body(
      `为加强对${WORK}工作的组织领导，{?依据文件}根据{依据文件}，{/}现将${LEADERS}${LINK}镇（街道）和村的工作安排通知如下。`,
    ),
    heading(1, SECTIONS[0]),
    ...when('联系规则', [body('{联系规则}')]),
    body(
      `本次安排${LEADERS}${blank('领导人数', 2)}名，联系镇（街道）${blank('联系镇数', 2)}个、村${blank('联系村数', 2)}个、户${blank('联系户数', 2)}户，联系期限自{起始日期|公文}起至{截止日期|公文}止，具体见附件。`,
    ),
    heading(1, SECTIONS[1]),
    body('（一）指导部署。指导所联系的镇（街道）、村落实工作责任，研究制定帮扶规划和年度计划，督促按时完成年度任务。'),
    body(
      `（二）走访调研。每年到所联系的镇（街道）、村走访调研不少于${blank('领导走访次数', 2)}次，入户了解情况，走访情况由联络员如实记录并归档。`,
    ),
    body('（三）协调解决。协调资金、项目和政策落实，帮助解决镇村和帮扶单位反映的突出问题；重大问题提交领导小组研究。'),
    body(
      '（四）督促检查。督促驻村工作队、帮扶单位和帮扶责任人履行职责，检查对象识别、措施到户、资金使用和档案管理情况。',
    ),
    body('（五）联系到户。结对联系困难群众，宣传政策，鼓励自力更生，帮助落实措施。'),
    heading(1, SECTIONS[2]),
    body('（一）落实联络。各镇（街道）、有关单位确定一名联络员，负责日常联系、走访安排和材料报送，人员变动及时报备。'),
    body('（二）责任接续。领导职务变动的，由继任者接续联系；分工调整的，另行通知。'),
    body('（三）改进作风。走访调研轻车简从，不增加基层负担，不影响群众生产生活。'),
    body('（四）情况报送。请于{上报期限|公文}前将联络员名单和联系计划报我单位。'),
    ...annexNote([TITLE]),
    ...sealedSignature('{发文机关|空8}', '{成文日期|公文}'),
    contactNote(),
    ...landscape([
      ...annexHead('附件', TITLE),
      rowsTable('landscape', '安排表', 8, [
        { head: '序号', width: 756, text: '{序号}' },
        { head: '领导姓名', width: 1500, text: '{领导姓名}' },
        { head: '职务', width: 1900, text: '{职务}' },
        { head: '联系镇（街）', width: 1800, text: '{联系镇}' },
        { head: '联系村', width: 2100, text: '{联系村}' },
        { head: '联系户', width: 1200, text: '{联系户}' },
        { head: '联络员', width: 1500, text: '{联络员姓名}' },
        { head: '联系电话', width: 2000, text: '{联络员电话}' },
      ]),
    ]),
    ...imprint({ copies: '抄送', organ: '{印发机关|空8}', date: '{印发日期|公文}' }),
  ];
}
