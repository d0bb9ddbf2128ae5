import path from 'node:path';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { LIST_TEXT } from '../../../shared/text/households.ts';
import type { JobContext } from '../../core/types.ts';
import { writeWorkbook } from '../../sheets/write-sheet.ts';
import { recordAccess } from './access-log.ts';
import { householdPage, householdTotals } from './household-repository.ts';
import { householdRow } from './view.ts';

type Input = ParsedOf<(typeof contract)['households.writeList']>;
type Line = ReturnType<typeof householdRow>;

const COLUMNS: readonly { heading: string; width: number; of: (line: Line) => string | number | null }[] = [
  { heading: LIST_TEXT.town, width: 12, of: (line) => line.townName },
  { heading: LIST_TEXT.village, width: 16, of: (line) => line.villageName },
  { heading: LIST_TEXT.group, width: 10, of: (line) => line.groupName },
  { heading: LIST_TEXT.code, width: 20, of: (line) => line.code },
  { heading: LIST_TEXT.head, width: 12, of: (line) => line.headName },
  { heading: LIST_TEXT.number, width: 22, of: (line) => line.headNumber },
  { heading: LIST_TEXT.members, width: 8, of: (line) => line.memberCount },
  { heading: LIST_TEXT.labour, width: 8, of: (line) => line.labourCount },
  { heading: LIST_TEXT.attribute, width: 14, of: (line) => line.attribute },
  { heading: LIST_TEXT.cause, width: 14, of: (line) => line.mainCause },
  { heading: LIST_TEXT.state, width: 8, of: (line) => line.state },
  { heading: LIST_TEXT.helper, width: 12, of: (line) => line.helperName },
  { heading: LIST_TEXT.unit, width: 28, of: (line) => line.unitName },
];
const PAGE = 1000;

/** The filtered list as a workbook, numbers masked; the access log tells who took how many households where. */
export async function writeList(context: JobContext, { filter, sort, file }: Input): Promise<{ rows: number }> {
  const { read } = context;
  const { households: total, persons } = householdTotals(read, filter);
  const rows: (string | number | null)[][] = [];
  for (let offset = 0; offset < total; offset += PAGE) {
    context.progress({ done: offset, total, phase: 'reading' });
    const lines = householdPage(read, filter, { sort, offset, limit: PAGE, total }).map(householdRow);
    for (const line of lines) rows.push(COLUMNS.map(({ of }) => of(line)));
  }
  const columns = COLUMNS.map(({ heading, width }) => ({ heading, width }));
  context.files.write(file, await writeWorkbook([{ name: LIST_TEXT.sheet, columns, rows }]));
  context.chunk(() =>
    recordAccess(context, {
      action: 'export',
      subject: 'household',
      fieldNames: columns.map(({ heading }) => heading).join(LIST_TEXT.separator),
      people: persons,
      destination: path.basename(file),
    }),
  );
  return { rows: rows.length };
}
