import { NUMBER_TYPE } from './codes.ts';
import { type ReadNumber, readNumber } from './identity-number.ts';
import { nameProblems } from './names.ts';
import type { RegisterProblem, RegisterRule, RuleGrade } from './register-problem.ts';

/** A person as the rules see him: stored values by field key, and the certificate number in use. */
export interface PersonFacts {
  name: string;
  sex: string | null;
  birthOn: string | null;
  numberType: string | null;
  number: string | null;
  /** The form of the year, by field key. */
  year: Readonly<Record<string, string | number | null | undefined>>;
  phone: string | null;
}

const OWN_CHECK = new Set<string | null>([NUMBER_TYPE.resident, NUMBER_TYPE.disability, null]);

/** What a person's own data break: name, number, sex and birth against the number, phone, schooling, work (Q101–Q323). */
export function personProblems(person: PersonFacts, today: string): RegisterProblem[] {
  const make = (rule: RegisterRule, grade: RuleGrade, field: string, other?: string): RegisterProblem =>
    other === undefined ? { rule, grade, field, name: person.name } : { rule, grade, field, name: person.name, other };
  return [
    ...nameProblems(person.name).map((kind) =>
      make('Q112', kind === 'empty' || kind === 'tooLong' ? 'error' : 'warning', 'name', kind),
    ),
    ...numberProblems(person, today, make),
    ...(person.phone !== null && !/^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/.test(person.phone)
      ? [make('Q110', 'warning', 'phone')]
      : []),
    ...formProblems(person.year, make),
  ];
}

type Make = (rule: RegisterRule, grade: RuleGrade, field: string, other?: string) => RegisterProblem;

function numberProblems(person: PersonFacts, today: string, make: Make): RegisterProblem[] {
  if (person.number === null || person.number === '') return [make('Q105', 'warning', 'number')];
  if (!OWN_CHECK.has(person.numberType)) return [];
  const read = readNumber(person.number, today);
  const wrong = read.problems.map((kind) => make('Q102', kind === 'placeholder' ? 'warning' : 'error', 'number', kind));
  return wrong.some((problem) => problem.grade === 'error') ? wrong : [...wrong, ...contradictions(person, read, make)];
}

/** What the number says and the other columns deny (Q106–Q109). */
function contradictions(person: PersonFacts, read: ReadNumber, make: Make): RegisterProblem[] {
  const found: RegisterProblem[] = [];
  if (person.sex !== null && read.sex !== person.sex) found.push(make('Q106', 'error', 'sex', read.sex));
  if (person.birthOn !== null && read.birthOn !== person.birthOn)
    found.push(make('Q107', 'error', 'birthOn', read.birthOn));
  const isDisabled = String(person.year['health'] ?? '').includes('残疾');
  if (isDisabled && read.disabilityKind === undefined) found.push(make('Q108', 'info', 'health'));
  if (!isDisabled && person.year['health'] && read.disabilityKind !== undefined)
    found.push(make('Q109', 'warning', 'health'));
  return found;
}

function formProblems(year: PersonFacts['year'], make: Make): RegisterProblem[] {
  const found: RegisterProblem[] = [];
  if (year['education'] && year['schooling']) found.push(make('Q301', 'warning', 'education'));
  if (Boolean(year['workPlace']) !== Number(year['workMonths'] ?? 0) > 0)
    found.push(make('Q318', 'warning', 'workMonths'));
  if (Boolean(year['publicPost']) !== Number(year['publicPostMonths'] ?? 0) > 0) {
    found.push(make('Q323', 'warning', 'publicPostMonths'));
  }
  return found;
}
