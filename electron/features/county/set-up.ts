import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { AREA_LEVEL, BODY_KIND, CONTROL_KIND, PROFILE_ORIGIN } from '../../../shared/domain/codes.ts';
import { countDivisions, fullTownCode, type TownWithVillages, type Village } from '../../../shared/domain/division.ts';
import { SET_UP_TEXT } from '../../../shared/text/county.ts';
import { sha256Hex } from '../../core/primitives.ts';
import type { CommandContext, Surroundings, Write } from '../../core/types.ts';
import { writeSetting } from '../settings/settings.ts';
import { COUNTY_KEYS, findCounty } from './county-settings.ts';
import { assembleCounty, countyTree, importDivisionList } from './divisions.ts';
import { loadProfile } from './policy.ts';

export type SetUp = ParsedOf<(typeof contract)['county.setUp']>;
export type CountyChoice = SetUp['choice'];

/** The towns and villages of a choice. Errors: divisionUnknown, divisionListInvalid. */
export function townsOfChoice(surroundings: Surroundings, choice: CountyChoice): TownWithVillages[] {
  switch (choice.by) {
    case 'code':
      return countyTree(surroundings.resources, choice.code);
    case 'towns':
      return assembleCounty(
        surroundings.resources,
        choice.townCodes.map((code) => code.slice(0, 9)),
      );
    case 'list':
      return importDivisionList(choice.rows);
  }
}

/** Stores the county with everything the wizard asked, in the running transaction. */
export function setUpCounty(
  context: CommandContext,
  input: SetUp,
): { towns: number; villages: number; communities: number } {
  if (findCounty(context.read)) throw new AppError('countyAlreadySetUp');
  const towns = townsOfChoice(context, input.choice);
  context.write.beginBatch({ kind: 'setUp', title: SET_UP_TEXT.batch(input.name) });
  const countyId = storeAreas(context.write, input, towns);
  storeProfile(context, input);
  storeSettings(context, input, countyId);
  for (const total of input.controlTotals) {
    const { areaId, on, ...figures } = total;
    context.write.insert('control_total', {
      ...figures,
      approvedOn: on,
      areaId: areaId ?? countyId,
      kind: CONTROL_KIND.poor,
    });
  }
  const counts = countDivisions(towns);
  return { towns: counts.towns, villages: counts.villages, communities: counts.residents + counts.others };
}

function storeAreas(write: Write, { choice, name }: SetUp, towns: readonly TownWithVillages[]): string {
  const source = { code: 'divisions', towns: 'assembled', list: 'list' }[choice.by];
  const code = choice.by === 'code' ? choice.code : choice.by === 'towns' ? choice.localCode : null;
  const area = (level: string, areaName: string, areaCode: string | null, parentId: string | null) => {
    const areaId = write.insert('area', { level, source });
    write.insert('area_name', { areaId, name: areaName, code: areaCode, parentId });
    return areaId;
  };
  const countyId = area(AREA_LEVEL.county, name, code, null);
  for (const town of towns) {
    const townId = area(AREA_LEVEL.town, town.name, fullTownCode(town.code), countyId);
    for (const village of town.villages) area(levelOf(village), village.name, village.code, townId);
  }
  return countyId;
}

const levelOf = (village: Village): string =>
  village.kind === 'residents' ? AREA_LEVEL.community : AREA_LEVEL.village;

function storeProfile(context: CommandContext, { profileId }: SetUp): void {
  const { profile } = loadProfile(context.resources, profileId);
  context.write.insert('profile', {
    key: profileId,
    version: String(profile.version),
    title: profile.document.title,
    parentKey: profile.inherits_from?.profile ?? null,
    origin: PROFILE_ORIGIN.shipped,
    contentHash: sha256Hex(JSON.stringify(profile)),
    validFrom: profile.document.issued_on,
  });
}

function storeSettings(context: CommandContext, input: SetUp, areaId: string): void {
  const officeBodyId = context.write.insert('body', { name: input.officeName, kind: BODY_KIND.office, areaId });
  const sealing = input.sealingBodies.map((name, index) =>
    context.write.insert('body', {
      name,
      kind: index === 0 ? BODY_KIND.partyCommittee : BODY_KIND.government,
      areaId,
      sealName: name,
    }),
  );
  const values: Record<keyof typeof COUNTY_KEYS, string> = {
    areaId,
    name: input.name,
    levelWord: input.levelWord,
    profileId: input.profileId,
    subArea: input.subArea ?? '',
    officeBodyId,
    sealingBodyIds: sealing.join(','),
    dataYear: context.today().slice(0, 4),
  };
  for (const [name, value] of Object.entries(values))
    writeSetting(context, COUNTY_KEYS[name as keyof typeof COUNTY_KEYS], value);
}
