import { describe, expect, test } from 'vitest';
import { PaperDataError } from '../../electron/documents/paper.ts';
import { problemSentence } from '../../electron/documents/papers/words.ts';
import { qrPng } from '../../electron/documents/qr.ts';
import { renderPaper } from '../../electron/documents/template/render.ts';
import { schemaErrors } from '../support/office.ts';
import { compiled, p, paragraphs, partOf, problemsOf, rendered, table } from './support.ts';

const one = (text: string, record = {}) => paragraphs(rendered(p(text), record))[0];

describe('text', () => {
  test('a tag is replaced by its value, in full-width braces too', () => {
    expect(one('户主：{户主姓名}，｛ 户主姓名 ｝。', { 户主姓名: '邓文辉' })).toBe('户主：邓文辉，邓文辉。');
  });

  test('a tag that Word split over runs, with marks between, is joined', () => {
    const body = `<w:p><w:r w:rsidR="00AB"><w:t>甲{户</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>主姓</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>名}乙</w:t></w:r></w:p>`;
    const xml = rendered(body, { 户主姓名: '邓文辉' });
    expect(paragraphs(xml)[0]).toBe('甲邓文辉乙');
    expect(xml).not.toMatch(/proofErr|_GoBack|rsid/);
  });

  test('text with the same look stands in one run', () => {
    expect(rendered(p('甲{户主姓名}', '乙'), { 户主姓名: '丙' })).toContain(
      '<w:p><w:r><w:t xml:space="preserve">甲丙乙</w:t></w:r></w:p>',
    );
  });

  test('markup in a value is escaped, control characters are dropped, line breaks kept', () => {
    expect(one('{户主姓名}', { 户主姓名: 'a<b>&"c\u0000\u0008\ud800\u200b\n第二行' })).toBe(
      'a&lt;b&gt;&amp;&quot;c\n第二行',
    );
  });

  test('characters outside GB 2312 stay and get a font that has them; astral ones stay whole', () => {
    const xml = rendered(p('{户主姓名}'), { 户主姓名: '王芳㛃𠮷英' });
    expect(paragraphs(xml)[0]).toBe('王芳㛃𠮷英');
    expect(xml).toMatch(/w:eastAsia="仿宋"[^>]*\/><\/w:rPr><w:t xml:space="preserve">㛃𠮷<\/w:t>/);
    expect(xml).toContain('>王芳</w:t>');
  });

  test.each([
    ['{金额}', '1234.50'],
    ['{金额|元}', '1234.50元'],
    ['{金额|万元}', '0.12万元'],
    ['{金额|整数}', '1234.50'],
    ['{金额|大写}', '壹仟贰佰叁拾肆元伍角整'],
    ['{日期|公文}', '2016年8月1日'],
    ['{日期|年月}', '2016年8月'],
    ['{证件号码|隐去}', '440282********1238'],
    ['{面积|亩}', '3.05亩'],
    ['{☑符合}同意', '☑同意'],
    ['{人数}', '5'],
    ['{电话|空4}', '　　　　'],
  ])('%s prints %s', (tag, printed) => {
    const record = {
      金额: 123_450,
      日期: '2016-08-01',
      证件号码: '440282195601011238',
      面积: 305,
      符合: true,
      人数: 5,
    };
    expect(one(tag, record)).toBe(printed);
  });

  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [1_000_000_00, '壹佰万元整'],
    [10_0001_0003, '壹仟万零壹佰元零叁分'],
    [100_000_005_00, '壹亿零伍元整'],
    [2_0010_0000_10, '贰亿零壹拾万元壹角整'],
  ])('%d 分 in capitals is %s', (fen, text) => expect(one('{金额|大写}', { 金额: fen })).toBe(text));

  test('text too long for its place is set smaller', () => {
    const xml = rendered(p('{户主姓名|缩4}'), { 户主姓名: '阿卜杜拉·买买提' });
    expect(Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1])).toBeLessThan(24);
    expect(rendered(p('{户主姓名|缩4}'), { 户主姓名: '邓文辉' })).not.toContain('<w:sz ');
  });

  test('an empty date under 公文 is a blank to write by hand', () => {
    expect(one('{日期|公文}')).toBe('　　　　年　　月　　日');
  });

  test('a value of another kind than its field is refused by name', () => {
    const wrong = [{ 户主姓名: 5 }, { 日期: '2016年' }, { 金额: 1.5 }, { 家庭成员: '甲' }, { 照片: 'x' }];
    const body = p('{户主姓名}{日期}{金额}{%照片}{#家庭成员}{/}');
    for (const record of wrong) expect(() => rendered(body, record as never)).toThrow(PaperDataError);
  });
});

describe('conditions and loops', () => {
  test('a condition chooses within a line', () => {
    const text = '{?电话}电话：{电话}{:否则}无电话{/}。';
    expect(one(text, { 电话: '138' })).toBe('电话：138。');
    expect(one(text)).toBe('无电话。');
  });

  test('an empty list, a false mark and empty text do not hold', () => {
    const text = '{?家庭成员}甲{/}{?符合}乙{/}{?户主姓名}丙{/}{?人数}丁{/}';
    expect(one(text, { 家庭成员: [], 符合: false, 户主姓名: '', 人数: 0 })).toBe('丁');
  });

  test('a loop repeats paragraphs, inner loops see outer fields', () => {
    const body = [
      p('{#家庭成员}'),
      p('{序号}.{姓名}（{户主姓名}家）：{#技能}{名称}；{/技能}'),
      p('{/家庭成员}'),
      p('完'),
    ].join('');
    const record = {
      户主姓名: '甲',
      家庭成员: [{ 姓名: '乙', 技能: [{ 名称: '电工' }, { 名称: '焊工' }] }, { 姓名: '丙' }],
    };
    expect(paragraphs(rendered(body, record))).toEqual(['1.乙（甲家）：电工；焊工；', '2.丙（甲家）：', '完']);
  });

  test('a loop over a row repeats the row, with at least so many', () => {
    const body = table([p('姓名'), p('技能')], [p('{#家庭成员|至少3}{姓名}'), p('{?技能}有{/}{/家庭成员}')]) + p('');
    const xml = rendered(body, { 家庭成员: [{ 姓名: '乙', 技能: [{ 名称: '电工' }] }] });
    expect(paragraphs(xml)).toEqual(['姓名', '技能', '乙', '有', '', '', '', '', '']);
  });

  test('marker rows around rows disappear, and a table without rows disappears whole', () => {
    const body = table([p('{#家庭成员}'), p('')], [p('{姓名}'), p('行')], [p('{/家庭成员}'), p('')]) + p('完');
    expect(paragraphs(rendered(body, { 家庭成员: [{ 姓名: '乙' }] }))).toEqual(['乙', '行', '完']);
    expect(rendered(body, {})).not.toContain('<w:tbl>');
  });

  test('a condition over blocks chooses between tables', () => {
    const body = p('{?符合}') + table([p('甲')]) + p('{:否则}') + table([p('乙')]) + p('{/}') + p('完');
    expect(paragraphs(rendered(body, { 符合: true }))).toEqual(['甲', '完']);
    expect(paragraphs(rendered(body, {}))).toEqual(['乙', '完']);
  });

  test('a cell whose content disappears still ends with a paragraph', async () => {
    const docx = renderPaper(compiled(table([p('{?电话}') + p('{电话}') + p('{/}')]) + p('')), {});
    expect(partOf(docx, 'word/document.xml')).toContain('</w:p></w:tc>');
    expect(await schemaErrors(docx)).toBe('');
  });
});

describe('pictures', () => {
  const pixel = qrPng('A');
  const image = { bytes: pixel, widthMm: 20, heightMm: 20, alt: '照片 "1"' };

  test('the same picture is stored once, ids differ, the package is valid', async () => {
    const body = p('{#家庭成员}{%照片}{/}{%照片|30}{%二维码|18}');
    const docx = renderPaper(compiled(body), { 照片: image, 二维码: 'A', 家庭成员: [{}, {}] });
    const xml = partOf(docx, 'word/document.xml');
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(4);
    expect(partOf(docx, 'word/_rels/document.xml.rels').match(/media\//g)).toHaveLength(1);
    expect(xml).toContain(`cx="${30 * 36_000}"`);
    expect(await schemaErrors(docx)).toBe('');
  });

  test('what is neither PNG nor JPEG is refused', () => {
    expect(() => renderPaper(compiled(p('{%照片}')), { 照片: { ...image, bytes: new Uint8Array(8) } })).toThrow(
      PaperDataError,
    );
  });
});

describe('errors', () => {
  test('all errors of a template come at once, with place, tag and nearest name', () => {
    const body = [
      p('户主：{户主性名}'),
      p('{金额|大些}'),
      p('{#户主姓名}x{/}'),
      p('{家庭成员}'),
      p('{?电话}没有结束'),
      p('半个{户主'),
      p('{}'),
    ].join('');
    const problems = problemsOf(() => compiled(body));
    expect(problems.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['unclosedTag', ''],
      ['notClosed', ''],
      ['unknownField', '户主姓名'],
      ['unknownFormat', '大写'],
      ['wrongType', '{户主姓名}'],
      ['wrongType', '{#家庭成员}'],
      ['emptyTag', ''],
    ]);
    expect(problems[2]).toMatchObject({ part: 'word/document.xml', tag: '{户主性名}', near: '户主：{户主性名}' });
    expect(problemSentence(problems[2]!)).toBe('“户主：{户主性名}”处，“{户主性名}”：没有这个字段。是否为“户主姓名”？');
  });

  test.each([
    ['a closing tag alone', p('{/家庭成员}'), 'notOpened'],
    ['a closing tag of another name', p('{#家庭成员}{/电话}'), 'wrongClose'],
    ['a loop from a paragraph into a table', p('{#家庭成员}') + table([p('{/家庭成员}')]), 'notAlone'],
    ['a loop over paragraphs with text beside its tag', p('甲{#家庭成员}') + p('{/家庭成员}'), 'notAlone'],
    ['a second else', p('{?电话}{:否则}{:否则}{/}'), 'elseMisplaced'],
    ['an else in a loop', p('{#家庭成员}{:否则}{/}'), 'elseMisplaced'],
    ['a misspelt else', p('{?电话}{:不然}{/}'), 'unknownField'],
    ['a tracked change', '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', 'trackedChanges'],
  ])('%s is named', (_name, body, code) => {
    expect(problemsOf(() => compiled(body)).map((problem) => problem.code)).toContain(code);
  });
});
