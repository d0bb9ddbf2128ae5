import { mm } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field, SIGNING_DAY } from './common.ts';
import { blank, facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead } from './form.ts';
import { type Block, type CellSpec, cell, grid, line } from './layout.ts';

/** One step of the chain of approval. */
export interface ApprovalStep {
  /** Level as the profile names it: 村委会, 帮扶单位, 镇政府, 市“精准办”. */
  readonly name: string;
  /** Body that signs and seals. */
  readonly body?: string;
  /** Opinion already known; empty for one to be written. */
  readonly opinion?: string;
}

/** Two steps side by side, as printed: first left, then right. */
export interface D35Pair extends PaperRecord {
  readonly 左环节?: string;
  readonly 左单位?: string;
  readonly 左意见?: string;
  readonly 右环节?: string;
  readonly 右单位?: string;
  readonly 右意见?: string;
}

/** The steps of a profile's chain in pairs, numbered in their order (R-214). */
export function approvalPairs(steps: readonly ApprovalStep[]): D35Pair[] {
  const of = (step: ApprovalStep | undefined, at: number) => ({
    name: step ? `${at + 1}. ${step.name}` : '',
    body: step?.body ?? '',
    opinion: step?.opinion ?? '',
  });
  return Array.from({ length: Math.ceil(steps.length / 2) }, (_, i) => {
    const left = of(steps[2 * i], 2 * i);
    const right = of(steps[2 * i + 1], 2 * i + 1);
    return {
      左环节: left.name,
      左单位: left.body,
      左意见: left.opinion,
      右环节: right.name,
      右单位: right.body,
      右意见: right.opinion,
    };
  });
}

/** Data of the approval of a use of money; amounts in 分; missing fields print as blanks. */
export interface D35Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 审批名称?: string;
  readonly 项目名称?: string;
  readonly 项目编号?: string;
  readonly 受益户数?: number;
  readonly 受益人数?: number;
  readonly 资金来源?: string;
  readonly 申请金额?: number;
  readonly 资金用途?: string;
  readonly 收款单位?: string;
  readonly 开户银行?: string;
  readonly 收款账号?: string;
  readonly 累计已批?: number;
  readonly 可用额度?: number;
  readonly 附件清单?: string;
  readonly 申请日期?: string;
  readonly 审批环节?: readonly D35Pair[];
  readonly 审批要求?: string;
}

/** Fields of two steps side by side. */
export const APPROVAL_FIELDS = [
  field('左环节', 'text', 'approval.left.name', 'note'),
  field('左单位', 'text', 'approval.left.body', 'note'),
  field('左意见', 'text', 'approval.left.opinion', 'note'),
  field('右环节', 'text', 'approval.right.name', 'note'),
  field('右单位', 'text', 'approval.right.body', 'note'),
  field('右意见', 'text', 'approval.right.opinion', 'note'),
];

/** What D35 is: one page with the request and an equal box for each step of the chain (R-214). */
export const D35: PaperManifest = {
  code: 'D35',
  title: '扶贫资金使用审批表',
  register: 'form',
  sections: ['项目名称', '资金来源', '经办人', '负责人', '说明'],
  copies: ['村存', '帮扶单位存', '镇存', '县存'],
  signers: ['各级经办人', '各级负责人'],
  seals: ['各级审批单位'],
  pageLimit: 1,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('审批名称', 'text', 'profile.funds.approval.name', 'note'),
    field('项目名称', 'text', 'project.name', 'identity'),
    field('项目编号', 'text', 'project.code', 'identity'),
    field('受益户数', 'number', 'project.households'),
    field('受益人数', 'number', 'project.persons'),
    field('资金来源', 'text', 'payment.source'),
    field('申请金额', 'money', 'payment.amount', 'identity'),
    field('资金用途', 'text', 'payment.use'),
    field('收款单位', 'text', 'payment.payee', 'identity'),
    field('开户银行', 'text', 'payment.bank'),
    field('收款账号', 'text', 'payment.account', 'identity'),
    field('累计已批', 'money', 'project.approvedSoFar', 'note'),
    field('可用额度', 'money', 'village.fundsLeft', 'note'),
    field('附件清单', 'text', 'payment.attachments', 'note'),
    field('申请日期', 'date', 'payment.requestedOn'),
    listOf('审批环节', 'profile.funds.approval.steps', APPROVAL_FIELDS),
    field('审批要求', 'text', 'profile.funds.approval.rule', 'note'),
  ],
};

const WIDTHS = [1150, 1800, 1150, 1900, 1150, 1695];

function requestTable(): Block {
  return grid(
    WIDTHS,
    [
      facts('项目名称', ['{项目名称|缩22}', 3], '项目编号', '{项目编号|缩7.2}'),
      facts('项目地点', ['{镇名}{村名}', 3], '申请日期', '{申请日期|缩7.2}'),
      facts('申请金额', ['人民币（大写）{申请金额|大写|空14}（¥{申请金额|空5}元）', 5]),
      facts('资金来源', ['{资金来源|缩22}', 3], '受益对象', '{受益户数|空2}户{受益人数|空2}人'),
      facts('资金用途', ['{资金用途}', 5]),
      facts('收款单位', ['{收款单位|缩22}', 3], '累计已批', '{累计已批|空3}元'),
      facts('开户银行', ['{开户银行|缩22}', 3], '可用额度', '{可用额度|空3}元'),
      facts('收款账号', ['{收款账号|缩35}', 5]),
      facts('附件清单', ['{附件清单}', 5]),
    ].map((row) => ({ ...row, height: 400 })),
  );
}

const BOX = mm(55);

/** One step: its name, the opinion, who signs, the body that seals over its name and the day. */
function stepCell(side: '左' | '右', head: string, tail: string): CellSpec {
  return {
    stand: 'top',
    content: [
      line('head', `${head}${blank(`${side}环节`, 8)}意见`, { align: 'left', above: 40, ...KEEP }),
      line('small', `{?${side}意见}{${side}意见}{:否则}　{/}`, KEEP),
      line('small', '经办人（签字）：', { above: 420, ...KEEP }),
      line('small', '负责人（签字）：', { above: 260, ...KEEP }),
      line('smallCentre', `（盖章）{${side}单位}`, { above: 700, ...KEEP }),
      line('smallCentre', `${SIGNING_DAY}${tail}`, KEEP),
    ],
  };
}

/** An equal box for each step of a list of pairs, in the order of the chain. */
export function stepTable(list: string): Block {
  const cells = [stepCell('左', `{#${list}|至少2}`, ''), stepCell('右', '', `{/${list}}`)];
  return grid([4422, 4423], [{ cells, height: BOX }]);
}

/** The page: the request, then equal boxes in the order of the chain. */
export function d35Blocks(): Block[] {
  const title = '{县名}{?审批名称}{审批名称}{:否则}扶贫资金审批表{/}';
  return [
    recordHead(),
    line('title', title),
    line('gap', ''),
    requestTable(),
    line('gap', '', KEEP),
    stepTable('审批环节'),
    line('gap', '', KEEP),
    grid(
      [8845],
      [
        {
          cells: [cell('small', '说明：各环节按先后顺序签署，前一环节未签署的，后一环节不得签署。{审批要求}')],
          height: 300,
        },
      ],
      {
        lines: 'none',
      },
    ),
    line('gap', ''),
  ];
}
