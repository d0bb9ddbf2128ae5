import type { Area } from '../../ui/area-select.tsx';

/** A village with the name of its town. */
export type VillageRow = Area & { townName: string };

/** The villages that the address's filters leave, in the county's order of towns and villages. */
export function villageRows(areas: readonly Area[], filters: Readonly<Record<string, string>>): VillageRow[] {
  const { text = '', areaId, poor } = filters;
  const towns = new Map(areas.filter((area) => area.level === 'town').map((town) => [town.id, town.name]));
  return areas
    .filter((area) => area.level === 'village')
    .map((area) => ({ ...area, townName: towns.get(area.parentId ?? '') ?? '' }))
    .filter((row) => text === '' || row.name.includes(text) || row.townName.includes(text))
    .filter((row) => !areaId || row.id === areaId || row.parentId === areaId)
    .filter((row) => !poor || row.isPoorVillage === (poor === 'yes'));
}

/** Poor villages, households and people of some villages. */
export function villageSums(rows: readonly VillageRow[]): { poor: number; households: number; persons: number } {
  return rows.reduce(
    (sums, row) => ({
      poor: sums.poor + (row.isPoorVillage ? 1 : 0),
      households: sums.households + row.households,
      persons: sums.persons + row.persons,
    }),
    { poor: 0, households: 0, persons: 0 },
  );
}
