import { AppError } from '../../../shared/contract/app-error.ts';
import type { HouseholdRow } from '../../../shared/contract/households.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ReturnOf } from '../../../shared/contract/rpc.ts';
import { ageOn } from '../../../shared/domain/age.ts';
import { NUMBER_TYPE, PAIRING_RANK, POVERTY_STATUS, RESIDENCE } from '../../../shared/domain/codes.ts';
import { HOUSEHOLD_STATES } from '../../../shared/domain/county.ts';
import { householdFormProblems, householdProblems } from '../../../shared/domain/household.ts';
import { last4Of } from '../../../shared/domain/identity-number.ts';
import { mask } from '../../../shared/domain/masking.ts';
import { personProblems } from '../../../shared/domain/member.ts';
import { HOUSEHOLD_FORM, MEMBER_FORM } from '../../../shared/domain/register-form.ts';
import { compareMembers } from '../../../shared/domain/relation.ts';
import { povertyLineFor } from '../../../shared/policy/standards.ts';
import { LINE_TEXT, personMark, registerSentence } from '../../../shared/text/register-problems.ts';
import { sectionText } from '../../../shared/text/section.ts';
import type { QueryContext } from '../../core/types.ts';
import { findCounty } from '../county/county-settings.ts';
import { policyOf } from '../county/policy-view.ts';
import { formValues } from './form-values.ts';
import { householdLine, type householdPage } from './household-repository.ts';
import {
  findHousehold,
  householdForm,
  membershipsOf,
  numbersInUse,
  pairingsOf,
  papersOf,
  personForms,
  yearsOf,
} from './member-repository.ts';

type Detail = ReturnOf<(typeof contract)['households.get']>;

const RANKS: readonly string[] = Object.values(PAIRING_RANK);

/** A line of the list as replies carry it. */
export function householdRow(row: ReturnType<typeof householdPage>[number]): HouseholdRow {
  return {
    id: row.householdId,
    code: row.nationalCode,
    headName: row.headName,
    headNumber: mask('number', row.headNumber),
    mark: personMark(row.groupName, row.headNumber ? last4Of(row.headNumber) : null),
    townName: row.townName ?? '',
    villageName: row.villageName ?? '',
    groupName: row.groupName,
    memberCount: row.memberCount,
    labourCount: row.labourCount,
    attribute: row.attribute,
    mainCause: row.mainCause,
    state: HOUSEHOLD_STATES[row.isOpen === 0 ? 2 : row.povertyStatus === POVERTY_STATUS.exited ? 1 : 0],
    inPoorVillage: row.isPoorVillage === 1,
    helperName: row.firstHelperName,
    unitName: row.unitName,
  };
}

/** One household with everything its page shows, as of a year. */
export function householdDetail(context: QueryContext, id: string, wantedYear: number | undefined): Detail {
  const { read } = context;
  const today = context.today();
  const household = findHousehold(read, id);
  const line = householdLine(read, id);
  if (!household || !line) throw new AppError('householdNotFound');
  const years = yearsOf(read, id);
  const year = wantedYear ?? years[0] ?? Number(today.slice(0, 4));
  const form = householdForm(read, id, year);
  const members = memberRows(context, id, year);
  return {
    row: householdRow(line),
    year,
    years,
    openedOn: household.openedOn,
    closedOn: household.closedOn,
    values: formValues(HOUSEHOLD_FORM, { household, household_year: form }),
    members: members.map(({ row }) => row),
    pairings: pairingsOf(read, id).map(({ phone, officialName, ...pairing }) => ({
      ...pairing,
      officialName: officialName ?? '',
      phone: mask('phone', phone),
      rank: RANKS.indexOf(pairing.rank) + 1 || RANKS.length,
    })),
    papers: papersOf(read, id).map(({ kind, number, printedAt, copies, ...paper }) => ({
      ...paper,
      paper: kind,
      number: number ?? '',
      printedAt: printedAt ?? '',
      copies: copies ?? 0,
    })),
    line: lineOf(context, household.residence, year),
    notices: [
      ...householdProblems(
        members.filter(({ row }) => row.toOn === null).map(({ facts }) => facts),
        today,
      ),
      ...householdFormProblems(form ?? {}),
      ...members.filter(({ row }) => row.toOn === null).flatMap(({ facts }) => personProblems(facts, today)),
    ].map((problem) => ({ grade: problem.grade, sentence: registerSentence(problem) })),
  };
}

function memberRows(context: QueryContext, householdId: string, year: number) {
  const { read } = context;
  const today = context.today();
  const members = membershipsOf(read, householdId);
  const ids = members.map((member) => member.id);
  const forms = new Map(personForms(read, ids, year).map((form) => [form.personId, form]));
  const numbers = new Map(
    numbersInUse(read, ids)
      .toReversed()
      .map((number) => [number.personId, number]),
  );
  const rows = members.map((member) => {
    const form = forms.get(member.id);
    const number = numbers.get(member.id);
    const { id, name, relation, sex, birthOn, fromOn, toOn, outReason, membershipId, phone } = member;
    const whole = number?.type === NUMBER_TYPE.none ? null : (number?.number ?? null);
    const numbered = number && { number: number.number, type: number.type, reason: number.reason };
    return {
      facts: { name, relation, sex, birthOn, phone, number: whole, numberType: number?.type ?? null, year: form ?? {} },
      row: {
        membershipId,
        personId: id,
        name,
        relation,
        number: mask('number', whole),
        sex,
        bornOn: birthOn,
        age: birthOn === null ? null : Math.max(0, ageOn(birthOn, today)),
        fromOn,
        toOn,
        outReason,
        values: formValues(MEMBER_FORM, { person: member, person_number: numbered, person_year: form }),
      },
    };
  });
  return rows.sort(
    (a, b) =>
      Number(a.row.toOn !== null) - Number(b.row.toOn !== null) ||
      compareMembers(
        { ...a.row, birthOn: a.row.bornOn, id: a.row.membershipId },
        { ...b.row, birthOn: b.row.bornOn, id: b.row.membershipId },
      ),
  );
}

/** The poverty line that applies to the household, with where it comes from; null where none is settled. */
function lineOf(context: QueryContext, residence: string | null, year: number): Detail['line'] {
  const county = findCounty(context.read);
  if (!county) return null;
  const view = policyOf(context);
  const subArea = county.subArea ?? undefined;
  const answer = povertyLineFor(view, { subArea, residence: residence === RESIDENCE.urban ? 'urban' : 'rural', year });
  if (answer.kind === 'none') return null;
  const { value, ref, profileId } = answer.line;
  const yuan = String(value.amountFen / 100);
  const source = [view.profile, view.parent].find((profile) => profile?.profile_id === profileId);
  const origin = source?.document.title ?? profileId;
  return { text: LINE_TEXT.line(yuan, value.comparator, value.priceBasis), ref: sectionText(ref ?? ''), origin };
}
