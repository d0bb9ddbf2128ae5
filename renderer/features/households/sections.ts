import { byKey, type FormField, HOUSEHOLD_FORM, MEMBER_FORM } from '../../../shared/domain/register-form.ts';
import type { FieldSection } from '../../ui/field-form.tsx';
import { MEMBER, SECTIONS } from './text.ts';

const household = byKey(HOUSEHOLD_FORM);
const member = byKey(MEMBER_FORM);

/** First and last key of each group in the order of the national form; groups are cut where the next begins. */
const HOUSEHOLD_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    SECTIONS.address,
    ['nationalCode', 'hamlet', 'groupName', 'walkingOrder', 'address', 'residence', 'phone', 'bankName', 'bankAccount'],
  ],
  [
    SECTIONS.status,
    [
      'identificationStandard',
      'identificationYear',
      'attribute',
      'householdType',
      'supportLayer',
      'mainCause',
      'otherCauses',
      'causeRemark',
      'povertyStatus',
      'exitYear',
      'plannedExitYear',
      'relapseYear',
      'relapseCause',
      'needs',
      'willingOn',
      'willingSigner',
    ],
  ],
  [SECTIONS.land, ['farmland', 'irrigated', 'woodland', 'returnedToForest', 'orchard', 'pasture', 'water']],
  [
    SECTIONS.house,
    ['houseArea', 'houseStructure', 'houseBuiltYear', 'isDangerousHouse', 'houseGrade', 'hasToilet', 'fuel'],
  ],
  [
    SECTIONS.living,
    [
      'hasProductionPower',
      'hasPower',
      'hasWaterDifficulty',
      'hasSafeWater',
      'waterSource',
      'hasBroadcast',
      'roadDistance',
      'roadKind',
      'marketDistance',
    ],
  ],
  [
    SECTIONS.industry,
    [
      'inCooperative',
      'hasLeadingFirm',
      'hasLeadingPerson',
      'industryHelp',
      'industryKind',
      'industryOrganisation',
      'inMutualFund',
      'mutualFundPaid',
    ],
  ],
];
const INCOME_PARTS = /^(income|wages|business|property|transfer|netIncome|disposableIncome|notCounted|insuranceClaims)/;
const COST_PARTS = /^(businessCost|cost|depreciation|productionTax|transferExpense|selfPaid)/;

const MEMBER_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    MEMBER.sections.person,
    [
      'name',
      'sex',
      'birthOn',
      'numberType',
      'number',
      'numberReason',
      'ethnicity',
      'politicalStatus',
      'phone',
      'marriage',
    ],
  ],
  [MEMBER.sections.schooling, ['education', 'schooling', 'schoolName', 'absenceReason', 'speaksMandarin']],
  [MEMBER.sections.health, ['health', 'illness', 'disabilityKind', 'disabilityGrade', 'disabilityCertifiedYear']],
  [
    MEMBER.sections.work,
    [
      'labour',
      'leftBehind',
      'isSoldier',
      'workPlace',
      'workMonths',
      'workRange',
      'worksAbroad',
      'workUnit',
      'industry',
      'jobChannel',
      'workMonthlyPay',
      'publicPost',
      'publicPostMonths',
      'unemployedReason',
    ],
  ],
  [
    MEMBER.sections.welfare,
    [
      'hasLowIncome',
      'isDestitute',
      'hasResidentMedical',
      'hasEmployeeMedical',
      'hasSeriousIllnessCover',
      'hasCommercialMedical',
      'hasMedicalAid',
      'hasOtherHealthHelp',
      'hasResidentPension',
      'hasEmployeePension',
      'hasAccidentCover',
      'isOrphaned',
    ],
  ],
];

function grouped(
  form: ReadonlyMap<string, FormField>,
  groups: readonly (readonly [string, readonly string[]])[],
): { title: string; keys: string[] }[] {
  return groups.map(([title, keys]) => ({ title, keys: keys.filter((key) => form.has(key)) }));
}

function sections(
  form: ReadonlyMap<string, FormField>,
  groups: readonly { title: string; keys: string[] }[],
  required: readonly string[],
): FieldSection[] {
  return groups
    .filter((group) => group.keys.length > 0)
    .map(({ title, keys }) => ({
      title,
      fields: keys.map((key) => ({ ...form.get(key)!.field, key })),
      required: required.filter((key) => keys.includes(key)),
    }));
}

/** The household's form: every field of the field list stands in exactly one section. */
export function householdSections(): FieldSection[] {
  const groups = grouped(household, HOUSEHOLD_GROUPS);
  const placed = new Set(groups.flatMap((group) => group.keys));
  const rest = [...household.keys()].filter((key) => !placed.has(key));
  const spending = rest.filter((key) => COST_PARTS.test(key));
  const income = rest.filter((key) => INCOME_PARTS.test(key) && !spending.includes(key));
  const other = rest.filter((key) => !income.includes(key) && !spending.includes(key));
  return sections(
    household,
    [
      ...groups,
      { title: SECTIONS.income, keys: income },
      { title: SECTIONS.spending, keys: spending },
      { title: SECTIONS.other, keys: other },
    ],
    [],
  );
}

/** The member's form. */
export function memberSections(): FieldSection[] {
  const groups = grouped(member, MEMBER_GROUPS);
  const placed = new Set(groups.flatMap((group) => group.keys));
  const other = [...member.keys()].filter((key) => !placed.has(key));
  return sections(member, [...groups, { title: MEMBER.sections.other, keys: other }], ['name']);
}

/** What is asked of a member when a household is registered; the rest is filled in later. */
export function shortMemberSections(): FieldSection[] {
  const keys = [
    'name',
    'numberType',
    'number',
    'sex',
    'birthOn',
    'education',
    'schooling',
    'health',
    'labour',
    'phone',
  ];
  return sections(member, [{ title: MEMBER.sections.person, keys: keys.filter((key) => member.has(key)) }], ['name']);
}
