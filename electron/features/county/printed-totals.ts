import { controlTotals } from '../../../shared/policy/standards.ts';
import type { PolicyView, Sourced } from '../../../shared/policy/view.ts';
import { sectionText } from '../../../shared/text/section.ts';

/** The totals that the county's document prints, and those of higher levels as background. */
export function printedTotals(view: PolicyView) {
  const { own, background } = controlTotals(view);
  const shown = <T>({ value, ref, profileId }: Sourced<T>) => {
    const { document } = profileId === view.profile.profile_id || !view.parent ? view.profile : view.parent;
    return { ...value, ref: sectionText(ref ?? ''), documentTitle: document.title };
  };
  return { ownTotals: own.map(shown), background: background.map(shown) };
}
