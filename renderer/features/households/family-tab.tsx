import { Button, Form, Switch } from 'antd';
import { useMemo, useState } from 'react';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { useCommand } from '../../client/hooks.ts';
import { FieldFacts } from '../../ui/field-facts.tsx';
import { Panel } from '../../ui/page.tsx';
import { CorrectForm } from './correct-form.tsx';
import type { Household } from './household-page.tsx';
import { householdSections } from './sections.ts';
import { HOUSEHOLD } from './text.ts';

/** The household's own facts and its form of the year: read, or corrected. */
export function FamilyTab({ household }: { household: Household }) {
  const [isEditing, setEditing] = useState(false);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const sections = useMemo(householdSections, []);
  const correct = useCommand('households.correct');
  const [form] = Form.useForm<FieldValues>();
  if (isEditing) {
    return (
      <CorrectForm
        sections={sections}
        form={form}
        values={household.values}
        year={household.year}
        isBusy={correct.isPending}
        error={correct.error}
        onCancel={() => setEditing(false)}
        onCorrect={({ values, change }) =>
          correct.mutate(
            { id: household.row.id, year: household.year, values, change },
            { onSuccess: () => setEditing(false) },
          )
        }
      />
    );
  }
  return (
    <>
      <div className="tab-tools">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: antd's Switch is a button inside it */}
        <label>
          <Switch size="small" checked={showsEmpty} onChange={setShowsEmpty} aria-label={HOUSEHOLD.showEmpty} />{' '}
          {HOUSEHOLD.showEmpty}
        </label>
        {household.closedOn === null && (
          <Button type="primary" onClick={() => setEditing(true)}>
            {HOUSEHOLD.correct}
          </Button>
        )}
      </div>
      {household.line && (
        <p className="line-strip">
          {HOUSEHOLD.line} <strong>{household.line.text}</strong>{' '}
          <span className="hint">{HOUSEHOLD.lineRef(household.line.ref, household.line.origin)}</span>
        </p>
      )}
      <FieldFacts
        sections={sections}
        values={household.values}
        show={showsEmpty ? 'all' : 'filled'}
        wrap={(title, facts) => (
          <Panel key={title} title={title}>
            {facts}
          </Panel>
        )}
      />
    </>
  );
}
