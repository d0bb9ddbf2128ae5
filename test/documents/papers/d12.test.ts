import { expect, test } from 'vitest';
import { D12, d12Blocks } from '../../../electron/documents/papers/d12.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D12_EXTREME, d12Of } from '../../support/paper-samples/d12.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D12, blocks: d12Blocks };

testPaper({
  paper,
  cases: [
    { name: 'd12-nanxiong', record: d12Of('nanxiong'), pages: 1 },
    { name: 'd12-empty', record: {}, pages: 1 },
    { name: 'd12-extreme', record: D12_EXTREME, pages: 1 },
  ],
});

/** Where the cards of the four profiles differ; everything else is the same. */
const DIFFERENCES: Differences<ProfileName> = {
  题目: {
    guangdong: '翠屏县相对贫困户帮扶明白卡',
    jiangmen: '江门市重点帮扶对象（城乡低保家庭）帮扶明白卡',
    nanxiong: '南雄市贫困户帮扶明白卡',
    zhanjiang: '湛江经济技术开发区贫困户帮扶明白卡',
  },
  队长: {
    guangdong: '驻村工作队队长',
    jiangmen: '村党支部第一书记',
    nanxiong: '驻村工作队队长',
    zhanjiang: '驻村工作队队长',
  },
};

test('the cards of the four profiles differ exactly where the table says', async () => {
  const template = await compiledPaper(paper);
  const words = Object.fromEntries(
    PROFILE_NAMES.map((name) => [name, wordsOf(paperXml(template, d12Of(name)))]),
  ) as Record<ProfileName, string>;
  const rest = commonWords(words, DIFFERENCES);
  for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
});

test('the wall shows no number, phone, account, health or welfare class of the household, and no cause unless asked', async () => {
  const own = D12.fields.map(({ source }) => source).filter((source) => /^(?:household|member)\./.test(source));
  expect(own.filter((source) => /identityNumber|phone|account|health|kind/.test(source))).toEqual([]);
  const words = wordsOf(paperXml(await compiledPaper(paper), d12Of('nanxiong')));
  expect(words).not.toContain('致贫原因');
});
