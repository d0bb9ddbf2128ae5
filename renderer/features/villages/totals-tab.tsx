import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { CONTROL_STATUSES } from '../../../shared/domain/county.ts';
import type { Input, Output } from '../../client/client.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { ControlFields, sentTotal } from '../county/control-step.tsx';
import { TotalLines } from '../county/profile-facts.tsx';
import { VILLAGES } from './text.ts';

type Total = Output<'county.controlTotals'>['rows'][number];

/** Control totals with status and source beside what the archive holds; differences are shown, never mended. */
export function TotalsTab() {
  const totals = useQuery('county.controlTotals', {});
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {VILLAGES.add}
    </Button>
  );
  return (
    <div className="scroll-rest">
      <p className="hint">{VILLAGES.totalsHint}</p>
      <Loaded query={totals}>
        {({ rows, background }) => (
          <>
            <Panel title={VILLAGES.tabs.totals} extra={rows.length > 0 && add} className="panel-flush">
              {rows.length === 0 ? (
                <EmptyState title={VILLAGES.noTotals} hint={VILLAGES.noTotalsHint} actions={add} />
              ) : (
                <TotalTable totals={rows} />
              )}
            </Panel>
            {background.length > 0 && (
              <Alert type="info" title={VILLAGES.background} description={<TotalLines totals={background} />} />
            )}
          </>
        )}
      </Loaded>
      {isAdding && <AddTotal onDone={() => setAdding(false)} />}
    </div>
  );
}

function TotalTable({ totals }: { totals: readonly Total[] }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{VILLAGES.area}</th>
          <th className="right">{VILLAGES.control}</th>
          <th className="right">{VILLAGES.archive}</th>
          <th className="right">{VILLAGES.difference}</th>
          <th>{VILLAGES.status}</th>
          <th>{VILLAGES.authority}</th>
          <th>{VILLAGES.source}</th>
          <th>{VILLAGES.on}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => {
          const households = total.archiveHouseholds - total.households;
          const persons = total.archivePersons - total.persons;
          return (
            <tr key={total.id}>
              <td>{total.areaName}</td>
              <td className="right">
                {VILLAGES.peopleOf(total.households, total.persons)}
                {total.ruralHouseholds !== null && <div className="hint">{VILLAGES.parts(total)}</div>}
              </td>
              <td className="right">{VILLAGES.peopleOf(total.archiveHouseholds, total.archivePersons)}</td>
              <td className={`right ${households === 0 && persons === 0 ? 'good' : 'bad'}`}>
                {VILLAGES.differenceText(households, persons)}
              </td>
              <td className="nowrap">{total.status}</td>
              <td>{total.authority}</td>
              <td>{total.source}</td>
              <td className="nowrap">{total.on ?? UI.none}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function AddTotal({ onDone }: { onDone: () => void }) {
  const set = useCommand('county.setControlTotal');
  type Entered = Input<'county.setControlTotal'>;
  return (
    <FormDialog<Entered>
      title={VILLAGES.addTitle}
      width={760}
      initial={{ ...(CONTROL_STATUSES[0] ? { status: CONTROL_STATUSES[0] } : {}) }}
      isBusy={set.isPending ? 'busy' : undefined}
      error={set.error}
      onCancel={onDone}
      onConfirm={(entered) => set.mutate(sentTotal(entered, entered.areaId ?? null), { onSuccess: onDone })}
    >
      <Form.Item name="areaId" label={VILLAGES.area} extra={VILLAGES.areaHint}>
        <AreaSelect />
      </Form.Item>
      <ControlFields />
    </FormDialog>
  );
}
