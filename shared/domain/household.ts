import { ageOn } from './age.ts';
import { labelsOf } from './code-lists.ts';
import type { RegisterProblem, RegisterRule, RuleGrade } from './register-problem.ts';
import { contradictsSex, HEAD, SPOUSE, sexOfRelation } from './relation.ts';

/** What the household rules look at in a member. */
export interface MemberFacts {
  name: string;
  relation: string | null;
  sex: string | null;
  /** 'YYYY-MM-DD' or null while unknown. */
  birthOn: string | null;
}

const PARENTS = new Set(['之父', '之母', '之岳父', '之岳母', '之公公', '之婆婆']);
const CHILDREN = new Set(['之子', '之女']);
const YOUNGEST_HEAD = 16;
const GENERATION_YEARS = 14;
const RELATIONS = new Set(labelsOf('relation'));

/** What the members of a household break together: one head, one spouse, sexes, generations (Q201–Q209). */
export function householdProblems(members: readonly MemberFacts[], today: string): RegisterProblem[] {
  const heads = members.filter((member) => member.relation === HEAD);
  const spouses = members.filter((member) => member.relation === SPOUSE);
  const head = heads[0];
  return [
    ...(head ? [] : [{ rule: 'Q201', grade: 'error', name: '' } as const]),
    ...heads.slice(1).map((extra) => problem('Q202', 'error', extra, head?.name)),
    ...spouses.slice(1).map((extra) => problem('Q203', 'error', extra, spouses[0]?.name)),
    ...(head ? sameSex(head, spouses) : []),
    ...members.flatMap(relationProblems),
    ...(head ? generationProblems(head, members, today) : []),
  ];
}

function sameSex(head: MemberFacts, spouses: readonly MemberFacts[]): RegisterProblem[] {
  return spouses
    .filter((spouse) => spouse.sex !== null && spouse.sex === head.sex)
    .map((spouse) => problem('Q204', 'error', spouse, head.name));
}

function relationProblems(member: MemberFacts): RegisterProblem[] {
  const { relation } = member;
  if (relation === null || !RELATIONS.has(relation)) {
    return [{ ...problem('Q206', 'error', member), field: 'relation' }];
  }
  if (!contradictsSex(relation, member.sex)) return [];
  return [{ ...problem('Q205', 'error', member, `${relation}（${sexOfRelation(relation)}）`), field: 'relation' }];
}

function generationProblems(head: MemberFacts, members: readonly MemberFacts[], today: string): RegisterProblem[] {
  if (!head.birthOn) return [];
  const found = ageOn(head.birthOn, today) < YOUNGEST_HEAD ? [problem('Q209', 'warning', head)] : [];
  for (const member of members) {
    if (!member.birthOn || !member.relation) continue;
    const older = Number(head.birthOn.slice(0, 4)) - Number(member.birthOn.slice(0, 4));
    const gap = PARENTS.has(member.relation) ? older : CHILDREN.has(member.relation) ? -older : GENERATION_YEARS;
    if (gap < GENERATION_YEARS) found.push(problem('Q208', 'warning', member, head.name));
  }
  return found;
}

function problem(rule: RegisterRule, grade: RuleGrade, member: MemberFacts, other?: string): RegisterProblem {
  const found: RegisterProblem = { rule, grade, name: member.name };
  if (other !== undefined) found.other = other;
  return found;
}

/** Rules inside the household's form of a year: house grade without danger (Q410), causes repeated or too many (Q614). */
export function householdFormProblems(
  values: Readonly<Record<string, string | number | null | undefined>>,
): RegisterProblem[] {
  const found: RegisterProblem[] = [];
  if (
    (values['isDangerousHouse'] === 0 && values['houseGrade']) ||
    (values['isDangerousHouse'] === 1 && !values['houseGrade'])
  ) {
    found.push({ rule: 'Q410', grade: 'warning', name: '', field: 'houseGrade' });
  }
  const others = typeof values['otherCauses'] === 'string' ? values['otherCauses'].split('、') : [];
  if (others.length > 2 || others.some((cause) => cause === values['mainCause'])) {
    found.push({ rule: 'Q614', grade: 'error', name: '', field: 'otherCauses' });
  }
  return found;
}
