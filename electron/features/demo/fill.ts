import { contract } from '../../../shared/contract/index.ts';
import {
  AREA_MARK_KIND,
  LEADER_LINK_KIND,
  MEMBER_IN,
  MEMBER_STATUS,
  PAIRING_END,
  PAIRING_KIND,
  PAIRING_RANK,
} from '../../../shared/domain/codes.ts';
import { fullTownCode } from '../../../shared/domain/division.ts';
import { core18Of } from '../../../shared/domain/identity-number.ts';
import { initialsOf } from '../../core/pinyin.ts';
import type { JobContext } from '../../core/types.ts';
import { COUNTY_KEYS, countyOf } from '../county/county-settings.ts';
import { setUpCounty } from '../county/set-up.ts';
import { writeSetting } from '../settings/settings.ts';
import type { County, DemoHousehold } from './county.ts';
import type { DemoSource } from './source.ts';

interface Filling {
  context: JobContext;
  county: County;
  source: DemoSource;
  countyId: string;
  townIds: string[];
  villageIds: string[];
}

/** Stores the whole demo county in the running transaction: set-up, directory, register, pairings. */
export function fillCounty(context: JobContext, county: County, source: DemoSource): void {
  setUpCounty(context, setUpOf(source));
  writeSetting(context, COUNTY_KEYS.dataYear, String(county.year));
  context.write.beginBatch({ kind: 'demo', title: source.words.batchTitle });
  const filling = { context, county, source, ...placeIds(context, county) };
  markVillages(filling);
  const bodyIds = storeBodies(filling);
  const officialIds = storeOfficials(filling, bodyIds);
  const householdIds = storeHouseholds(filling);
  storePairings(filling, { bodyIds, officialIds, householdIds });
}

function setUpOf({ plan, towns }: DemoSource) {
  return contract['county.setUp'].input.parse({
    choice: plan.localCode
      ? { by: 'towns', townCodes: towns.map((town) => town.code), localCode: plan.localCode }
      : { by: 'code', code: plan.code },
    name: plan.name,
    levelWord: plan.levelWord,
    profileId: plan.profileId,
    subArea: null,
    officeName: plan.officeName,
    sealingBodies: plan.sealingBodies,
    controlTotals: [
      {
        areaId: null,
        households: plan.households,
        persons: plan.persons,
        status: plan.controlStatus,
        authority: plan.controlAuthority,
        source: plan.controlSource,
        on: null,
      },
    ],
  });
}

/** Ids of county, towns and villages by the code the set-up stored. */
function placeIds({ read }: JobContext, county: County) {
  const rows = read.all((k) => k.selectFrom('live_area_name').select(['areaId', 'code']).limit(10_000));
  const byCode = new Map(rows.map(({ areaId, code }) => [code, areaId]));
  return {
    countyId: countyOf(read).areaId,
    townIds: county.towns.map(({ code }) => byCode.get(fullTownCode(code))!),
    villageIds: county.villages.map(({ code }) => byCode.get(code)!),
  };
}

/** 相对贫困村 marks; the note says where the list is invented. */
function markVillages({ context, county, source, villageIds }: Filling): void {
  const { plan, words } = source;
  const note = plan.namedPoor ? words.source.poorNamed : words.source.poorInvented;
  county.villages.forEach((village, i) => {
    if (!village.isPoor) return;
    const approval = { status: plan.controlStatus, authority: plan.controlAuthority };
    context.write.insert('area_mark', { areaId: villageIds[i]!, mark: AREA_MARK_KIND.poorVillage, ...approval, note });
  });
}

/** Bodies, their links to villages and towns, and the units of the groups; the sealing bodies are those of the set-up. */
function storeBodies({ context, county, source, countyId, townIds, villageIds }: Filling): string[] {
  const { write, read } = context;
  const sealing = new Map(countyOf(read).sealingBodies.map(({ name, id }) => [name, id]));
  const { helpFrom } = source.plan;
  const ids = county.bodies.map((body) => {
    const known = body.town === null && body.village === null ? sealing.get(body.name) : undefined;
    if (known) return known;
    const areaId =
      body.village !== null ? villageIds[body.village]! : body.town !== null ? townIds[body.town]! : countyId;
    const isUnit = body.isHelpingUnit ? 1 : 0;
    const { name, kind, affiliation } = body;
    return write.insert('body', { name, kind, affiliation, isHelpingUnit: isUnit, areaId, pinyin: initialsOf(name) });
  });
  for (const link of county.links) {
    const areaId = link.village !== null ? villageIds[link.village]! : townIds[link.town!]!;
    const row = {
      bodyId: ids[link.body]!,
      areaId,
      kind: link.kind,
      fromOn: helpFrom,
      source: source.words.source.allocation,
    };
    write.insert('village_pairing', row);
  }
  for (const [group, unit] of county.members)
    write.insert('body_member', { bodyId: ids[group]!, memberBodyId: ids[unit]!, fromOn: helpFrom });
  return ids;
}

function storeOfficials({ context, county, source, townIds }: Filling, bodyIds: readonly string[]): string[] {
  const { write } = context;
  const { helpFrom } = source.plan;
  const ids = county.officials.map((official) => write.insert('person', official));
  const posts = new Map<string, string>();
  for (const { official, body, postKind, title } of county.tenures) {
    const key = `${body}/${title}`;
    const postId = posts.get(key) ?? write.insert('post', { bodyId: bodyIds[body]!, title, kind: postKind });
    posts.set(key, postId);
    const phone = county.officials[official]!.phone;
    write.insert('tenure', { postId, personId: ids[official]!, title, phone, fromOn: helpFrom });
  }
  for (const { official, town } of county.leaderLinks) {
    const kind = LEADER_LINK_KIND.linked;
    write.insert('leader_link', { personId: ids[official]!, areaId: townIds[town]!, kind, fromOn: helpFrom });
  }
  return ids;
}

function storeHouseholds(filling: Filling): string[] {
  const { context, county } = filling;
  const total = county.households.length;
  return county.households.map((household, done) => {
    context.progress({ done, total, phase: 'households' });
    return storeHousehold(filling, household);
  });
}

function storeHousehold({ context, county, villageIds }: Filling, drawn: DemoHousehold): string {
  const { write } = context;
  const { year } = county;
  const areaId = villageIds[drawn.village]!;
  const householdId = write.insert('household', { ...drawn.household, areaId });
  write.insert('household_year', { ...drawn.year, householdId, year, areaId, groupName: drawn.household.groupName });
  for (const member of drawn.members) {
    const personId = write.insert('person', member.person);
    const { number } = member.number;
    write.insert('person_number', {
      ...member.number,
      personId,
      core18: number === null ? null : (core18Of(number) ?? null),
    });
    const { openedOn: fromOn } = drawn.household;
    write.insert('membership', {
      householdId,
      personId,
      relation: member.relation,
      fromOn,
      inReason: MEMBER_IN.initial,
      isCounted: 1,
    });
    write.insert('person_year', { ...member.year, personId, year, householdId, memberStatus: MEMBER_STATUS.normal });
  }
  return householdId;
}

interface Ids {
  bodyIds: readonly string[];
  officialIds: readonly string[];
  householdIds: readonly string[];
}

function storePairings({ context, county }: Filling, { bodyIds, officialIds, householdIds }: Ids): void {
  const stored: string[] = [];
  county.pairings.forEach((pairing, done) => {
    context.progress({ done, total: county.pairings.length, phase: 'pairings' });
    const ended = pairing.toOn === null ? {} : { toOn: pairing.toOn, endReason: PAIRING_END.replaced };
    const id = context.write.insert('pairing', {
      householdId: householdIds[pairing.household]!,
      personId: officialIds[pairing.official]!,
      bodyId: bodyIds[pairing.body]!,
      rank: pairing.isFirst ? PAIRING_RANK.first : PAIRING_RANK.second,
      kind: pairing.isFirst ? PAIRING_KIND.official : PAIRING_KIND.villageOfficial,
      fromOn: pairing.fromOn,
      ...ended,
      replacesId: pairing.replaces === null ? null : stored[pairing.replaces]!,
    });
    stored.push(id);
  });
  context.progress({ done: county.pairings.length, total: county.pairings.length, phase: 'deriving' });
}
