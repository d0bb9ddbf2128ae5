import { describe, expect, test } from 'vitest';
import { D11, d11Blocks } from '../../../electron/documents/papers/d11.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D11_EXTREME, d11Of } from '../../support/paper-samples/d11.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { commonWords, compiledPaper, type Differences, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D11, blocks: d11Blocks };

testPaper({
  paper,
  cases: [
    { name: 'd11-zhanjiang', record: d11Of('zhanjiang'), pages: 3 },
    { name: 'd11-nanxiong-helper', record: d11Of('nanxiong', '干部存'), pages: 3 },
    { name: 'd11-empty', record: {}, pages: 3 },
    { name: 'd11-extreme', record: D11_EXTREME, pages: 7 },
  ],
});

/** Where the cards of the four profiles differ; everything else is the same. */
const DIFFERENCES: Differences<ProfileName> = {
  县名: {
    guangdong: '翠屏县2016年度',
    jiangmen: '江门市2016年度',
    nanxiong: '南雄市2016年度',
    zhanjiang: '湛江经济技术开发区2016年度',
  },
  说明: {
    guangdong: '每页由村负责人',
    jiangmen: '每页由村负责人',
    nanxiong: '每页由村负责人',
    zhanjiang: '每页由贫困村负责人',
  },
  确认: {
    guangdong: ['村负责人（签名）', '村负责人（签名）'],
    jiangmen: ['村负责人（签名）', '村负责人（签名）'],
    nanxiong: ['村负责人（签名）', '村负责人（签名）'],
    zhanjiang: ['贫困村负责人（签名）', '贫困村负责人（签名）'],
  },
};

describe('D11', async () => {
  const template = await compiledPaper(paper);
  const wordsIn = (record: ReturnType<typeof d11Of>) => wordsOf(paperXml(template, record));

  test('the cards of the four profiles differ exactly where the table says', () => {
    const words = Object.fromEntries(PROFILE_NAMES.map((name) => [name, wordsIn(d11Of(name))])) as Record<
      ProfileName,
      string
    >;
    const rest = commonWords(words, DIFFERENCES);
    for (const name of PROFILE_NAMES) expect(rest[name]).toBe(rest.nanxiong);
  });

  test('[R-059] the twins of household and helper differ in nothing but their mark', () => {
    const twin = wordsIn(d11Of('zhanjiang', '干部存'));
    expect(twin).toContain('（干部存）');
    expect(twin.replaceAll('（干部存）', '（户存）')).toBe(wordsIn(d11Of('zhanjiang')));
  });

  test('[R-060] every page of entries is confirmed by village and team leader', () => {
    const words = wordsIn(d11Of('zhanjiang'));
    expect(words.match(/贫困村负责人（签名）/gu)).toHaveLength(2);
    expect(words.match(/驻村工作队队长（签名）/gu)).toHaveLength(2);
  });

  test('a blank card has two pages of ten rows', () => {
    const rows = paperXml(template, {}).match(/<w:trHeight w:val="907"/g);
    expect(rows).toHaveLength(20);
  });
});
