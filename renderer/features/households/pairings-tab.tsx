import { Button, Form, Input, InputNumber, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { EmptyState } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { todayHere } from '../../ui/time.ts';
import { OfficialSelect } from '../county/official-select.tsx';
import type { Household } from './household-page.tsx';
import { PAIRINGS } from './text.ts';

type Pairing = Household['pairings'][number];
type Doing = { what: 'add' } | { what: 'end' | 'remove'; pairing: Pairing };

/** Who helps this household, now and before; one begun, ended by replacement, or struck out as a mistake. */
export function PairingsTab({ household }: { household: Household }) {
  const [doing, setDoing] = useState<Doing>();
  const done = () => setDoing(undefined);
  const add = (
    <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
      {PAIRINGS.add}
    </Button>
  );
  return (
    <>
      {household.pairings.length === 0 ? (
        <Panel>
          <EmptyState title={PAIRINGS.none} hint={PAIRINGS.noneHint} actions={add} />
        </Panel>
      ) : (
        <>
          <div className="tab-tools">{add}</div>
          <Panel className="panel-flush">
            <PairingTable pairings={household.pairings} act={setDoing} />
          </Panel>
        </>
      )}
      {doing?.what === 'add' && <AddPairing household={household} onDone={done} />}
      {doing?.what === 'end' && <EndPairing pairing={doing.pairing} onDone={done} />}
      {doing?.what === 'remove' && <RemovePairing pairing={doing.pairing} onDone={done} />}
    </>
  );
}

function PairingTable({ pairings, act }: { pairings: readonly Pairing[]; act: (doing: Doing) => void }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{PAIRINGS.official}</th>
          <th>{PAIRINGS.rank}</th>
          <th>{PAIRINGS.unit}</th>
          <th>{PAIRINGS.phone}</th>
          <th>{PAIRINGS.from}</th>
          <th>{PAIRINGS.to}</th>
          <th aria-label={UI.more} />
        </tr>
      </thead>
      <tbody>
        {pairings.map((pairing) => (
          <tr key={pairing.id} className={pairing.toOn ? 'is-off' : ''}>
            <td>{pairing.officialName}</td>
            <td>{PAIRINGS.rankText(pairing.rank)}</td>
            <td>{pairing.unitName ?? UI.none}</td>
            <td className="digits">{pairing.phone ?? UI.none}</td>
            <td className="nowrap">{pairing.fromOn}</td>
            <td className="nowrap">
              {pairing.toOn ? `${pairing.toOn} ${pairing.endReason ?? ''}` : <Tag color="blue">{PAIRINGS.current}</Tag>}
            </td>
            <td className="nowrap">
              {pairing.toOn === null && (
                <Button size="small" type="link" onClick={() => act({ what: 'end', pairing })}>
                  {PAIRINGS.end}
                </Button>
              )}
              <Button size="small" type="link" onClick={() => act({ what: 'remove', pairing })}>
                {PAIRINGS.remove}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddPairing({ household, onDone }: { household: Household; onDone: () => void }) {
  const record = useCommand('pairing.record');
  const rank = household.pairings.filter((pairing) => pairing.toOn === null).length + 1;
  return (
    <FormDialog<{ officialId: string; rank: number; fromOn: string }>
      title={PAIRINGS.addTitle}
      initial={{ rank, fromOn: todayHere() }}
      isBusy={record.isPending ? 'busy' : undefined}
      error={record.error}
      onCancel={onDone}
      onConfirm={(entered) => record.mutate({ householdId: household.row.id, ...entered }, { onSuccess: onDone })}
    >
      <Form.Item name="officialId" label={PAIRINGS.official} rules={[{ required: true }]}>
        <OfficialSelect />
      </Form.Item>
      <Form.Item name="rank" label={PAIRINGS.rank} rules={[{ required: true }]}>
        <InputNumber min={1} max={9} />
      </Form.Item>
      <Form.Item name="fromOn" label={PAIRINGS.since} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
    </FormDialog>
  );
}

interface Ending {
  toOn: string;
  cause: keyof typeof PAIRINGS.causes;
  reason: string;
  replacementOfficialId?: string;
}

function EndPairing({ pairing, onDone }: { pairing: Pairing; onDone: () => void }) {
  const end = useCommand('pairing.end');
  return (
    <FormDialog<Ending>
      title={PAIRINGS.endTitle(pairing.officialName)}
      initial={{ toOn: todayHere(), cause: 'replacement' }}
      isBusy={end.isPending ? 'busy' : undefined}
      error={end.error}
      onCancel={onDone}
      onConfirm={(entered) => end.mutate({ id: pairing.id, ...entered }, { onSuccess: onDone })}
    >
      <Form.Item name="cause" label={PAIRINGS.cause} rules={[{ required: true }]}>
        <Radio.Group options={Object.entries(PAIRINGS.causes).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['cause']}>
        {({ getFieldValue }) =>
          getFieldValue('cause') === 'replacement' && (
            <Form.Item
              name="replacementOfficialId"
              label={PAIRINGS.replacement}
              extra={PAIRINGS.replacementHint}
              rules={[{ required: true }]}
            >
              <OfficialSelect />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="toOn" label={PAIRINGS.until} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
      <Form.Item name="reason" label={PAIRINGS.reason} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function RemovePairing({ pairing, onDone }: { pairing: Pairing; onDone: () => void }) {
  const remove = useCommand('pairing.remove');
  return (
    <FormDialog<{ reason: string }>
      title={PAIRINGS.removeTitle}
      okText={PAIRINGS.remove}
      isBusy={remove.isPending ? 'busy' : undefined}
      error={remove.error}
      onCancel={onDone}
      onConfirm={({ reason }) => remove.mutate({ id: pairing.id, reason }, { onSuccess: onDone })}
    >
      <p className="hint">{PAIRINGS.removeHint}</p>
      <Form.Item name="reason" label={PAIRINGS.reason} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
