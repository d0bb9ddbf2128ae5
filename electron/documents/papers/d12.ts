import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { listOf, RECORD_FIELDS, type RecordHead, recordHead } from './form.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One policy the household enjoys. */
export interface D12Measure extends PaperRecord {
  /** Number of the option in the county's list. */
  readonly 代号?: string;
  readonly 措施?: string;
  readonly 内容?: string;
  readonly 责任单位?: string;
  readonly 咨询电话?: string;
}

/** Data of the card on a household's wall; it knows no number, phone, health or welfare class of the household. */
export interface D12Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 对象称谓?: string;
  readonly 年度?: string;
  readonly 户主姓名?: string;
  readonly 村组?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  /** Off unless the office wants it on the wall. */
  readonly 致贫原因?: string;
  readonly 脱贫年度?: string;
  readonly 责任人姓名?: string;
  readonly 责任人单位?: string;
  readonly 责任人电话?: string;
  readonly 村干部姓名?: string;
  readonly 村干部电话?: string;
  readonly 队长称谓?: string;
  readonly 队长姓名?: string;
  readonly 队长电话?: string;
  readonly 措施?: readonly D12Measure[];
  /** 分, by quarter. */
  readonly 一季度?: number;
  readonly 二季度?: number;
  readonly 三季度?: number;
  readonly 四季度?: number;
  readonly 全年?: number;
  readonly 收入口径?: string;
  readonly 人均收入?: number;
  readonly 监督电话?: string;
}

/** What D12 is: one page for the wall with helper, policies and quarterly income. */
export const D12: PaperManifest = {
  code: 'D12',
  title: '帮扶明白卡',
  register: 'form',
  copies: ['户存'],
  signers: ['户主', '帮扶责任人'],
  seals: [],
  pageLimit: 1,
  sections: ['家庭情况', '帮扶联系人', '享受的政策和措施', '收入情况'],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('年度', 'text', 'card.year'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('村组', 'text', 'household.group'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount', 'note'),
    field('致贫原因', 'text', 'household.mainCause', 'note'),
    field('脱贫年度', 'text', 'household.exitYear'),
    field('责任人姓名', 'text', 'helper.name', 'identity'),
    field('责任人单位', 'text', 'helper.unit.name'),
    field('责任人电话', 'text', 'helper.phone'),
    field('村干部姓名', 'text', 'village.contact.name', 'note'),
    field('村干部电话', 'text', 'village.contact.phone', 'note'),
    field('队长称谓', 'text', 'profile.terminology.teamLeader', 'note'),
    field('队长姓名', 'text', 'team.leader.name', 'note'),
    field('队长电话', 'text', 'team.leader.phone', 'note'),
    listOf('措施', 'plan.measures', [
      field('代号', 'text', 'measure.option', 'note'),
      field('措施', 'text', 'measure.group'),
      field('内容', 'text', 'measure.content'),
      field('责任单位', 'text', 'measure.unit', 'note'),
      field('咨询电话', 'text', 'measure.phone', 'note'),
    ]),
    field('一季度', 'money', 'income.quarter1'),
    field('二季度', 'money', 'income.quarter2'),
    field('三季度', 'money', 'income.quarter3'),
    field('四季度', 'money', 'income.quarter4'),
    field('全年', 'money', 'income.year'),
    field('收入口径', 'text', 'income.measure', 'note'),
    field('人均收入', 'money', 'income.perHead'),
    field('监督电话', 'text', 'county.hotline', 'note'),
  ],
};

const HIGH = 470;

/** Labels and values in turn, in the size that is read from the wall. */
function big(...texts: readonly (string | readonly [string, number])[]): RowSpec {
  const cells = texts.map((entry, i): CellSpec => {
    const [text, span] = typeof entry === 'string' ? ([entry, 1] as const) : entry;
    return cell(i % 2 === 0 ? 'cellCentre' : 'cell', text, span);
  });
  return { cells, height: HIGH };
}

const part = (text: string): Block => line('termHeading', text, { above: 60 });

function householdTable(): Block {
  return grid(
    [1400, 3022, 1400, 3023],
    [
      big('户　　主', '{户主姓名|缩11.6}', '村　　组', '{村组|缩11.6}'),
      big('家庭人口', '{家庭人口|空3}人（劳动力{劳动力|空2}人）', '脱贫年度', '{脱贫年度|空3}年'),
      big('{?致贫原因}致贫原因', ['{致贫原因|缩29}{/}', 3]),
    ],
  );
}

function contactTable(): Block {
  const row = (who: string, name: string, unit: string, phone: string): RowSpec => ({
    cells: [cell('cellCentre', who), cell('cellCentre', name), cell('cellCentre', unit), cell('cellCentre', phone)],
    height: HIGH,
  });
  return grid(
    [2100, 1700, 2945, 2100],
    [
      { cells: ['职　责', '姓　名', '单　位', '联系电话'].map((text) => cell('head', text)), height: 420 },
      row('帮扶责任人', '{责任人姓名|缩6.4}', '{责任人单位|缩11.4}', '{责任人电话|缩8}'),
      row('村联系人', '{村干部姓名|缩6.4}', '村“两委”', '{村干部电话|缩8}'),
      row('{?队长称谓}{队长称谓|缩8}{:否则}驻村工作队队长{/}', '{队长姓名|缩6.4}', '驻村工作队', '{队长电话|缩8}'),
    ],
  );
}

function measureTable(): Block {
  const heads = ['代号', '措　施', '内容和标准', '责任单位', '咨询电话'];
  const texts = ['{#措施|至少7}{代号}', '{措施|缩5.6}', '{内容|缩24}', '{责任单位|缩6.4}', '{咨询电话|缩6.8}{/措施}'];
  return grid(
    [700, 1500, 3545, 1500, 1600],
    [
      { cells: heads.map((text) => cell('head', text)), height: 420, repeats: 'head' },
      { cells: texts.map((text, i) => cell(i === 2 ? 'small' : 'smallCentre', text)), height: 450 },
    ],
    { margin: 40, pad: 20 },
  );
}

function incomeTable(): Block {
  const names = ['一季度', '二季度', '三季度', '四季度', '全年'];
  return grid(
    [1474, 1474, 1474, 1474, 1474, 1475],
    [
      { cells: [...names, '人均'].map((text) => cell('head', text)), height: 420 },
      { cells: [...names, '人均收入'].map((name) => cell('cellCentre', `{${name}|整数|缩5}`)), height: HIGH },
    ],
    { margin: 40 },
  );
}

/** The card: household, contacts, policies, income; one page. */
export function d12Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{县名}{?对象称谓}{对象称谓}{/}帮扶明白卡'),
    part('家庭情况（{年度|空3}年度）'),
    householdTable(),
    part('帮扶联系人'),
    contactTable(),
    part('享受的政策和措施'),
    measureTable(),
    part('收入情况（元{?收入口径}，人均按{收入口径}计算{/}）'),
    incomeTable(),
    line('small', '户主（签字）：_　　　　　　_　帮扶责任人（签字）：_　　　　　　_　_　　　_年_　　_月_　　_日', {
      above: 160,
    }),
    line('small', '{?监督电话}监督电话：{监督电话}。{/}情况有变化，请及时告诉帮扶责任人或者村联系人。', { above: 60 }),
  ];
}
