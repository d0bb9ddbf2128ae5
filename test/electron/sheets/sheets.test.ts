import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cleanText, isScientific, numberText } from '../../../electron/sheets/cell-text.ts';
import { readWorkbook } from '../../../electron/sheets/read-sheet.ts';
import { writeWorkbook } from '../../../electron/sheets/write-sheet.ts';

const table = (rows: (string | number | null)[][]) => [
  {
    name: '人员',
    columns: [{ heading: '姓名' }, { heading: '证件号码', width: 22 }, { heading: '行标识', isHidden: true as const }],
    rows,
  },
];

/** A workbook from raw cell XML, as other programs write it. */
function rawWorkbook(cells: string, styles = ''): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet ${ns}>${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${ns}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    ),
  });
}

describe('cells as text', () => {
  test('numbers of identity cards survive full-width digits, ="…" wrapping and blanks', () => {
    expect(cleanText('　４４０５２４１８８００１０１００１４ ')).toBe('440524188001010014');
    expect(cleanText('="440524188001010014"')).toBe('440524188001010014');
    expect(cleanText('11010519491231002Ｘ')).toBe('11010519491231002X');
    expect(cleanText("'440524188001010014")).toBe('440524188001010014');
  });

  test('a number cell of more than 15 digits is shown as lost, a short one keeps its digits', () => {
    expect(isScientific(numberText('440524188001010014'))).toBe(true);
    expect(isScientific(numberText('4.4052418800101E+17'))).toBe(true);
    expect(numberText('13800138000')).toBe('13800138000');
    expect(numberText('0.30000000000000004')).toBe('0.3');
    expect(isScientific('2016')).toBe(false);
  });
});

describe('reading', () => {
  test('what was written is read back, numbers of 18 digits as text, hidden columns too', async () => {
    const bytes = await writeWorkbook(
      table([
        ['张三', '440524188001010014', 'id-1'],
        ['李四', null, 'id-2'],
      ]),
    );
    const [sheet] = await readWorkbook(bytes, 'a.xlsx');
    expect(sheet).toEqual({
      name: '人员',
      rows: [
        ['姓名', '证件号码', '行标识'],
        ['张三', '440524188001010014', 'id-1'],
        ['李四', '', 'id-2'],
      ],
    });
  });

  test('text that starts like a formula is neutralised in the file and comes back as it was', async () => {
    const bytes = await writeWorkbook(table([['=cmd|calc!A1', '+86 138', '@x']]));
    const xml = new TextDecoder().decode((await import('fflate')).unzipSync(bytes)['xl/sharedStrings.xml']);
    expect(xml).toContain("'=cmd");
    expect(xml).not.toContain('>=cmd');
    const [sheet] = await readWorkbook(bytes, 'a.xlsx');
    expect(sheet?.rows[1]).toEqual(['=cmd|calc!A1', '+86 138', '@x']);
  });

  test('number, date, yes/no and formula cells of other programs come as text', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const cells =
      '<c r="A1"><v>4.4052418800101E+17</v></c><c r="B1" s="1"><v>42370</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><f>"44"</f><v>44</v></c><c r="E1"><v>12.5</v></c><c r="F1" t="inlineStr"><is><t>甲</t></is></c>';
    const [sheet] = await readWorkbook(rawWorkbook(cells, styles), 'a.xlsx');
    expect(sheet?.rows[0]).toEqual(['4.4052418800101E+17', '2016-01-01', 'TRUE', '44', '12.5', '甲']);
  });

  test('one broken cell (#N/A) does not hide the rest of the workbook', async () => {
    const [sheet] = await readWorkbook(rawWorkbook('<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c>'), 'a.xlsx');
    expect(sheet?.rows[0]?.[1]).toBe('1');
  });

  test('CSV is read in UTF-8 with and without mark, in GBK and in UTF-16', async () => {
    const text = '姓名,证件号码,备注\r\n张三,="440524188001010014","甲,""乙""\n丙"\r\n';
    const rows = [
      ['姓名', '证件号码', '备注'],
      ['张三', '440524188001010014', '甲,"乙"\n丙'],
    ];
    const forms = [
      iconv.encode(text, 'utf8'),
      iconv.encode(text, 'utf8', { addBOM: true }),
      iconv.encode(text, 'gb18030'),
      iconv.encode(text.replaceAll(',', '\t').replace('甲\t', '甲,'), 'utf16le', { addBOM: true }),
    ];
    for (const bytes of forms) expect((await readWorkbook(bytes, 'a.csv'))[0]?.rows).toEqual(rows);
  });

  test('a CSV that ends in a quote, an empty cell or without a line end loses nothing', async () => {
    const read = async (text: string) => (await readWorkbook(Buffer.from(text), 'a.csv'))[0]?.rows;
    expect(await read('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
    expect(await read('a,b\n1,"x')).toEqual([
      ['a', 'b'],
      ['1', 'x'],
    ]);
    expect(await read('a,b\n1,""')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
});

describe('files that cannot be read are refused with a reason', () => {
  test('old .xls or protected, web page, cut file, other file, empty file', async () => {
    const good = await writeWorkbook(table([['张三', '1', 'x']]));
    const cases: [Uint8Array, string][] = [
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), '旧版'],
      [Buffer.from('<html><table>'), '网页'],
      [good.subarray(0, good.length - 30), '损坏'],
      [Uint8Array.of(1, 0, 2, 0, 9), '不是'],
      [new Uint8Array(), '没有内容'],
      [zipSync({ 'a.txt': strToU8('x') }), '损坏'],
    ];
    for (const [bytes, problem] of cases) {
      await expect(readWorkbook(bytes, 'f')).rejects.toMatchObject({
        code: 'workbookUnreadable',
        details: { problem: expect.stringContaining(problem) },
      });
    }
  });

  test('a zip that would unpack to gigabytes, or into thousands of parts, is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(90 * 1024 * 1024);
    const bomb = zipSync(
      Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, zeros])),
    );
    const started = performance.now();
    await expect(readWorkbook(bomb, 'f')).rejects.toMatchObject({ code: 'workbookTooLarge' });
    expect(performance.now() - started).toBeLessThan(1500);
    const many = zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`${i}`, new Uint8Array()])));
    await expect(readWorkbook(many, 'f')).rejects.toMatchObject({ code: 'workbookTooLarge' });
  });
});
