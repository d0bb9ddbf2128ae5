import { POST_KIND } from '../../../shared/domain/codes.ts';
import { exitLines } from '../../../shared/policy/standards.ts';
import { PAPER_TEXT } from '../../../shared/text/papers.ts';
import { sectionText } from '../../../shared/text/section.ts';
import type { QueryContext } from '../../core/types.ts';
import { sealNames } from './d04-data.ts';
import { type LetterFacts, personExit } from './letter-facts.ts';
import * as repository from './paper-repository.ts';
import { defined, type LetterData } from './record.ts';
import type { Subject } from './subject.ts';

type Leader = ReturnType<typeof repository.teamLeaders>[number];

/** The data of responsibility letters between unit and village, one query per kind of row. */
export function d03Records(context: QueryContext, facts: LetterFacts, subjects: readonly Subject[]): LetterData[] {
  const { read, today } = context;
  const areaIds = [...new Set(subjects.map(({ areaId }) => areaId))];
  const figures = Map.groupBy(repository.villageFigures(read, areaIds), (row) => row.villageId);
  const leaders = Map.groupBy(repository.teamLeaders(read, areaIds, today()), (row) => row.areaId);
  const bodyIds = [...new Set(subjects.map(({ bodyId }) => bodyId))];
  const posts = Map.groupBy(repository.tenuresOn(read, { bodyIds }, today()), (row) => row.bodyId);
  const seals = sealNames(context);
  const common = commonFields(facts);
  return subjects.map((subject) => {
    const liaison = posts.get(subject.bodyId)?.find(({ kind }) => kind === POST_KIND.liaison);
    return defined({
      ...common,
      'unit.name': subject.name,
      'village.name': subject.villageName,
      'town.name': subject.townName,
      'village.committee': seals.committee(subject),
      'town.government': seals.government(subject),
      'profile.helping.startsOn': subject.fromOn ?? undefined,
      ...countFields(figures.get(subject.areaId) ?? []),
      ...leaderFields(leaders.get(subject.areaId) ?? []),
      'unit.liaison.name': liaison?.name,
      'unit.liaison.phone': liaison?.phone ?? liaison?.ownPhone ?? undefined,
      'profile.terminology.poorVillage': subject.isPoorVillage ? facts.targetVillage : undefined,
      'profile.exitStandards.village': subject.isPoorVillage ? common['profile.exitStandards.village'] : undefined,
    });
  });
}

function commonFields(facts: LetterFacts): LetterData {
  const { profile } = facts.view;
  const { from, to } = profile.document.plan_period;
  const village = exitLines(facts.view).find(({ value }) => value.subject === 'village');
  const term = profile.cadres.term_years.value;
  return defined({
    'county.name': facts.countyName,
    'profile.responsibility.letterName': facts.letterName,
    'profile.document.citation': facts.citation,
    'profile.terminology.poorHousehold': facts.targetHousehold,
    'profile.helping.endsOn': facts.endsOn,
    'village.targets': Array.from({ length: to - from + 1 }, (_, i) => ({ 'target.year': String(from + i) })),
    'profile.exitStandards.person': personExit(facts.view, null).text.replace(/。$/u, ''),
    'profile.exitStandards.village':
      village && PAPER_TEXT.exitLine(village.value.text, sectionText(village.ref ?? '')).replace(/。$/u, ''),
    'profile.cadres.term': term === null ? undefined : PAPER_TEXT.years(term),
    'profile.frequencies.leaderVisits': facts.leaderVisits,
    'profile.terminology.recordCard': facts.recordCard,
    'profile.approvalChains.clause': approvalClause(facts),
    'profile.supervision.clauses': clauses(facts),
    'profile.helping.afterExit': facts.afterExit,
    'county.office': facts.officeName,
    'profile.copies.count': PAPER_TEXT.count(facts.holders.length),
    'profile.copies.holders': PAPER_TEXT.holders(facts.holders),
  });
}

/** The chain of approval of money in the order of the profile, where it has one. */
function approvalClause({ view }: LetterFacts): string | undefined {
  const chain = view.profile.approval_chains.find(({ id }) => id.startsWith('fund'));
  const steps = (chain?.steps ?? []).flatMap(({ actor }) => actor ?? []);
  return steps.length > 0 ? PAPER_TEXT.approval(steps) : undefined;
}

/** Circular, talk, accountability, recall: what the profile has, in its order. */
function clauses({ view }: LetterFacts): LetterData[] {
  const { bulletin, interview, discipline, recall } = view.profile.supervision;
  const clause = (key: keyof typeof PAPER_TEXT.clause, text: string): LetterData => ({
    'profile.supervision.clause.name': PAPER_TEXT.clause[key],
    'profile.supervision.clause.text': text,
  });
  return [
    clause('bulletin', PAPER_TEXT.bulletin(bulletin.object, bulletin.follow_up)),
    clause('interview', PAPER_TEXT.interview(interview.trigger, interview.object)),
    ...(discipline.value === null ? [] : [clause('discipline', PAPER_TEXT.discipline(discipline.value))]),
    ...(recall.value === null ? [] : [clause('recall', PAPER_TEXT.recall(recall.value))]),
  ];
}

function countFields(rows: readonly { hasLabour: number | null; households: number; persons: number | null }[]) {
  const sum = (test: (row: (typeof rows)[number]) => boolean, of: 'households' | 'persons') =>
    rows.filter(test).reduce((total, row) => total + (row[of] ?? 0), 0);
  const all = () => true;
  const able = (row: { hasLabour: number | null }) => row.hasLabour === 1;
  const unable = (row: { hasLabour: number | null }) => row.hasLabour !== 1;
  return {
    'village.households': sum(all, 'households'),
    'village.persons': sum(all, 'persons'),
    'village.labourHouseholds': sum(able, 'households'),
    'village.labourPersons': sum(able, 'persons'),
    'village.guaranteedHouseholds': sum(unable, 'households'),
    'village.guaranteedPersons': sum(unable, 'persons'),
  };
}

/** The leader of the resident team; he may be first secretary as well. */
function leaderFields(rows: readonly Leader[]) {
  const leader = rows.find(({ kind }) => kind === POST_KIND.teamLeader);
  const isBoth = rows.some(({ kind, personId }) => kind === POST_KIND.firstSecretary && personId === leader?.personId);
  return {
    'team.leader.name': leader?.name,
    'team.leader.post': leader?.grade ?? undefined,
    'team.leader.phone': leader?.phone ?? leader?.ownPhone ?? undefined,
    'profile.terminology.teamLeader': leader && (isBoth ? PAPER_TEXT.secretary : PAPER_TEXT.leader),
  };
}
