import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, sealedEnd, signTable } from './form.ts';
import { type Block, line } from './layout.ts';

/** One policy or measure that the household is told of. */
export interface D16Policy extends PaperRecord {
  readonly 名称?: string;
  readonly 内容?: string;
}

/** Data of the notice that tells a household what was decided; missing fields print as blanks. */
export interface D16Record extends PaperRecord, RecordHead {
  /** One of these marks what was decided; none leaves boxes to tick. */
  readonly 识别?: boolean;
  readonly 退出?: boolean;
  readonly 风险消除?: boolean;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 住址?: string;
  readonly 年度?: string;
  readonly 对象称谓?: string;
  readonly 依据文件?: string;
  /** The steps that were gone through, in the profile's words. */
  readonly 程序说明?: string;
  readonly 审定单位?: string;
  readonly 审定文号?: string;
  /** Day of the decision; the notice must not be older. */
  readonly 审定日期?: string;
  readonly 政策?: readonly D16Policy[];
  /** What goes on after exit or removal, in the words of the profile. */
  readonly 退出后条款?: string;
  readonly 申诉期限?: string;
  readonly 申诉单位?: string;
  readonly 联系人?: string;
  readonly 咨询电话?: string;
  readonly 告知单位?: string;
  readonly 告知日期?: string;
}

const SECTIONS = ['一、审定结果', '二、有关政策', '三、权利和义务', '送达回执'] as const;

/** What D16 is: the household is told of identification, exit or removed risk, and signs the receipt. */
export const D16: PaperManifest = {
  code: 'D16',
  title: '告知书',
  register: 'form',
  sections: SECTIONS,
  copies: ['户存', '村存', '镇存'],
  signers: ['户主', '送达人'],
  seals: ['告知单位'],
  pageLimit: 3,
  fields: [
    ...RECORD_FIELDS,
    field('识别', 'check', 'decision.isIdentified'),
    field('退出', 'check', 'decision.isExit'),
    field('风险消除', 'check', 'decision.isRiskRemoved'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('住址', 'text', 'household.address'),
    field('年度', 'text', 'decision.year'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('程序说明', 'text', 'profile.chain.done', 'note'),
    field('审定单位', 'text', 'decision.body'),
    field('审定文号', 'text', 'decision.documentNumber'),
    field('审定日期', 'date', 'decision.decidedOn'),
    listOf('政策', 'profile.policies', [field('名称', 'text', 'policy.name'), field('内容', 'text', 'policy.content')]),
    field('退出后条款', 'text', 'profile.helping.afterExit'),
    field('申诉期限', 'text', 'profile.objection.period', 'note'),
    field('申诉单位', 'text', 'profile.objection.body', 'note'),
    field('联系人', 'text', 'town.contact', 'note'),
    field('咨询电话', 'text', 'town.hotline', 'note'),
    field('告知单位', 'text', 'notice.body'),
    field('告知日期', 'date', 'notice.issuedOn', 'note'),
  ],
};

const TICKS = '{☑识别}识别为{对象称谓|空5}　{☑退出}退出{对象称谓|空5}　{☑风险消除}风险消除';

/** What was decided, in one sentence a household understands. */
const DECIDED = `经${blank('程序说明', 12)}，由${blank('审定单位', 8)}于{审定日期|公文}审定{?审定文号}（{审定文号}）{/}，你户${blank('年度', 3)}年的审定结果为：`;

/** The notice, sealed, and the receipt under a cutting line. */
export function d16Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '告　知　书'),
    line('plain', ''),
    line('plain', `${blank('户主姓名', 6)}户（户编号：${blank('户编号', 9)}）：`),
    line('body', `住址：${blank('住址', 16)}`),
    line('heading', SECTIONS[0]),
    line('body', `{?依据文件}根据{依据文件}，{/}${DECIDED}`),
    line('body', TICKS),
    line('heading', SECTIONS[1]),
    line('gap', '{?政策}'),
    line('body', '你户按规定享受下列政策，具体由帮扶责任人协助落实：'),
    line('gap', '{#政策}'),
    line('body', '（{序号|汉字}）{名称}。{内容}'),
    line('gap', '{/政策}'),
    line('gap', '{:否则}'),
    line('body', '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'),
    line('body', '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'),
    line('gap', '{/}'),
    line('gap', '{?退出后条款}'),
    line('body', '{退出后条款}'),
    line('gap', '{/}'),
    line('heading', SECTIONS[2]),
    line(
      'body',
      '你户家庭人口、收入、住房等情况发生变化的，请及时告知村民委员会或者帮扶责任人；扶持的资金、物资和贷款应当按规定用途使用。',
    ),
    line(
      'body',
      `对审定结果有异议的，可以自收到本告知书之日起${blank('申诉期限', 4)}内，向${blank('申诉单位', 8)}提出。联系人：${blank('联系人', 5)}，咨询电话：${blank('咨询电话', 7)}。`,
      KEEP,
    ),
    ...sealedEnd(blank('告知单位', 8), '{告知日期|公文}'),
    line('smallCentre', '……………………………（沿此线裁下，送达单位存档）……………………………', KEEP),
    line('head', SECTIONS[3], { ...KEEP, above: 60 }),
    line('small', `本户已收到编号{编号|空8}的告知书，内容已由送达人当面说明。`, KEEP),
    ...signTable([[{ who: '户主（签字）：' }, { who: '（手印）', kind: 'thumb' }, { who: '送达人（签字）：' }]]),
  ];
}
