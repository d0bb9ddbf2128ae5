import { AppError } from '../../../shared/contract/app-error.ts';
import type { Handlers, JobContext } from '../../core/types.ts';
import { writeWorkbook, writeWorkbook } from '../../sheets/write-sheet.ts';
import { type County, generateCounty } from './county.ts';
import { nationalExportRows, nationalExportTable } from './export-rows.ts';
import { fillCounty } from './fill.ts';
import { loadDemoSource } from './source.ts';

/** The demo county, only into an archive that was created as a demo and holds no county yet. */
export const demoHandlers: Handlers<'demo'> = {
  'demo.fill': (context: JobContext, { profileId, seed, households, flaws }) => {
    if (!context.ledger.facts().isDemo) throw new AppError('notADemo');
    const source = loadDemoSource(context.resources, profileId);
    const county = generateCounty(source, { seed, households, flaws });
    fillCounty(context, county, source);
    return {
      households: county.households.length,
      persons: county.households.reduce((sum, household) => sum + household.members.length, 0),
      flaws: county.flaws.map(({ sentence }) => ({ grade: 'warning' as const, sentence })),
    };
  },
  'demo.writeExport': async (context, { file, profileId, ...choice }) => {
    const source = loadDemoSource(context.resources, profileId);
    const county = generateCounty(source, choice);
    const [title = [], ...rows] = nationalExportRows(county, source.words);
    const columns = rows[1]!.map((_, index) => ({ heading: title[index] ?? '' }));
    context.files.write(file, await writeWorkbook([{ name: county.name, columns, rows }]));
    return { rows: rows.length - 2 };
  },
};
