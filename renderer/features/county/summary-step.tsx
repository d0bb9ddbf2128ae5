import { useCommand } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/loaded.tsx';
import { Facts } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { ChoicePreview } from './county-step.tsx';
import { isComplete } from './setup-draft.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

/** Last step: all answers once more, then the county is stored in one transaction. */
export function SummaryStep({ draft, onBack }: StepGiven) {
  const setUp = useCommand('county.setUp');
  if (!isComplete(draft)) return null;
  const totals = draft.controlTotals.map((total) => SETUP.totalText(total));
  return (
    <>
      <h3>{SETUP.summary}</h3>
      <Facts
        columns={1}
        items={[
          { label: SETUP.name, value: draft.name },
          { label: SETUP.levelWord, value: draft.levelWord },
          { label: SETUP.officeName, value: draft.officeName },
          { label: SETUP.sealingBodies, value: draft.sealingBodies.join(UI.listJoin) },
          { label: SETUP.controlTitle, value: totals.join(UI.listJoin) || SETUP.noControl },
        ]}
      />
      <ChoicePreview choice={draft.choice} />
      {setUp.error && <ErrorPanel error={setUp.error} />}
      <StepActions
        onBack={onBack}
        onNext={() => setUp.mutate(draft)}
        nextText={SETUP.setUp}
        state={setUp.isPending ? 'busy' : undefined}
      />
    </>
  );
}
