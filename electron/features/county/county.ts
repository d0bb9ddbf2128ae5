import { AppError } from '../../../shared/contract/app-error.ts';
import { AREA_MARK_KIND, CONTROL_KIND, TENURE_END } from '../../../shared/domain/codes.ts';
import { countDivisions, fullTownCode } from '../../../shared/domain/division.ts';
import { maskPhone } from '../../../shared/domain/masking.ts';
import { terminology } from '../../../shared/policy/naming.ts';
import { profileFacts } from '../../../shared/policy/profile-facts.ts';
import { COUNTY_TEXT } from '../../../shared/text/county.ts';
import type { CommandContext, Handlers, QueryContext } from '../../core/types.ts';
import { readWorkbook } from '../../sheets/read-sheet.ts';
import { writeSetting } from '../settings/settings.ts';
import * as repository from './county-repository.ts';
import { areaRows, officialRow, tenureRow, unitRows } from './county-rows.ts';
import { COUNTY_KEYS, countyOf, findCounty } from './county-settings.ts';
import { recordTenure, saveOfficial, saveUnit } from './directory.ts';
import {
  listCounties,
  listPrefectures,
  listProvinces,
  listZones,
  searchCounties,
  townsOf,
  villagesOf,
} from './divisions.ts';
import { listProfiles, loadProfile } from './policy.ts';
import { policyOf } from './policy-view.ts';
import { printedTotals } from './printed-totals.ts';
import { setUpCounty, townsOfChoice } from './set-up.ts';

/** County set-up, areas, control totals, directory. */
export const countyHandlers: Handlers<'county'> = {
  'county.provinces': ({ resources }) => ({
    rows: listProvinces(resources).map((row) => ({ ...row, kind: 'province' })),
  }),
  'county.divisionsIn': ({ resources }, { code }) => ({ rows: divisionsIn(resources, code) }),
  'county.searchDivisions': ({ resources }, { text }) => ({
    rows: searchCounties(resources, text).map(({ code, name, province, prefecture }) => ({
      code,
      name,
      path: `${province} ${prefecture}`,
    })),
  }),
  'county.readDivisionList': async ({ files }, { file }) => {
    const [sheet] = await readWorkbook(files.read(file), file);
    const rows = (sheet?.rows ?? []).filter((cells) => /^[0-9]+$/.test((cells[0] ?? '').trim()));
    return { rows: rows.map(([code = '', name = '', parent = '']) => ({ code, name, parent })) };
  },
  'county.previewChoice': (context, { choice }) => {
    try {
      const towns = townsOfChoice(context, choice);
      const counts = countDivisions(towns);
      return {
        towns: towns.map((town) => {
          const { villages, residents, others } = countDivisions([town]);
          return { code: fullTownCode(town.code), name: town.name, villages, communities: residents + others };
        }),
        villages: counts.villages,
        communities: counts.residents + counts.others,
        problems: [],
      };
    } catch (error) {
      const problems = error instanceof AppError ? listProblems(error) : undefined;
      if (!problems) throw error;
      return { towns: [], villages: 0, communities: 0, problems };
    }
  },
  'county.profiles': ({ resources }) => ({
    rows: listProfiles(resources).map((row) => ({
      id: row.id,
      name: row.name,
      level: row.level,
      documentTitle: row.documentTitle,
      documentNumber: row.documentNumber,
      suggestedCounty: listZones(resources).find(({ profile }) => profile === row.id)?.name ?? null,
    })),
  }),
  'county.profileFacts': ({ resources }, { profileId }) => {
    const view = loadProfile(resources, profileId);
    return {
      facts: profileFacts(view).map((fact) => ({
        ...fact,
        anomalies: fact.anomalies.map((each) => ({ ...each, ref: [...each.ref] })),
      })),
      subAreas: [...(view.profile.jurisdiction.sub_areas ?? [])],
      ...printedTotals(view),
    };
  },
  'county.setUp': setUpCounty,

  'county.overview': overview,
  'county.changeOffice': (context, { officeName, sealingBodies, dataYear }) => {
    const county = countyOf(context.read);
    context.write.update('body', county.officeBodyId, { name: officeName });
    county.sealingBodies.forEach(({ id }, index) => {
      const name = sealingBodies[index];
      if (name) context.write.update('body', id, { name, sealName: name });
    });
    writeSetting(context, COUNTY_KEYS.dataYear, String(dataYear));
    return {};
  },
  'county.areas': ({ read, today }) => ({
    rows: areaRows(repository.currentAreas(read), repository.unitsOfVillages(read, today())),
  }),
  'county.markPoorVillage': markPoorVillage,
  'county.controlTotals': controlTotals,
  'county.setControlTotal': (context, { areaId, on, ...figures }) => {
    const place = areaId ?? countyOf(context.read).areaId;
    refuseUnequalParts(figures);
    const known = repository.controlTotalOf(context.read, place, CONTROL_KIND.poor);
    const row = { ...figures, approvedOn: on, areaId: place, kind: CONTROL_KIND.poor };
    if (!known) return { id: context.write.insert('control_total', row) };
    context.write.update('control_total', known.id, row);
    return { id: known.id };
  },

  'county.units': ({ read, today }, filter) => {
    const { rows, total } = repository.unitPage(read, filter);
    return {
      rows: unitRows(
        rows,
        repository.unitFigures(
          read,
          rows.map(({ id }) => id),
          today(),
        ),
      ),
      total,
    };
  },
  'county.saveUnit': saveUnit,
  'county.removeUnit': (context, { id, reason }) => {
    const officials = repository.officialPage(context.read, { unitId: id, offset: 0, limit: 1 });
    if (officials.total > 0)
      throw new AppError('stillReferred', { count: officials.total, list: officials.rows.map(({ name }) => name) });
    context.write.remove('body', id, { reason });
    return {};
  },
  'county.officials': ({ read }, filter) => {
    const { rows, total } = repository.officialPage(read, filter);
    return { rows: rows.map(officialRow), total };
  },
  'county.official': ({ read }, { id }) => {
    const [first] = repository.officialRows(read, id);
    const person = read.first((k) => k.selectFrom('live_person').selectAll().where('id', '=', id));
    if (!first || !person) throw new AppError('officialNotFound');
    const { name, sex, politicalStatus, qualification, expertise, note } = person;
    return {
      row: officialRow(first),
      values: {
        name,
        sex,
        politicalStatus,
        qualification,
        expertise,
        note,
        phone: person.phone && maskPhone(person.phone),
      },
      tenures: repository.tenurePage(read, { personId: id, offset: 0, limit: 100 }).rows.map(tenureRow),
      households: repository.householdsOfOfficial(read, id).map((row) => ({
        householdId: row.householdId,
        headName: row.headName ?? '',
        place: [row.townName, row.villageName, row.groupName].filter(Boolean).join(''),
        fromOn: row.fromOn,
      })),
    };
  },
  'county.saveOfficial': saveOfficial,
  'county.tenures': ({ read }, filter) => {
    const { rows, total } = repository.tenurePage(read, filter);
    return { rows: rows.map(tenureRow), total };
  },
  'county.recordTenure': recordTenure,
  'county.endTenure': ({ write }, { id, toOn, reason }) => {
    write.update('tenure', id, { toOn, endReason: TENURE_END.moved }, { reason });
    return {};
  },
};

function divisionsIn(resources: string, code: string) {
  switch (code.length) {
    case 2:
      return listPrefectures(resources, code).map((row) => ({ ...row, kind: 'prefecture' }));
    case 4:
      return listCounties(resources, code).map((row) => ({ ...row, kind: 'county' }));
    case 6:
      return townsOf(resources, code).map((row) => ({ ...row, code: fullTownCode(row.code) }));
    default:
      return villagesOf(resources, code.slice(0, 9)).map((row) => ({ ...row }));
  }
}

function listProblems({ code, details }: AppError): { row: number; sentence: string }[] | undefined {
  if (code !== 'divisionListInvalid') return undefined;
  const problems = details?.['problems'] as { row: number; problem: string }[] | undefined;
  return problems?.map(({ row, problem }) => ({ row, sentence: problem }));
}

function overview({ read, resources, today }: QueryContext) {
  const county = findCounty(read);
  const empty = {
    isSetUp: false,
    name: '',
    levelWord: '',
    officeName: '',
    sealingBodies: [],
    profileId: null,
    profileName: null,
    subArea: null,
  };
  if (!county) return { ...empty, dataYear: Number(today().slice(0, 4)), terms: {} };
  const view = policyOf({ read, resources });
  const terms = Object.fromEntries(Object.entries(terminology(view)).map(([key, { value }]) => [key, value ?? '']));
  return {
    ...county,
    isSetUp: true,
    sealingBodies: county.sealingBodies.map(({ name }) => name),
    profileName: view.profile.document.title,
    terms,
  };
}

/** Marks a village as poor, or ends the mark; the list has a status and a source. */
function markPoorVillage(
  { read, write, today }: CommandContext,
  input: { areaId: string; isPoorVillage: boolean; status: string; source: string; on: string | null },
) {
  const area = repository.areaOf(read, input.areaId);
  if (!area?.villageId) throw new AppError('villageNotFound');
  const mark = repository.poorVillageMark(read, input.areaId);
  const values = { status: input.status || null, authority: input.source, approvedOn: input.on };
  if (mark && input.isPoorVillage) write.update('area_mark', mark.id, values);
  if (mark && !input.isPoorVillage) write.update('area_mark', mark.id, { toOn: today() }, { reason: input.source });
  if (!mark && input.isPoorVillage)
    write.insert('area_mark', { areaId: input.areaId, mark: AREA_MARK_KIND.poorVillage, ...values });
  return {};
}

/** Control totals beside what the archive counts; a difference is shown, never corrected. */
function controlTotals({ read, resources }: QueryContext) {
  const rows = repository
    .controlTotals(read)
    .map(({ approvedOn, areaName, householdCount, personCount, level: _, ...row }) => ({
      ...row,
      households: row.households ?? 0,
      persons: row.persons ?? 0,
      status: row.status,
      authority: row.authority ?? '',
      on: approvedOn,
      areaName: areaName ?? '',
      archiveHouseholds: householdCount ?? 0,
      archivePersons: personCount ?? 0,
    }));
  return { rows, background: findCounty(read) ? printedTotals(policyOf({ read, resources })).background : [] };
}

interface Parts {
  households: number;
  persons: number;
  ruralHouseholds: number | null;
  ruralPersons: number | null;
  urbanHouseholds: number | null;
  urbanPersons: number | null;
}

/** Parts by residence, where given, add to the total. */
function refuseUnequalParts(total: Parts): void {
  const { ruralHouseholds, urbanHouseholds, ruralPersons, urbanPersons } = total;
  const differ = (whole: number, ...parts: (number | null)[]) =>
    parts.every((part) => part !== null) && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) !== whole;
  if (differ(total.households, ruralHouseholds, urbanHouseholds) || differ(total.persons, ruralPersons, urbanPersons))
    throw new AppError('valueRefused', { field: COUNTY_TEXT.total, problem: COUNTY_TEXT.partsDiffer });
}

/** The control total of an area, if it was entered. */
export const findControlTotal = repository.controlTotalOf;
