import { Radio, Select, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

/** Step 3: the policy profile, with all that it fixes and where each value comes from. */
export function ProfileStep({ draft, onNext, onBack }: StepGiven) {
  const profiles = useQuery('county.profiles', {});
  const [chosen, setChosen] = useState(draft.profileId);
  const [subArea, setSubArea] = useState(draft.subArea ?? null);
  return (
    <Loaded query={profiles}>
      {({ rows }) => {
        const fitting = rows.find((row) => draft.name === row.name || draft.name === row.suggestedCounty)?.id;
        const profileId = chosen ?? fitting ?? '';
        return (
          <>
            <p className="hint">{SETUP.profileHint}</p>
            <Radio.Group value={profileId} onChange={(event) => setChosen(event.target.value)} className="radio-column">
              {rows.map((row) => (
                <Radio key={row.id} value={row.id}>
                  {row.name} <span className="hint">{row.documentTitle}</span>
                  {row.documentNumber && <span className="hint">{SETUP.documentNumber(row.documentNumber)}</span>}{' '}
                  {row.id === fitting && <Tag color="blue">{SETUP.suggested}</Tag>}
                </Radio>
              ))}
            </Radio.Group>
            {profileId && (
              <ChosenProfile
                key={profileId}
                profileId={profileId}
                {...{ subArea: subArea ?? draft.name ?? null, setSubArea }}
                onBack={onBack}
                onNext={(area) => onNext({ profileId, subArea: area })}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface Chosen {
  profileId: string;
  subArea: string | null;
  setSubArea: (subArea: string) => void;
  onBack: () => void;
  onNext: (subArea: string | null) => void;
}

function ChosenProfile({ profileId, subArea, setSubArea, onBack, onNext }: Chosen) {
  const facts = useQuery('county.profileFacts', { profileId });
  return (
    <Loaded query={facts}>
      {(value) => {
        const isAsked = value.subAreas.length > 0;
        const chosen = value.subAreas.find((area) => area === subArea) ?? null;
        return (
          <>
            {isAsked && (
              <p className="wizard-subarea">
                {SETUP.subArea}
                <Select
                  aria-label={SETUP.subArea}
                  value={chosen}
                  onChange={setSubArea}
                  placeholder={SETUP.subAreaMissing}
                  options={value.subAreas.map((area) => ({ value: area, label: area }))}
                />
                <span className="hint">{SETUP.subAreaHint}</span>
              </p>
            )}
            <ProfileFacts value={value} />
            <StepActions
              onBack={onBack}
              onNext={() => onNext(chosen)}
              state={isAsked && chosen === null ? 'blocked' : undefined}
            />
          </>
        );
      }}
    </Loaded>
  );
}
