import { archive } from './archive.ts';
import { county, demo } from './county.ts';
import { desktopMethods, jobs } from './desktop.ts';
import { history, reports, settings } from './history.ts';
import { households } from './households.ts';
import { imports } from './imports.ts';
import { pairing } from './pairing.ts';
import { papers } from './papers.ts';

/** Every method of the application: the one list that page, hosts and core share. */
export const contract = {
  ...archive,
  ...county,
  ...demo,
  ...desktopMethods,
  ...history,
  ...households,
  ...imports,
  ...jobs,
  ...pairing,
  ...papers,
  ...reports,
  ...settings,
};
export type Contract = typeof contract;
export type MethodName = keyof Contract;
