import { AppError } from '../../../shared/contract/app-error.ts';
import type { Handlers, JobContext } from '../../core/types.ts';
import { writeWorkbook } from '../../sheets/write-sheet.ts';
import { generateCounty } from './county.ts';
import { nationalExportTable } from './export-rows.ts';
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
    const table = nationalExportTable(county, source.words);
    context.files.write(file, await writeWorkbook([table]));
    return { rows: table.rows.length - 2 };
  },
};
