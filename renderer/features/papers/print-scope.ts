import type { Input } from '../../client/client.ts';

type Scope = Input<'papers.plan'>['scope'];

/** How the dialog narrows a run. */
export interface ScopeChoice {
  by: 'chosen' | 'all' | 'area' | 'unit';
  areaId: string | null;
  unitId: string | null;
  householdIds: readonly string[];
}

/** The scope of a run, or undefined while its area or unit is not chosen yet. */
export function scopeOf(choice: ScopeChoice): Scope | undefined {
  switch (choice.by) {
    case 'all':
      return {};
    case 'chosen':
      return { householdIds: [...choice.householdIds] };
    case 'area':
      return choice.areaId ? { areaId: choice.areaId } : undefined;
    case 'unit':
      return choice.unitId ? { unitId: choice.unitId } : undefined;
  }
}
