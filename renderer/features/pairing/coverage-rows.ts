import type { Output } from '../../client/client.ts';
import type { Drawing } from '../../ui/chart.tsx';
import { PAIRING } from './text.ts';

export type Coverage = Output<'pairing.coverage'>;
export type VillageRow = Coverage['rows'][number];

/** What the village table may be narrowed to. */
export const SHOWN = ['missing', 'noUnit', 'poor'] as const;

/** Due households of a village without a helper. */
export function missingOf({ due, covered }: Pick<VillageRow, 'due' | 'covered'>): number {
  return due - covered;
}

/** The villages of a town (all without one) that match the filter of the table. */
export function shownVillages(rows: readonly VillageRow[], filter: { town?: string; show?: string }): VillageRow[] {
  return rows
    .filter((row) => !filter.town || row.townName === filter.town)
    .filter((row) => filter.show !== 'missing' || missingOf(row) > 0)
    .filter((row) => filter.show !== 'noUnit' || row.unitNames.length === 0)
    .filter((row) => filter.show !== 'poor' || row.isPoorVillage);
}

/** Sums of the shown villages, in words. */
export function villageSums(rows: readonly VillageRow[]): string {
  const sum = (of: (row: VillageRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return PAIRING.villageCount(
    rows.length,
    sum((row) => row.due),
    sum((row) => row.covered),
  );
}

/** Town names in the order of the list, once each. */
export function townsOf(rows: readonly VillageRow[]): string[] {
  return [...new Set(rows.map((row) => row.townName))];
}

/** How many helpers have how many households. */
export function loadsDrawing(loads: Coverage['loads']): Drawing {
  return {
    names: loads.map(({ households }) => PAIRING.loadsName(households)),
    series: [{ name: PAIRING.loadsSeries, values: loads.map(({ officials }) => officials) }],
    direction: 'upright',
  };
}
