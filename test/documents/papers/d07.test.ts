import { expect, test } from 'vitest';
import { D07, d07Blocks } from '../../../electron/documents/papers/d07.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D07_EMPTY, D07_EXTREME, d07Of } from '../../support/paper-samples/d07.ts';
import { PROFILE_NAMES } from '../../support/paper-samples/profile-words.ts';
import { compiledPaper, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D07, blocks: d07Blocks };

testPaper({
  paper,
  signature: '申请人（签字）',
  cases: [
    { name: 'd07-nanxiong', record: d07Of('nanxiong'), pages: 2 },
    { name: 'd07-jiangmen', record: d07Of('jiangmen'), pages: 2 },
    { name: 'd07-empty', record: D07_EMPTY, pages: 2 },
    { name: 'd07-extreme', record: D07_EXTREME, pages: 2 },
  ],
});

/** What the household asks to be, in each profile's own word. */
const TITLE = {
  guangdong: '相对贫困户申请书',
  jiangmen: '重点帮扶对象（城乡低保家庭）申请书',
  nanxiong: '贫困户申请书',
  zhanjiang: '贫困户申请书',
};

test('[R-030] the application names the object in the word of the profile and carries no whole number', async () => {
  const template = await compiledPaper(paper);
  for (const name of PROFILE_NAMES) {
    const words = wordsOf(paperXml(template, d07Of(name)));
    expect(words).toContain(`\n${TITLE[name]}\n`);
    expect(words).not.toMatch(/\d{17}[\dX]/);
  }
});
