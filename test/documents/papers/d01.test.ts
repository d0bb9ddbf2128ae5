import { describe, expect, test } from 'vitest';
import { D01, d01Blocks } from '../../../electron/documents/papers/d01.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D01_EMPTY, D01_EXTREME, d01Of } from '../../support/paper-samples/d01.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D01, blocks: d01Blocks };

testPaper({
  paper,
  signature: '甲方（盖章）',
  cases: [
    ...PROFILE_NAMES.map((name) => ({ name: `d01-${name}`, record: d01Of(name) })),
    { name: 'd01-empty', record: D01_EMPTY },
    { name: 'd01-extreme', record: D01_EXTREME },
  ],
});

/** Where the letters of the four profiles differ; everything else is the same. */
const ROWS: readonly (readonly [string, string, string, string, string])[] = [
  // place, guangdong, jiangmen, nanxiong, zhanjiang
  ['题目', '翠屏县脱贫攻坚责任书', '江门市扶贫责任书', '南雄市脱贫攻坚责任书', '湛江经济技术开发区脱贫攻坚责任书'],
  ['层级', '县—镇', '市、区—镇街', '市—镇', '区—街镇'],
  ['首长', '县长', '市长', '市长', '管委会主任'],
  ['乙方首长', '镇长', '镇长', '镇长', '街道办主任'],
  ['首长签字', '县长（签字）', '市长（签字）', '市长（签字）', '管委会主任（签字）'],
  ['乙方首长签字', '镇长（签字）', '镇长（签字）', '镇长（签字）', '街道办主任（签字）'],
  ['工作', '为落实脱贫攻坚工作责任', '为落实精准扶贫工作责任', '为落实脱贫攻坚工作责任', '为落实脱贫攻坚工作责任'],
  ['领导体制', '实行省负总责、市县抓落实的领导体制，', '', '', ''],
  [
    '第一责任人',
    '县（市、区）党委书记、县（市、区）长是脱贫攻坚工作第一责任人，省市县镇村书记一起抓',
    '县镇两级党政主要领导是精准扶贫工作第一责任人，市县镇村书记一起抓',
    '市委书记、市长是脱贫攻坚工作第一责任人，市镇村书记一起抓',
    '（街）镇党（工）委书记、街道办主任（镇长）是脱贫攻坚工作第一责任人，区镇（街）村书记一起抓',
  ],
  ['阶段', '', '', '2016—2018年为攻坚阶段，其后两年为巩固提高阶段。', ''],
  ['对象', '相对贫困户共', '重点帮扶对象（城乡低保家庭）共', '贫困户共', '贫困户共'],
  ['结对', '相对贫困户帮扶责任人', '重点帮扶对象（城乡低保家庭）帮扶责任人', '贫困户帮扶责任人', '贫困户帮扶责任人'],
  [
    '村名单',
    '相对贫困村：灵潭村、洋湖村。',
    '',
    '相对贫困村：灵潭村、洋湖村。',
    '贫困村（相对贫困村）：灵潭村、洋湖村。',
  ],
  ['差额', '', '', '全市年度计划合计比建档人数多200人，以省审核认定数为准。', ''],
  ['系统', '', '承担江门市精准扶贫网线上录入和线下对接工作，确定专人负责。', '', ''],
  ['记录', '帮扶记录。', '帮扶记录。', '帮扶记录。', '《帮扶记录卡》。'],
  ['规划', '坚持一户一法，一村一策，', '坚持一户一策，', '坚持一户一法，一村一策，', '一村一策，'],
  ['队伍', '驻村工作队', '镇（街）协调组', '驻村工作队', '驻村工作队'],
  ['审批', '', '', '资金使用依次经村委会、帮扶单位、镇政府、市“精准办”审批。', ''],
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
  [
    '退出后',
    '',
    '退出后帮扶期间内扶持政策不变、力度不减、结对帮扶不改、持续跟踪帮扶。',
    '',
    '在一定时期内让其继续享受扶贫相关政策。',
  ],
  ['机构', '县级扶贫机构', '市扶贫办', '市扶贫办', '区扶贫办'],
];

const DIFFERENCES: Differences<ProfileName> = {
  ...Object.fromEntries(
    ROWS.map(([place, guangdong, jiangmen, nanxiong, zhanjiang]) => [
      place,
      { guangdong, jiangmen, nanxiong, zhanjiang },
    ]),
  ),
  ...Object.fromEntries(
    (['依据文件', '甲方党委', '甲方政府', '乙方党委', '乙方政府', '户退出标准', '保障事项'] as const).map((field) => [
      field,
      each((record) => [record[field]!]),
    ]),
  ),
  盖章: each((record) => [record.甲方党委!, record.甲方政府!, record.乙方党委!, record.乙方政府!]),
  镇名: each((record) => [`${record.镇名}建档立卡`, `${record.镇名}年度任务分解表`]),
  到村: each((record) => [record.村退出标准 ? `${record.村退出标准}。` : record.村目标!]),
  出列: each((record) => (record.村退出称谓 ? ['出列村数\n', '\n11\n', '\n12\n'] : [''])),
  依据清单: each((record) => record.依据清单!.map((basis, i) => `${i + 1}.${basis.名称}\n`)),
  责任链: each((record) =>
    record.责任链!.map((link) => [link.层级, link.责任人, link.责任称谓 ?? '', link.主要职责].join('\n')),
  ),
};

function each(of: (record: ReturnType<typeof d01Of>) => readonly string[]) {
  return Object.fromEntries(PROFILE_NAMES.map((name) => [name, of(d01Of(name))])) as Record<
    ProfileName,
    readonly string[]
  >;
}

describe('D01 in the words of four profiles', async () => {
  const template = await compiledPaper(paper);
  const words = Object.fromEntries(
    PROFILE_NAMES.map((name) => [name, wordsOf(paperXml(template, d01Of(name)))]),
  ) as Record<ProfileName, string>;

  test('[R-295] [R-296] [R-299] [R-310] the letters differ exactly where the table says', () => {
    const rest = commonWords(words, DIFFERENCES);
    for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
  });

  test('[R-297] nine chapters and at least 1,500 characters, also on the blank form', () => {
    for (const text of [...Object.values(words), wordsOf(paperXml(template, D01_EMPTY))]) {
      for (const numeral of '一二三四五六七八九') expect(text).toContain(`\n${numeral}、`);
      expect(text.match(/\p{Script=Han}/gu)!.length).toBeGreaterThan(1500);
    }
  });

  test('[R-300] [R-313] one level may carry two labels in the chain', () => {
    expect(words.zhanjiang).toMatch(/第一责任人；主体责任[\s\S]*具体责任人；属地落实责任/u);
  });

  test('delisting of villages is not printed where the profile has none', () => {
    expect(words.jiangmen).not.toContain('出列');
    expect(words.nanxiong).toContain('出列村数');
  });
});
