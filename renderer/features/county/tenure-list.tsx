import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { useFilters } from '../../ui/address.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { FilterArea, FilterBar } from '../../ui/filter-bar.tsx';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import { todayHere } from '../../ui/time.ts';
import { OfficialSelect } from './official-select.tsx';
import { DIRECTORY } from './text.ts';
import { UnitFilter, UnitSelect } from './unit-select.tsx';

type Tenure = Output<'county.tenures'>['rows'][number];
const SHOWN = 500;

/** Who holds which office from when to when; papers take the signer from here by date. */
export function TenureList() {
  const [filters, change] = useFilters();
  const [doing, setDoing] = useState<'new' | Tenure>();
  const wanted = {
    ...(filters['areaId'] ? { areaId: filters['areaId'] } : {}),
    ...(filters['unitId'] ? { bodyId: filters['unitId'] } : {}),
    ...(filters['onDate'] ? { onDate: filters['onDate'] } : {}),
  };
  const tenures = useQuery('county.tenures', { ...wanted, offset: 0, limit: SHOWN });
  const add = (
    <Button type="primary" onClick={() => setDoing('new')}>
      {DIRECTORY.newTenure}
    </Button>
  );
  const done = () => setDoing(undefined);
  return (
    <div className="scroll-rest">
      <div className="tab-tools tab-tools-split">
        <FilterBar>
          <FilterArea />
          <UnitFilter />
          <span className="hint">{DIRECTORY.onDate}</span>
          <DateControl
            value={filters['onDate'] ?? null}
            onChange={(onDate) => change({ onDate: onDate ?? undefined })}
          />
        </FilterBar>
        {add}
      </div>
      <Loaded query={tenures}>
        {({ rows, total }) => (
          <Panel className="panel-flush">
            {rows.length === 0 ? (
              <EmptyState title={DIRECTORY.noTenures} hint={DIRECTORY.noTenuresHint} actions={add} />
            ) : (
              <>
                <TenureTable tenures={rows} onEnd={setDoing} />
                <p className="table-foot">{DIRECTORY.tenureCount(total)}</p>
              </>
            )}
          </Panel>
        )}
      </Loaded>
      {doing === 'new' && <NewTenure onDone={done} />}
      {doing !== undefined && doing !== 'new' && <EndTenure tenure={doing} onDone={done} />}
    </div>
  );
}

/** Tenures as a table; with `onEnd`, current ones can be ended. */
export function TenureTable({ tenures, onEnd }: { tenures: readonly Tenure[]; onEnd?: (tenure: Tenure) => void }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{DIRECTORY.name}</th>
          <th>{DIRECTORY.post}</th>
          <th>{DIRECTORY.body}</th>
          <th>{DIRECTORY.area}</th>
          <th>{DIRECTORY.from}</th>
          <th>{DIRECTORY.to}</th>
          {onEnd && <th aria-label={UI.more} />}
        </tr>
      </thead>
      <tbody>
        {tenures.map((tenure) => (
          <tr key={tenure.id} className={tenure.toOn ? 'is-off' : ''}>
            <td className="nowrap">{tenure.personName}</td>
            <td>{tenure.postTitle}</td>
            <td>{tenure.bodyName}</td>
            <td>{tenure.areaName ?? UI.none}</td>
            <td className="nowrap">{tenure.fromOn ?? UI.none}</td>
            <td className="nowrap">{tenure.toOn ?? <Tag color="blue">{DIRECTORY.current}</Tag>}</td>
            {onEnd && (
              <td>
                {tenure.toOn === null && (
                  <Button size="small" type="link" onClick={() => onEnd(tenure)}>
                    {DIRECTORY.end}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Beginning {
  personId: string;
  postTitle: string;
  areaId?: string | null;
  bodyId?: string | null;
  fromOn: string;
  toOn?: string | null;
}

function NewTenure({ onDone }: { onDone: () => void }) {
  const record = useCommand('county.recordTenure');
  return (
    <FormDialog<Beginning>
      title={DIRECTORY.newTenure}
      initial={{ fromOn: todayHere() }}
      isBusy={record.isPending ? 'busy' : undefined}
      error={record.error}
      onCancel={onDone}
      onConfirm={({ areaId, bodyId, toOn, ...rest }) =>
        record.mutate(
          { ...rest, areaId: areaId ?? null, bodyId: bodyId ?? null, toOn: toOn ?? null },
          { onSuccess: onDone },
        )
      }
    >
      <Form.Item name="personId" label={DIRECTORY.person} rules={[{ required: true }]}>
        <OfficialSelect />
      </Form.Item>
      <Form.Item name="postTitle" label={DIRECTORY.post} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="areaId" label={DIRECTORY.area}>
        <AreaSelect />
      </Form.Item>
      <Form.Item name="bodyId" label={DIRECTORY.body}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="fromOn" label={DIRECTORY.from} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
      <Form.Item name="toOn" label={DIRECTORY.to}>
        <DateControl />
      </Form.Item>
    </FormDialog>
  );
}

function EndTenure({ tenure, onDone }: { tenure: Tenure; onDone: () => void }) {
  const end = useCommand('county.endTenure');
  return (
    <FormDialog<{ toOn: string; reason: string }>
      title={DIRECTORY.endTitle(`${tenure.personName} ${tenure.postTitle}`)}
      initial={{ toOn: todayHere() }}
      isBusy={end.isPending ? 'busy' : undefined}
      error={end.error}
      onCancel={onDone}
      onConfirm={(entered) => end.mutate({ id: tenure.id, ...entered }, { onSuccess: onDone })}
    >
      <Form.Item name="toOn" label={DIRECTORY.to} rules={[{ required: true }]}>
        <DateControl />
      </Form.Item>
      <Form.Item name="reason" label={DIRECTORY.reason} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
