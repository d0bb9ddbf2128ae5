import { archiveHandlers } from '../features/archive/archive.ts';
import { countyHandlers } from '../features/county/county.ts';
import { demoHandlers } from '../features/demo/demo.ts';
import { historyHandlers } from '../features/history/history.ts';
import { householdsHandlers } from '../features/households/households.ts';
import { importsHandlers } from '../features/imports/imports.ts';
import { pairingHandlers } from '../features/pairing/pairing.ts';
import { papersHandlers } from '../features/papers/papers.ts';
import { reportsHandlers } from '../features/reports/reports.ts';
import { settingsHandlers } from '../features/settings/settings.ts';
import { jobsHandlers } from './jobs-handlers.ts';
import type { HandlerTable } from './types.ts';

/** Every method that the core itself answers; a missing one does not compile. */
export const handlers: HandlerTable = {
  ...archiveHandlers,
  ...countyHandlers,
  ...demoHandlers,
  ...historyHandlers,
  ...householdsHandlers,
  ...importsHandlers,
  ...jobsHandlers,
  ...pairingHandlers,
  ...papersHandlers,
  ...reportsHandlers,
  ...settingsHandlers,
};
