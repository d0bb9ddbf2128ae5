import { describe, expect, test } from 'vitest';
import { D08, d08Blocks } from '../../../electron/documents/papers/d08.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D08_EXTREME, d08Blank, d08Of } from '../../support/paper-samples/d08.ts';
import { PROFILE_NAMES, type ProfileName } from '../../support/paper-samples/profile-words.ts';
import { compiledPaper, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D08, blocks: d08Blocks };

testPaper({
  paper,
  signature: '农户（签字）',
  cases: [
    { name: 'd08-zhanjiang', record: d08Of('zhanjiang'), pages: 2 },
    { name: 'd08-nanxiong', record: d08Of('nanxiong'), pages: 2 },
    { name: 'd08-blank-zhanjiang', record: d08Blank('zhanjiang'), pages: 2 },
    { name: 'd08-empty', record: {}, pages: 2 },
    { name: 'd08-extreme', record: D08_EXTREME },
  ],
});

/** What only the profile with the four looks prints. */
const OWN_WORDS: Readonly<Record<ProfileName, readonly string[]>> = {
  guangdong: [],
  jiangmen: [],
  nanxiong: [],
  zhanjiang: ['看房', '看粮', '看劳力强不强', '看家中有没有读书郎', '五优先', '六进', '七不进'],
};

describe('D08 in the words of four profiles', async () => {
  const template = await compiledPaper(paper);

  test.each(PROFILE_NAMES)('[R-021] %s prints looks and conditions exactly where its document has them', (name) => {
    const words = wordsOf(paperXml(template, d08Blank(name)));
    for (const text of OWN_WORDS.zhanjiang) expect(words.includes(text), text).toBe(OWN_WORDS[name].includes(text));
    for (const { 内容 } of d08Blank(name).不准入条件 ?? []) expect(words).toContain(内容);
  });

  test('a blank form has a box before each condition, none ticked', () => {
    const words = wordsOf(paperXml(template, d08Blank('zhanjiang')));
    expect(words).not.toContain('☑');
    expect(words.match(/☐/g)!.length).toBeGreaterThanOrEqual(18);
  });
});
