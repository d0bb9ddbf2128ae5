import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import type { Input, Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { CodeChoice, ListChoice, TownsChoice } from './county-choices.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

export type Choice = Input<'county.previewChoice'>['choice'];
/** A way to name the county, with the name it suggests. */
export type NamedChoice = { choice: Choice; name: string } | undefined;

/** Step 1: the county chosen whole, put together from towns, or read from a list; with what it will hold. */
export function CountyStep({ draft, onNext, onBack }: StepGiven) {
  const [by, setBy] = useState<Choice['by']>(draft.choice?.by ?? 'code');
  const [chosen, setChosen] = useState<NamedChoice>(
    draft.choice ? { choice: draft.choice, name: draft.name ?? '' } : undefined,
  );
  const change = (next: Choice['by']) => {
    setBy(next);
    setChosen(undefined);
  };
  const go = () => {
    if (chosen)
      onNext({ choice: chosen.choice, ...(chosen.name && chosen.name !== draft.name ? { name: chosen.name } : {}) });
  };
  return (
    <>
      <Segmented<Choice['by']>
        aria-label={SETUP.steps[0]}
        value={by}
        onChange={change}
        options={[
          { value: 'code', label: SETUP.byCode },
          { value: 'towns', label: SETUP.byTowns },
          { value: 'list', label: SETUP.byList },
        ]}
      />
      <div className="wizard-choice">
        {by === 'code' && <CodeChoice onChoose={setChosen} />}
        {by === 'towns' && <TownsChoice onChoose={setChosen} />}
        {by === 'list' && <ListChoice onChoose={setChosen} />}
      </div>
      {chosen && <ChoicePreview choice={chosen.choice} />}
      <StepActions onBack={onBack} onNext={go} state={chosen ? undefined : 'blocked'} />
    </>
  );
}

/** What the chosen county would hold, and what is wrong with a list. */
export function ChoicePreview({ choice }: { choice: Choice }) {
  const preview = useQuery('county.previewChoice', { choice });
  return (
    <div className="wizard-preview">
      <Loaded query={preview}>
        {(value) => (
          <>
            <p>
              {SETUP.preview}{' '}
              <strong>{SETUP.previewText(value.towns.length, value.villages, value.communities)}</strong>
            </p>
            {value.problems.map((problem) => (
              <Alert
                key={problem.row}
                type="error"
                showIcon
                className="notice"
                title={SETUP.problemRow(problem.row, problem.sentence)}
              />
            ))}
            <TownTable towns={value.towns} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function TownTable({ towns }: { towns: Output<'county.previewChoice'>['towns'] }) {
  return (
    <div className="scroll-box wizard-towns">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{SETUP.previewTown}</th>
            <th className="right">{SETUP.previewVillages}</th>
            <th className="right">{SETUP.previewCommunities}</th>
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <tr key={town.code}>
              <td>{town.name}</td>
              <td className="right">{town.villages}</td>
              <td className="right">{town.communities}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
