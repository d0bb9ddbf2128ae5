import { expect, test } from 'vitest';
import { D05, d05Blocks } from '../../../electron/documents/papers/d05.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D05_EMPTY, D05_EXTREME, d05Of } from '../../support/paper-samples/d05.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D05, blocks: d05Blocks };

testPaper({
  paper,
  signature: '承诺人（签字）',
  cases: [
    ...PROFILE_NAMES.map((name) => ({ name: `d05-${name}`, record: d05Of(name) })),
    { name: 'd05-empty', record: D05_EMPTY },
    { name: 'd05-extreme', record: D05_EXTREME },
  ],
});

/** Where the commitments of the four profiles differ; everything else is the same. */
const ROWS: readonly (readonly [string, string, string, string, string])[] = [
  // place, guangdong, jiangmen, nanxiong, zhanjiang
  [
    '题目',
    '翠屏县\n驻村工作队队长兼第一书记承诺书',
    '江门市\n村党支部第一书记承诺书',
    '南雄市\n驻村工作队队长兼第一书记承诺书',
    '湛江经济技术开发区\n驻村工作队队长兼第一书记承诺书',
  ],
  ['职务', '驻村工作队队长兼第一书记', '村党支部第一书记', '驻村工作队队长兼第一书记', '驻村工作队队长兼第一书记'],
  [
    '依据',
    '《中共广东省委 广东省人民政府关于新时期精准扶贫精准脱贫三年攻坚的实施意见》（粤发〔2016〕13号）',
    '《关于新时期城乡精准扶贫精准脱贫的实施方案（2016—2018年）》（江发〔2016〕6号）',
    '《南雄市新时期精准扶贫精准脱贫三年攻坚实施方案》',
    '《湛江经济技术开发区新时期精准扶贫精准脱贫三年攻坚战行动方案》（湛开办〔2016〕163号）',
  ],
  ['工作', '驻村开展脱贫攻坚工作', '驻村开展精准扶贫工作', '驻村开展脱贫攻坚工作', '驻村开展脱贫攻坚工作'],
  ['党建', '做好脱贫攻坚工作', '做好精准扶贫工作', '做好脱贫攻坚工作', '做好脱贫攻坚工作'],
  ['规划', '按照一村一策、一户一法的要求，', '', '按照一村一策、一户一法的要求，', '按照一村一策的要求，'],
  ['对象', '帮助相对贫困户', '帮助重点帮扶对象（城乡低保家庭）', '帮助贫困户', '帮助贫困户'],
  ['记录', '填写帮扶记录', '填写帮扶记录', '填写帮扶记录', '填写《帮扶记录卡》'],
  ['审批', '', '', '资金使用依次经村委会、帮扶单位、镇政府、市“精准办”审批。', ''],
  ['召回', '', '', '督查中屡次发现问题的，接受召回制处理。', ''],
  ['镇党委', '中共青石镇委员会', '中共海晏镇委员会', '中共珠玑镇委员会', '中共东山街道委员会'],
];
const DIFFERENCES: Differences<ProfileName> = Object.fromEntries(
  ROWS.map(([place, guangdong, jiangmen, nanxiong, zhanjiang]) => [
    place,
    { guangdong, jiangmen, nanxiong, zhanjiang },
  ]),
);

test('[R-296] the commitments of the four profiles differ exactly where the table says', async () => {
  const template = await compiledPaper(paper);
  const words = Object.fromEntries(
    PROFILE_NAMES.map((name) => [name, wordsOf(paperXml(template, d05Of(name)))]),
  ) as Record<ProfileName, string>;
  const rest = commonWords(words, DIFFERENCES);
  for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
});
