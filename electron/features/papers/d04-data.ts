import { ageOn } from '../../../shared/domain/age.ts';
import { BODY_KIND, PAPER_HOLDER } from '../../../shared/domain/codes.ts';
import { shortVillageName } from '../../../shared/domain/division.ts';
import { maskIdentityNumber } from '../../../shared/domain/masking.ts';
import { HEAD, SPOUSE } from '../../../shared/domain/relation.ts';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';
import type { QueryContext } from '../../core/types.ts';
import { type LetterFacts, personExit } from './letter-facts.ts';
import * as repository from './paper-repository.ts';
import { defined, type LetterData } from './record.ts';
import type { Subject } from './subject.ts';

type Household = ReturnType<typeof repository.householdsToPrint>[number];
type Member = ReturnType<typeof repository.membersToPrint>[number];
type Pairing = ReturnType<typeof repository.pairingsToPrint>[number];

/** The data of responsibility letters between helper and household, one query per kind of row. */
export function d04Records(context: QueryContext, facts: LetterFacts, subjects: readonly Subject[]): LetterData[] {
  const { read, today } = context;
  const ids = subjects.map((subject) => subject.id);
  const households = new Map(repository.householdsToPrint(read, ids).map((row) => [row.householdId, row]));
  const members = Map.groupBy(repository.membersToPrint(read, ids), (member) => member.householdId);
  const pairingIds = subjects.flatMap(({ pairingId }) => pairingId ?? []);
  const pairings = new Map(repository.pairingsToPrint(read, pairingIds).map((row) => [row.id, row]));
  const personIds = [...new Set([...pairings.values()].map(({ personId }) => personId))];
  const tenures = Map.groupBy(
    repository.tenuresOn(read, { personIds }, today()),
    (row) => `${row.personId}/${row.bodyId}`,
  );
  const seals = sealNames(context);
  return subjects.map((subject) => {
    const pairing = subject.pairingId === null ? undefined : pairings.get(subject.pairingId);
    const tenure = pairing && tenures.get(`${pairing.personId}/${pairing.bodyId}`)?.[0];
    return defined({
      ...commonFields(facts),
      ...householdFields(households.get(subject.id)!, facts),
      'household.members': printedMembers(members.get(subject.id) ?? [], today()),
      ...helperFields(pairing, tenure),
      // A pairing begun after the help period has no end in any document: it is written in by hand.
      ...(pairing && pairing.fromOn > facts.endsOn ? { 'profile.helping.endsOn': undefined } : {}),
      'town.name': seals.government(subject),
      'village.name': seals.committee(subject),
    });
  });
}

function commonFields(facts: LetterFacts): LetterData {
  return defined({
    'county.name': facts.countyName,
    'profile.responsibility.letterName': facts.letterName,
    'profile.document.citation': facts.citation,
    'profile.terminology.poorHousehold': facts.targetHousehold,
    'profile.terminology.recordCard': facts.recordCard,
    'profile.helping.endsOn': facts.endsOn,
    'profile.helping.afterExit': facts.afterExit,
    'profile.supervision.personal': facts.accountability,
    'profile.copies.count': PAPER_TEXT.count(facts.holders.length),
    'profile.copies.holders': PAPER_TEXT.holders(facts.holders),
    'county.hotline': facts.hotline,
    'profile.copies.townSeal': facts.holders.includes(PAPER_HOLDER.town) || undefined,
  });
}

function householdFields(household: Household, facts: LetterFacts) {
  const { disposableIncomePerHead, netIncomePerHead, plannedExitYear } = household;
  const exit = personExit(facts.view, household.residence);
  const causes = [household.mainCause, household.otherCauses].filter((cause) => cause !== null);
  return {
    'household.head.name': household.headName ?? undefined,
    'household.code': household.nationalCode ?? undefined,
    'household.phone': household.phone ?? undefined,
    'household.address': [household.townName, shortVillageName(household.villageName ?? ''), household.groupName].join(
      '',
    ),
    'household.kind': household.attribute ?? undefined,
    'household.memberCount': household.memberCount,
    'household.labourCount': household.labourCount,
    'household.mainCause': causes.join('\u3001'),
    'household.incomePerHead': disposableIncomePerHead ?? netIncomePerHead ?? undefined,
    'household.exitYear': plannedExitYear === null ? undefined : String(plannedExitYear),
    'profile.exitStandards.person': exit.text,
    'plan.incomePerHead': household.hasLabour === 1 ? exit.amount : undefined,
  };
}

/** Head first, spouse second, then by age; numbers with their middle hidden. */
function printedMembers(members: readonly Member[], today: string): LetterData[] {
  const place = ({ relation }: Member) => (relation === HEAD ? 0 : relation === SPOUSE ? 1 : 2);
  return members
    .map((member, i) => ({ member, i }))
    .sort((a, b) => place(a.member) - place(b.member) || a.i - b.i)
    .map(({ member }) =>
      defined({
        'member.name': member.name,
        'member.relation': member.relation ?? undefined,
        'member.sex': member.sex ?? undefined,
        'member.age': member.birthOn === null ? undefined : ageOn(member.birthOn, today),
        'member.identityNumber': member.number === null ? undefined : maskIdentityNumber(member.number),
        'member.health': member.health ?? undefined,
        'member.labour': member.labour ?? undefined,
        'member.occupation': member.schooling ?? (member.workMonths ? PAPER_TEXT.work : undefined),
      }),
    );
}

function helperFields(
  pairing: Pairing | undefined,
  tenure: { title: string | null; postTitle: string; phone: string | null } | undefined,
) {
  return {
    'helper.name': pairing?.name,
    'helper.unit.name': pairing?.unitName,
    'helper.post': tenure?.title ?? tenure?.postTitle,
    'helper.phone': tenure?.phone ?? pairing?.phone ?? undefined,
    'pairing.startsOn': pairing?.fromOn,
  };
}

/** Names under the seals: the bodies of the directory, else what such bodies are called. */
export function sealNames({ read }: QueryContext) {
  const names = new Map(repository.sealingBodies(read).map((body) => [`${body.areaId}/${body.kind}`, body.name]));
  return {
    committee: (subject: Subject): string =>
      names.get(`${subject.areaId}/${BODY_KIND.villageCommittee}`) ?? PAPER_TEXT.committee(subject.villageName),
    government: (subject: Subject): string =>
      names.get(`${subject.townId}/${BODY_KIND.government}`) ?? PAPER_TEXT.government(subject.townName),
  };
}
