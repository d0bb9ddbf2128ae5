import { PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { TARGET_LAYER } from '../../../shared/domain/pairing.ts';
import { loadLimits, pairingCoverage, pairingDueBy } from '../../../shared/policy/helping.ts';
import type { PolicyView } from '../../../shared/policy/view.ts';
import { PAIRING_TEXT } from '../../../shared/text/pairing.ts';
import { sectionText } from '../../../shared/text/section.ts';
import type { QueryContext } from '../../core/types.ts';
import { policyOf } from '../county/policy-view.ts';
import * as repository from './pairing-repository.ts';

/** The layer of households that are looked after by low-income aid alone is no target of helping. */
interface DueFacts {
  isPoorVillage: number;
  hasLabour: number | null;
  supportLayer: string | null;
}

/** Whether the profile makes a household's pairing due; a text without a rule means every household. */
export function dueRule(view: PolicyView): (facts: DueFacts) => boolean {
  if (pairingCoverage(view).passages.length === 0) return () => true;
  const known = new Map<string, boolean>();
  return (facts) => {
    const key = `${facts.isPoorVillage}/${facts.hasLabour}/${facts.supportLayer}`;
    const isDue = known.get(key) ?? pairingDueBy(view, pairingFacts(facts)).length > 0;
    known.set(key, isDue);
    return isDue;
  };
}

const TARGET_LAYERS: readonly (string | null)[] = [null, TARGET_LAYER];
const pairingFacts = ({ isPoorVillage, hasLabour, supportLayer }: DueFacts) => ({
  isTarget: TARGET_LAYERS.includes(supportLayer),
  isAbleBodied: hasLabour === 1,
  inPoorVillage: isPoorVillage === 1,
});

/** Most households (户) of one helper by kind of pairing; undefined where no limit is set. */
export function limitsByKind(view: PolicyView): ReadonlyMap<string, number> {
  return new Map(loadLimits(view).map(({ value }) => [value.helperKind, value.households]));
}

/** Who is due, who is covered, how the helpers are loaded. */
export function coverage(context: QueryContext) {
  const { read, today } = context;
  const view = policyOf(context);
  const isDue = dueRule(view);
  const figures = new Map<string, { due: number; covered: number }>();
  for (const group of repository.coverageGroups(read)) {
    if (group.villageId === null || !isDue(group)) continue;
    const figure = figures.get(group.villageId) ?? { due: 0, covered: 0 };
    figure.due += group.households;
    if (group.hasHelper === 1) figure.covered += group.households;
    figures.set(group.villageId, figure);
  }
  const loads = repository.openLoads(read);
  const villages = villageFigures(context, figures, loads, today());
  return {
    rule: ruleOf(view),
    due: villages.reduce((sum, row) => sum + row.due, 0),
    covered: villages.reduce((sum, row) => sum + row.covered, 0),
    rows: villages,
    ...loadFigures(context, view, loads),
  };
}

type Loads = ReturnType<typeof repository.openLoads>;

function villageFigures(
  { read }: QueryContext,
  figures: ReadonlyMap<string, { due: number; covered: number }>,
  loads: Loads,
  today: string,
) {
  const { direct } = repository.unitLinks(read, today);
  const unitsOf = Map.groupBy(direct, (link) => link.areaId);
  const helpersOf = Map.groupBy(loads, (load) => load.villageId);
  return repository
    .villageRows(read)
    .map((village) => ({
      areaId: village.areaId,
      townName: village.townName ?? '',
      villageName: village.name,
      isPoorVillage: village.isPoorVillage === 1,
      unitNames: [...new Set((unitsOf.get(village.areaId) ?? []).map((link) => link.bodyName))],
      ...(figures.get(village.areaId) ?? { due: 0, covered: 0 }),
      officials: new Set((helpersOf.get(village.areaId) ?? []).map((load) => load.personId)).size,
    }))
    .filter((row) => row.due > 0 || row.unitNames.length > 0);
}

/** How many helpers have how many households, and those above the limit of their unit or kind. */
function loadFigures({ read }: QueryContext, view: PolicyView, loads: Loads) {
  const limits = limitsByKind(view);
  const helpers = new Map(
    repository.unitHelpers(read).map((helper) => [`${helper.personId}/${helper.bodyId}`, helper]),
  );
  const spread = new Map<number, number>();
  const overloaded = [...Map.groupBy(loads, (load) => load.personId)].flatMap(([personId, own]) => {
    const households = own.reduce((sum, load) => sum + load.households, 0);
    spread.set(households, (spread.get(households) ?? 0) + 1);
    const helper = helpers.get(`${personId}/${own[0]!.bodyId}`);
    const limit = helper?.helperLimit ?? limits.get(own[0]!.kind) ?? limits.get(PAIRING_KIND.official);
    if (limit === undefined || households <= limit) return [];
    return [{ officialId: personId, name: helper?.name ?? '', unitName: helper?.bodyName ?? '', households, limit }];
  });
  return {
    loads: [...spread].sort(([a], [b]) => a - b).map(([households, officials]) => ({ households, officials })),
    overloaded,
  };
}

function ruleOf(view: PolicyView): { text: string; ref: string; origin: string } {
  const { passages } = pairingCoverage(view);
  if (passages.length === 0) return { text: PAIRING_TEXT.noCoverage, ref: '', origin: PAIRING_TEXT.notStated };
  return {
    text: passages.map(({ value }) => value.text).join('；'),
    ref: [...new Set(passages.map(({ ref }) => sectionText(ref ?? '')))].join('、'),
    origin: view.profile.document.title,
  };
}
