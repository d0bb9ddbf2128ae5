import { describe, expect, test } from 'vitest';
import { D24, d24Blocks } from '../../../electron/documents/papers/d24.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { fieldPaths, printedWords, testOfficial } from '../../support/official-check.ts';
import { d24Sample, d24Withdrawal } from '../../support/paper-samples/d24.ts';

const source: PaperSource = { manifest: D24, blocks: d24Blocks, form: 'document' };

testOfficial({
  source,
  typical: d24Sample,
  rows: { 名单: 60, 分镇: 20 },
  more: { withdrawal: d24Withdrawal },
  together: ['特此公告', '南雄市扶贫开发领导小组办公室'],
});

describe('what is posted', () => {
  const MAY_BE_POSTED = /^household\.(?:head\.name|groupName|memberCount|mainCause)$/;

  test('[R-344] it knows no number, phone, account, health or welfare class of anyone', () => {
    const own = fieldPaths(D24.fields).map(([, each]) => each);
    const ofPersons = own.filter((each) => /^(?:household|member|person|helper)\./.test(each.source));
    expect(ofPersons.filter((each) => !MAY_BE_POSTED.test(each.source))).toEqual([]);
    const forbidden = /证件|身份证|手机|联系电话|账号|卡号|银行|健康|残|病|低保|五保|特困|属性|保障|住址|出生/;
    expect(own.filter((each) => forbidden.test(each.name))).toEqual([]);
  });

  test('[R-344] causes stand on it only where the office posts them', () => {
    expect(printedWords(source, d24Sample)).not.toContain('致贫原因');
    expect(printedWords(source, d24Withdrawal)).toContain('致贫原因');
  });

  test('a withdrawal says so; villages print only where the profile lets villages leave the list', () => {
    expect(printedWords(source, d24Withdrawal)).toContain('退出名单的公告');
    expect(printedWords(source, d24Withdrawal)).toContain('予以出列');
    expect(printedWords(source, d24Sample)).not.toMatch(/出列|退出名单/);
  });
});
