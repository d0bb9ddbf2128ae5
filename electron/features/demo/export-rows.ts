import type { SheetTable } from '../../sheets/write-sheet.ts';
import type { County, DemoHousehold } from './county.ts';
import type { DemoMember } from './person.ts';
import type { Words } from './source.ts';

/** One row of the national person export, 47 cells in the order of archive-reference 1.4. */
export type ExportRow = (string | null)[];

/**
 * The national person export of the county: two title rows, the header in row 3, one row per person; every value is
 * text, as the real file carries it.
 */
export function nationalExportRows(county: County, words: Words): ExportRow[] {
  const on = `${county.year}-12-20`;
  const titles = words.exportTitle.map((title) => [title.replace('{county}', county.name).replace('{on}', on)]);
  const rows = county.households.flatMap((household) =>
    household.members.map((member) => personRow(county, words, household, member)),
  );
  return [...titles, [...words.exportHeadings], ...rows];
}

/** The export as a table to write: its first title row stands where other tables have their headings. */
export function nationalExportTable(county: County, words: Words): SheetTable {
  const [title = [], ...rows] = nationalExportRows(county, words);
  const columns = words.exportHeadings.map((_, i) => ({ heading: title[i] ?? '' }));
  return { name: words.exportSheet, columns, rows };
}

function personRow(county: County, words: Words, household: DemoHousehold, member: DemoMember): ExportRow {
  const village = county.villages[household.village]!;
  const head = household.members.find((each) => each.relation === words.relation.head);
  const { person, number, year } = member;
  const yesNo = (value: number | null) => (value === null ? null : value === 1 ? words.yes : words.no);
  const text = (value: number | null) => (value === null ? null : String(value));
  return [
    words.exportAreas.province,
    words.exportAreas.prefecture[county.profileId] ?? null,
    county.name,
    county.towns[village.town]!.name,
    county.exportSpellings.get(household.village) ?? village.name,
    household.household.nationalCode,
    person.nationalCode,
    person.name,
    person.sex,
    person.birthOn.replaceAll('-', ''),
    number.number === null ? null : number.type,
    number.number,
    person.ethnicity,
    household.household.phone,
    person.phone,
    String(county.year),
    member.relation,
    year.education,
    year.schooling,
    year.labour,
    text(year.workMonths),
    year.health,
    person.politicalStatus,
    year.workUnit,
    yesNo(year.hasLowIncome),
    yesNo(year.hasEmployeePension),
    yesNo(year.hasSeriousIllnessCover),
    yesNo(year.hasResidentMedical),
    yesNo(year.hasResidentPension),
    null,
    yesNo(year.speaksMandarin),
    yesNo(year.hasCommercialMedical),
    yesNo(year.worksAbroad),
    year.industry,
    yesNo(year.hasMedicalAid),
    yesNo(year.hasOtherHealthHelp),
    year.publicPost,
    text(year.publicPostMonths),
    year.jobChannel,
    year.disabilityKind,
    year.workPlace,
    head?.person.name ?? null,
    head?.number.number ?? null,
    yesNo(year.hasEmployeeMedical),
    yesNo(year.isDestitute),
    text(year.disabilityCertifiedYear),
    household.household.identificationStandard,
  ];
}
