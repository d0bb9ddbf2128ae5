import { describe, expect, test } from 'vitest';
import { D02, d02Blocks } from '../../../electron/documents/papers/d02.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D02_EMPTY, D02_EXTREME, d02Of } from '../../support/paper-samples/d02.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D02, blocks: d02Blocks };

testPaper({
  paper,
  signature: '甲方（盖章）',
  cases: [
    ...PROFILE_NAMES.map((name) => ({ name: `d02-${name}`, record: d02Of(name) })),
    { name: 'd02-empty', record: D02_EMPTY },
    { name: 'd02-extreme', record: D02_EXTREME },
  ],
});

/** Where the letters of the four profiles differ; everything else is the same. */
const ROWS: readonly (readonly [string, string, string, string, string])[] = [
  // place, guangdong, jiangmen, nanxiong, zhanjiang
  ['题目', '青石镇脱贫攻坚责任书', '海晏镇扶贫责任书', '珠玑镇脱贫攻坚责任书', '东山街道脱贫攻坚责任书'],
  ['层级', '镇—村', '镇街—村', '镇—村', '街镇—村'],
  ['首长', '镇长', '镇长', '镇长', '街道办主任'],
  ['首长签字', '镇长（签字）', '镇长（签字）', '镇长（签字）', '街道办主任（签字）'],
  ['工作', '为把脱贫攻坚责任', '为把精准扶贫责任', '为把脱贫攻坚责任', '为把脱贫攻坚责任'],
  ['负责', '对本村脱贫攻坚工作负责', '对本村精准扶贫工作负责', '对本村脱贫攻坚工作负责', '对本村脱贫攻坚工作负责'],
  ['领导体制', '实行省负总责、市县抓落实的领导体制，', '', '', ''],
  ['县', '和翠屏县的安排', '和江门市的安排', '和南雄市的安排', '和湛江经济技术开发区的安排'],
  [
    '第一责任人',
    '县（市、区）党委书记、县（市、区）长是脱贫攻坚工作第一责任人，省市县镇村书记一起抓',
    '县镇两级党政主要领导是精准扶贫工作第一责任人，市县镇村书记一起抓',
    '市委书记、市长是脱贫攻坚工作第一责任人，市镇村书记一起抓',
    '（街）镇党（工）委书记、街道办主任（镇长）是脱贫攻坚工作第一责任人，区镇（街）村书记一起抓',
  ],
  ['阶段', '', '', '2016—2018年为攻坚阶段，其后两年为巩固提高阶段。', ''],
  ['村属性', '属于相对贫困村，', '', '属于相对贫困村，', '属于贫困村（相对贫困村），'],
  ['对象', '相对贫困户共', '重点帮扶对象（城乡低保家庭）共', '贫困户共', '贫困户共'],
  ['差额', '', '', '全市年度计划合计比建档人数多200人，以省审核认定数为准。', ''],
  ['核查', '', '', '', '（看房、看粮、看劳力强不强、看家中有没有读书郎）'],
  [
    '公示',
    '村务公开栏公示，时间不少于　　天',
    '村务公开栏公示，时间不少于　　天',
    '村务公开栏公示，时间不少于　　天',
    '村委会和各村民小组公示，时间不少于7天',
  ],
  ['系统', '', '承担江门市精准扶贫网线上录入和线下对接工作，确定专人负责。', '', ''],
  ['记录', '帮扶记录，', '帮扶记录，', '帮扶记录，', '《帮扶记录卡》，'],
  ['规划', '落实一户一法，', '落实一户一策，', '落实一户一法，', ''],
  ['队长核查', '会同驻村工作队队长', '会同村党支部第一书记', '会同驻村工作队队长', '会同驻村工作队队长'],
  ['队长确认', '和驻村工作队队长签名', '和村党支部第一书记签名', '和驻村工作队队长签名', '和驻村工作队队长签名'],
  ['队长协调', '协调驻村工作队队长', '协调村党支部第一书记', '协调驻村工作队队长', '协调驻村工作队队长'],
  ['审批', '', '', '资金使用依次经村委会、帮扶单位、镇政府、市“精准办”审批。', ''],
  [
    '退出后',
    '',
    '退出后帮扶期间内扶持政策不变、力度不减、结对帮扶不改、持续跟踪帮扶。',
    '',
    '在一定时期内让其继续享受扶贫相关政策。',
  ],
  [
    '约谈',
    '未完成年度任务的，约谈市县镇党政主要领导。',
    '未完成年度减贫任务的，约谈市（区）党政主要领导。',
    '未完成年度任务的，约谈镇（街道）党政主要领导。',
    '未完成年度任务的，约谈（街）镇、相关帮扶单位主要领导。',
  ],
  [
    '追责',
    '对不作为甚至弄虚作假的依党纪政纪追责。',
    '对不作为甚至弄虚作假的依党纪政纪严肃追责。',
    '对不作为甚至弄虚作假的依党纪政纪严肃追责。',
    '对不作为甚至弄虚作假的依党纪政纪严肃追责。',
  ],
  ['召回', '', '', '（四）召回。驻村干部实行召回制。', ''],
  ['机构', '县级扶贫机构', '市扶贫办', '市扶贫办', '区扶贫办'],
];

function each(of: (record: ReturnType<typeof d02Of>) => readonly string[]) {
  return Object.fromEntries(PROFILE_NAMES.map((name) => [name, of(d02Of(name))])) as Record<
    ProfileName,
    readonly string[]
  >;
}

const DIFFERENCES: Differences<ProfileName> = {
  ...Object.fromEntries(
    ROWS.map(([place, guangdong, jiangmen, nanxiong, zhanjiang]) => [
      place,
      { guangdong, jiangmen, nanxiong, zhanjiang },
    ]),
  ),
  文件: each((record) => [record.依据文件!]),
  镇: each((record) => [record.甲方党委!, record.甲方政府!, record.甲方党委!, record.甲方政府!]),
  标准: each((record) => [record.户退出标准!, record.保障事项!]),
  到村: each((record) => [record.村退出标准 ? `${record.村退出标准}。` : record.村目标!]),
  依据清单: each((record) => record.依据清单!.map((basis, i) => `${i + 1}.${basis.名称}\n`)),
  责任链: each((record) =>
    record.责任链!.map((link) => [link.层级, link.责任人, link.责任称谓 ?? '', link.主要职责].join('\n')),
  ),
};

describe('D02 in the words of four profiles', async () => {
  const template = await compiledPaper(paper);
  const words = Object.fromEntries(
    PROFILE_NAMES.map((name) => [name, wordsOf(paperXml(template, d02Of(name)))]),
  ) as Record<ProfileName, string>;

  test('[R-295] [R-296] [R-299] [R-310] the letters differ exactly where the table says', () => {
    const rest = commonWords(words, DIFFERENCES);
    for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
  });

  test('[R-297] nine chapters and at least 1,500 characters, also on the blank form', () => {
    for (const text of [...Object.values(words), wordsOf(paperXml(template, D02_EMPTY))]) {
      for (const numeral of '一二三四五六七八九') expect(text).toContain(`\n${numeral}、`);
      expect(text.match(/\p{Script=Han}/gu)!.length).toBeGreaterThan(1500);
    }
  });
});
