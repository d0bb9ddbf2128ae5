import { Steps } from 'antd';
import { useState } from 'react';
import { StartFrame } from '../archive/start-page.tsx';
import { AccountStep } from './account-step.tsx';
import { ControlStep } from './control-step.tsx';
import { CountyStep } from './county-step.tsx';
import { NameStep } from './name-step.tsx';
import { ProfileStep } from './profile-step.tsx';
import { isComplete, type SetupDraft, useSetupDraft } from './setup-draft.tsx';
import { SummaryStep } from './summary-step.tsx';
import { SETUP } from './text.ts';

/** What every step of the wizard gets: the answers so far, and how to go on or back. */
export interface StepGiven {
  draft: SetupDraft;
  onNext: (answers: SetupDraft) => void;
  onBack: () => void;
}

/**
 * Sets the county up: `create` asks everything and makes the archive; `finish` is shown once the recovery sheet is
 * confirmed and stores the answers, or asks them when the program was closed in between.
 */
export function SetupWizard({ mode, onCancel }: { mode: 'create' | 'finish'; onCancel?: () => void }) {
  const { draft, setDraft } = useSetupDraft();
  const [step, setStep] = useState(mode === 'finish' && isComplete(draft) ? 4 : 0);
  const given: StepGiven = {
    draft,
    onNext: (answers) => {
      setDraft({ ...draft, ...answers });
      setStep(step + 1);
    },
    onBack: () => (step === 0 ? onCancel?.() : setStep(step - 1)),
  };
  const labels = mode === 'create' ? SETUP.steps.slice(0, 5) : [...SETUP.steps.slice(0, 4), SETUP.steps[5]];
  return (
    <StartFrame width="wide">
      <section className="start-card wizard">
        <h2>{mode === 'create' ? SETUP.title : SETUP.finishTitle}</h2>
        <Steps size="small" current={step} items={labels.map((title) => ({ title }))} />
        <div className="wizard-step">{stepOf(step, mode, given)}</div>
      </section>
    </StartFrame>
  );
}

function stepOf(step: number, mode: 'create' | 'finish', given: StepGiven) {
  switch (step) {
    case 0:
      return <CountyStep {...given} />;
    case 1:
      return <NameStep {...given} />;
    case 2:
      return <ProfileStep {...given} />;
    case 3:
      return <ControlStep {...given} />;
    default:
      return mode === 'create' ? <AccountStep {...given} /> : <SummaryStep {...given} />;
  }
}
