import type { County, DemoHousehold } from './county.ts';
import { spoilCheckDigit } from './numbers.ts';
import type { Random } from './random.ts';
import { fill, type Words } from './source.ts';

/** Kinds of defects that `flaws` plants. */
export type FlawKind =
  | 'noHead'
  | 'secondHead'
  | 'noHelper'
  | 'noNumber'
  | 'badCheckDigit'
  | 'personTwice'
  | 'overloadedHelper'
  | 'noCause'
  | 'sexMismatch'
  | 'sharedPhone'
  | 'oldSpelling';

/** A defect planted on purpose: its kind, where it is, and the sentence a checker should lead to. */
export interface PlantedFlaw {
  kind: FlawKind;
  household: number | null;
  /** Place of the member in the household. */
  member: number | null;
  sentence: string;
}

/** How many households of each kind are spoilt. */
const AMOUNTS: readonly [FlawKind, number][] = [
  ['noHead', 4],
  ['secondHead', 3],
  ['noHelper', 6],
  ['noNumber', 6],
  ['badCheckDigit', 5],
  ['personTwice', 3],
  ['noCause', 5],
  ['sexMismatch', 3],
  ['sharedPhone', 3],
];

/** Spoils chosen households, one helper and some spellings of the export in place, and writes the list into the county. */
export function plantFlaws(county: County, words: Words, random: Random): void {
  const places = random
    .shuffled([...county.households.keys()])
    .filter((i) => county.households[i]!.members.length >= 2);
  for (const [kind, amount] of AMOUNTS)
    for (let i = 0; i < amount; i++) {
      const place = places.pop();
      if (place !== undefined) spoil(county, words, { kind, place, other: places[places.length - 1] ?? 0 });
    }
  overloadHelper(county, words);
  spellOldWay(county, words);
}

interface Target {
  kind: FlawKind;
  place: number;
  /** Another household, not spoilt itself. */
  other: number;
}

function spoil(county: County, words: Words, target: Target): void {
  const household = county.households[target.place]!;
  const member = spoilRows(county, words, target);
  if (target.kind === 'noHelper') county.pairings = withoutHousehold(county, target.place);
  note(county, words, { kind: target.kind, household: target.place, member, of: household });
}

/** Changes the rows and answers which member is concerned, or null for the household itself. */
function spoilRows(county: County, words: Words, { kind, place, other }: Target): number | null {
  const household = county.households[place]!;
  const second = household.members[1]!;
  switch (kind) {
    case 'noHead':
      household.members[0]!.relation = words.relation.other;
      return null;
    case 'secondHead':
      second.relation = words.relation.head;
      return null;
    case 'noNumber':
      second.number = { type: words.numberType.none, number: null, reason: words.noNumberReason };
      return 1;
    case 'badCheckDigit':
      second.number = { ...second.number, number: spoilCheckDigit(second.number.number ?? '') };
      return 1;
    case 'personTwice':
      county.households[other]!.members.push({
        ...second,
        relation: words.relation.other,
        person: { ...second.person },
      });
      return 1;
    case 'noCause':
      household.year = { ...household.year, mainCause: null, otherCauses: null };
      return null;
    case 'sexMismatch':
      second.person.sex = second.person.sex === words.sex.male ? words.sex.female : words.sex.male;
      return 1;
    case 'sharedPhone':
      household.household.phone = county.households[other]!.household.phone ??= '14012345678';
      return null;
    case 'noHelper':
    case 'overloadedHelper':
    case 'oldSpelling':
      return null;
  }
}

function withoutHousehold(county: County, place: number): County['pairings'] {
  const kept: County['pairings'] = [];
  const moved = new Map<number, number>();
  county.pairings.forEach((pairing, i) => {
    if (pairing.household === place) return;
    moved.set(i, kept.length);
    kept.push(pairing.replaces === null ? pairing : { ...pairing, replaces: moved.get(pairing.replaces) ?? null });
  });
  return kept;
}

/** One helper takes his colleague's households too. */
function overloadHelper(county: County, words: Words): void {
  const open = county.pairings.filter((pairing) => pairing.isFirst && pairing.toOn === null);
  const first = open[0];
  if (!first) return;
  for (const pairing of open.filter((each) => each.body === first.body).slice(0, 12)) pairing.official = first.official;
  const places = { unit: county.bodies[first.body]!.name, member: county.officials[first.official]!.name };
  county.flaws.push({
    kind: 'overloadedHelper',
    household: null,
    member: null,
    sentence: fill(words.flaws['overloadedHelper'] ?? '', places),
  });
}

/** Villages whose name has a character that is often written otherwise are spelt so in the export only. */
function spellOldWay(county: County, words: Words): void {
  const wanted = county.villages.flatMap((village, i) => {
    const [right] = Object.keys(words.oldSpellings).filter((character) => village.name.includes(character));
    return right ? [{ i, spelling: village.name.replace(right, words.oldSpellings[right]!) }] : [];
  });
  for (const { i, spelling } of wanted.slice(0, 4)) {
    county.exportSpellings.set(i, spelling);
    const sentence = fill(words.flaws['oldSpelling'] ?? '', { village: county.villages[i]!.name, spelling });
    county.flaws.push({ kind: 'oldSpelling', household: null, member: null, sentence });
  }
}

interface Noted {
  kind: FlawKind;
  household: number;
  member: number | null;
  of: DemoHousehold;
}

function note(county: County, words: Words, { kind, household, member, of }: Noted): void {
  const sentence = fill(words.flaws[kind] ?? '', {
    village: county.towns[county.villages[of.village]!.town]!.name + county.villages[of.village]!.name,
    group: of.household.groupName,
    head: of.members[0]!.person.name,
    code: of.household.nationalCode.slice(-6),
    member: member === null ? '' : of.members[member]!.person.name,
  });
  county.flaws.push({ kind, household, member, sentence });
}
