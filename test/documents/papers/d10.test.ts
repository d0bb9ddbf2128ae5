import { expect, test } from 'vitest';
import { D10, d10Blocks } from '../../../electron/documents/papers/d10.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D10_EXTREME, d10Of } from '../../support/paper-samples/d10.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D10, blocks: d10Blocks, pages: { form: 'landscape' } } as const;

testPaper({
  paper,
  signature: '户主（签字）',
  cases: [
    { name: 'd10-nanxiong', record: d10Of('nanxiong'), pages: 2 },
    { name: 'd10-empty', record: {}, pages: 2 },
    { name: 'd10-extreme', record: D10_EXTREME, pages: 5 },
  ],
});

/** Where the plans of the four profiles differ; everything else is the same. */
const DIFFERENCES: Differences<ProfileName> = {
  题目: {
    guangdong: '翠屏县2017年一户一法帮扶计划表',
    jiangmen: '江门市2017年一户一策帮扶计划表',
    nanxiong: '南雄市2017年一户一法帮扶计划表',
    zhanjiang: '湛江经济技术开发区2017年帮扶计划表',
  },
  退出标准: Object.fromEntries(PROFILE_NAMES.map((name) => [name, d10Of(name).退出标准!])) as Record<
    ProfileName,
    string
  >,
};

test('[R-104] the plans of the four profiles differ exactly where the table says', async () => {
  const template = await compiledPaper(paper);
  const words = Object.fromEntries(
    PROFILE_NAMES.map((name) => [name, wordsOf(paperXml(template, d10Of(name)))]),
  ) as Record<ProfileName, string>;
  const rest = commonWords(words, DIFFERENCES);
  for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
});
