import { AREA_LEVEL } from '../../../shared/domain/codes.ts';
import { maskPhone } from '../../../shared/domain/masking.ts';
import type {
  currentAreas,
  officialPage,
  tenurePage,
  unitFigures,
  unitPage,
  unitsOfVillages,
} from './county-repository.ts';

type RowOf<F extends (...args: never[]) => { rows: unknown[] }> = ReturnType<F>['rows'][number];

const LEVELS: Readonly<Record<string, 'county' | 'town' | 'village'>> = {
  [AREA_LEVEL.county]: 'county',
  [AREA_LEVEL.town]: 'town',
  [AREA_LEVEL.village]: 'village',
  [AREA_LEVEL.community]: 'village',
};

/** The areas of the county as the page shows them, with the units that stand to each. */
export function areaRows(areas: ReturnType<typeof currentAreas>, links: ReturnType<typeof unitsOfVillages>) {
  const units = Map.groupBy(links, ({ areaId }) => areaId);
  return areas.map(({ areaId, code, name, level, parentId, isPoorVillage, householdCount, personCount }) => ({
    id: areaId,
    code: code ?? '',
    name,
    level: LEVELS[level] ?? 'village',
    kind: level,
    parentId,
    isPoorVillage: isPoorVillage === 1,
    households: householdCount,
    persons: personCount,
    unitNames: (units.get(areaId) ?? []).map(({ bodyName }) => bodyName),
  }));
}

/** Units as the page shows them. */
export function unitRows(rows: RowOf<typeof unitPage>[], figures: ReturnType<typeof unitFigures>) {
  const villages = Map.groupBy(figures.villages, ({ bodyId }) => bodyId);
  return rows.map((row) => ({
    ...row,
    phone: row.phone && maskPhone(row.phone),
    contact: null,
    villages: (villages.get(row.id) ?? []).map(({ areaId, name, townName }) => ({
      areaId,
      name: `${townName ?? ''}${name}`,
    })),
    officials: figures.officials.get(row.id)?.n ?? 0,
    households: figures.officials.get(row.id)?.households ?? 0,
  }));
}

/** A person in office as the page shows him: unit and post are the second mark of his name (ledger 1). */
export function officialRow(row: RowOf<typeof officialPage>) {
  const { personId, name, bodyId, bodyName, title, phone, householdCount } = row;
  return {
    id: personId,
    name,
    unitId: bodyId,
    unitName: bodyName,
    postTitle: title,
    phone: phone && maskPhone(phone),
    mark: [bodyName, title].filter(Boolean).join(' '),
    households: householdCount,
  };
}

/** A tenure as the page shows it. */
export function tenureRow(row: RowOf<typeof tenurePage>) {
  const { title, postTitle, ...rest } = row;
  return { ...rest, postTitle: title ?? postTitle };
}
