import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWorkbook } from '../../../../electron/sheets/write-sheet.ts';
import { PERSON_EXPORT } from '../../../../shared/domain/fields/person-export.ts';
import type { TestCore } from '../../../support/archive.ts';

/** One person's line of the national export; the rest of the 47 columns stays empty. */
export type ExportLine = Record<string, string>;

/** Cells of the 47 columns in their order. */
const cells = (line: ExportLine): (string | null)[] => PERSON_EXPORT.map(({ heading }) => line[heading] ?? null);

/** A national export as a workbook: two title rows, headings in row 3. */
export async function exportFile(
  core: TestCore,
  lines: readonly ExportLine[],
  name = '人员导出.xlsx',
): Promise<string> {
  const file = path.join(core.folder, name);
  const headings = PERSON_EXPORT.map(({ heading }) => heading);
  const columns = ['建档立卡人员信息', ...Array<string>(46).fill('')].map((heading) => ({ heading }));
  const rows = [['导出日期：2016-10-19'], headings, ...lines.map(cells)];
  writeFileSync(file, await writeWorkbook([{ name: '人员', columns, rows }]));
  return file;
}

/** A family's lines: the head first. */
export function family(
  base: { code: string; town?: string; village: string; year?: string },
  members: readonly { name: string; number?: string; relation: string; [heading: string]: string | undefined }[],
): ExportLine[] {
  const head = members.find((member) => member.relation === '户主');
  return members.map(({ name, number, relation, ...more }) => ({
    省: '广东省',
    市: '韶关市',
    县: '南雄市',
    乡: base.town ?? '',
    村: base.village,
    户编号: base.code,
    姓名: name,
    证件类型: number ? '居民身份证' : '',
    证件号码: number ?? '',
    年度: base.year ?? '2016',
    与户主关系: relation,
    户主姓名: head?.name ?? '',
    户主证件号码: head?.number ?? '',
    ...(more as ExportLine),
  }));
}
