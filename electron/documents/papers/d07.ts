import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { orLine } from './duty-letter.ts';
import { DEPUTY_LINE, facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, cell, grid, line, type RowSpec } from './layout.ts';

/** One member of the applying household. */
export interface D07Member extends PaperRecord {
  readonly 姓名?: string;
  readonly 与户主关系?: string;
  readonly 性别?: string;
  readonly 年龄?: number;
  readonly 健康状况?: string;
  readonly 劳动能力?: string;
  readonly 就学务工?: string;
}

/** Data of an application; missing fields print as blanks to fill by hand. */
export interface D07Record extends PaperRecord, RecordHead {
  /** What the applicant asks to be, in the words of the profile. */
  readonly 对象称谓?: string;
  readonly 村委会名称?: string;
  readonly 申请人?: string;
  readonly 性别?: string;
  readonly 民族?: string;
  readonly 证件号码?: string;
  readonly 联系电话?: string;
  readonly 住址?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 在校生?: number;
  readonly 家庭成员?: readonly D07Member[];
  /** The year whose income is stated. */
  readonly 收入年度?: string;
  /** 年人均可支配收入, 年人均纯收入: the measure of the profile. */
  readonly 收入口径?: string;
  /** 分. */
  readonly 人均收入?: number;
  readonly 收入来源?: string;
  /** The line an applicant must be under, with its source, in the words of the profile. */
  readonly 识别标准?: string;
  readonly 住房情况?: string;
  readonly 申请理由?: string;
  readonly 申请日期?: string;
}

/** What D07 is: the household's own application to the village committee, with the committee's receipt. */
export const D07: PaperManifest = {
  code: 'D07',
  title: '申请书',
  register: 'form',
  copies: ['村存', '户存'],
  signers: ['申请人', '受理人'],
  seals: [],
  pageLimit: 2,
  sections: ['一、家庭基本情况', '二、收入和住房情况', '三、申请理由', '四、申请事项和承诺', '五、村委会受理情况'],
  fields: [
    ...RECORD_FIELDS,
    field('对象称谓', 'text', 'profile.terminology.poorHousehold'),
    field('村委会名称', 'text', 'village.committee'),
    field('申请人', 'text', 'household.head.name', 'identity'),
    field('性别', 'text', 'household.head.sex', 'note'),
    field('民族', 'text', 'household.head.ethnicity', 'note'),
    field('证件号码', 'text', 'household.head.identityNumber', 'identity'),
    field('联系电话', 'text', 'household.phone', 'note'),
    field('住址', 'text', 'household.address'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount'),
    field('在校生', 'number', 'household.pupilCount', 'note'),
    listOf('家庭成员', 'household.members', [
      field('姓名', 'text', 'member.name', 'identity'),
      field('与户主关系', 'text', 'member.relation'),
      field('性别', 'text', 'member.sex', 'note'),
      field('年龄', 'number', 'member.age', 'note'),
      field('健康状况', 'text', 'member.health', 'note'),
      field('劳动能力', 'text', 'member.labour', 'note'),
      field('就学务工', 'text', 'member.occupation', 'note'),
    ]),
    field('收入年度', 'text', 'income.year'),
    field('收入口径', 'text', 'profile.scope.measure'),
    field('人均收入', 'money', 'household.incomePerHead'),
    field('收入来源', 'text', 'household.incomeSources'),
    field('识别标准', 'text', 'profile.scope.line'),
    field('住房情况', 'text', 'household.housing'),
    field('申请理由', 'text', 'application.reason'),
    field('申请日期', 'date', 'application.date'),
  ],
};

const OBJECT = '{?对象称谓}{对象称谓}{:否则}帮扶对象{/}';

function headTable(): Block {
  return grid(
    [1200, 1750, 1200, 1750, 1200, 1745],
    [
      facts('申 请 人', '{申请人|缩7.6}', '性　　别', '{性别}', '民　　族', '{民族}'),
      facts('证件号码', ['{证件号码|隐去|缩21}', 3], '联系电话', '{联系电话|缩7.6}'),
      facts('家庭住址', ['{住址|缩21}', 3], '申请日期', '{申请日期|缩7.2}'),
      facts('家庭人口', '{家庭人口|空3}人', '劳 动 力', '{劳动力|空3}人', '在 校 生', '{在校生|空3}人'),
    ],
  );
}

function memberTable(): Block {
  const heads = ['序号', '姓　名', '与户主关系', '性别', '年龄', '健康状况', '劳动能力', '就学务工'];
  const texts = [
    '{#家庭成员|至少6}{序号}',
    '{姓名|缩7}',
    '{与户主关系|缩6}',
    '{性别}',
    '{年龄}',
    '{健康状况|缩6}',
    '{劳动能力|缩6}',
    '{就学务工|缩7}{/家庭成员}',
  ];
  const head: RowSpec = { cells: heads.map((text) => cell('head', text)), height: 420, repeats: 'head' };
  const row: RowSpec = { cells: texts.map((text) => cell('smallCentre', text)), height: 420 };
  return grid([560, 1600, 1350, 560, 560, 1350, 1350, 1515], [head, row], { margin: 30 });
}

function incomeTable(): Block {
  const row = (name: string, text: string, height: number): RowSpec => ({
    cells: [cell('head', name), cell('small', text)],
    height,
  });
  return grid(
    [1800, 7045],
    [
      row(
        '{?收入口径}{收入口径}{:否则}年人均收入{/}',
        '{收入年度|空3}年：{人均收入|整数|空6}元{?识别标准}　标准：{识别标准}{/}',
        460,
      ),
      row('主要收入来源', '{收入来源}', 640),
      row('住房情况', '{住房情况}', 640),
    ],
    { pad: 30 },
  );
}

function receiptTable(): Block {
  return grid(
    [1400, 3022, 1400, 3023],
    [
      facts('收到日期', '　　　　年　　月　　日', '登 记 号', ''),
      facts('附交材料', ['□户口簿　□身份证明　□病残证明　□就学证明　□住房证明　□其他', 3]),
      facts('受 理 人', '（签字）', '回复日期', '　　　　年　　月　　日'),
    ],
  );
}

/** The application: who lives there, income and housing, reason, what is asked and promised, receipt of the village. */
export function d07Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${OBJECT}申请书`),
    line('gap', ''),
    line('plain', `${orLine('村委会名称', 8)}：`),
    line('termHeading', '一、家庭基本情况'),
    headTable(),
    line('gap', ''),
    memberTable(),
    line('termHeading', '二、收入和住房情况', { above: 80 }),
    incomeTable(),
    line('termHeading', '三、申请理由', { above: 80 }),
    grid([8845], [{ cells: [{ content: [line('small', '{申请理由}')], stand: 'top' }], height: 1900 }], { pad: 50 }),
    line('termHeading', '四、申请事项和承诺', { above: 80 }),
    line('term', `本户自愿申请列为${OBJECT}，请村民委员会核查、评议，并按程序审核批准。`, KEEP),
    line(
      'term',
      '本户承诺：所填内容真实，没有隐瞒人口、收入、财产和赡养情况；同意有关部门依法查询、核对本户收入和财产信息；接受入户核查、民主评议和公示；情况变化及时报告。如有不实，自愿退出并承担责任。',
      KEEP,
    ),
    ...signTable([[{ who: '申请人（签字）：' }, { who: '（手印）', kind: 'thumb' }]]),
    line('small', DEPUTY_LINE, KEEP),
    line('termHeading', '五、村委会受理情况', { above: 80 }),
    receiptTable(),
    line('gap', ''),
  ];
}
