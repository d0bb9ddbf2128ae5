import { Button, Form, Input, Radio, Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { CONTROL_STATUSES } from '../../../shared/domain/county.ts';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import type { Area } from '../../ui/area-select.tsx';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { FilterArea, FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar.tsx';
import { wholeList } from '../../ui/list-source.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { countText } from '../../ui/number-text.ts';
import { TABLE, UI } from '../../ui/text.ts';
import { VILLAGES } from './text.ts';
import { type VillageRow, villageRows, villageSums } from './village-rows.ts';

/** All villages of the county with marks, counts and helping units; the mark is edited here. */
export function VillageList() {
  const areas = useQuery('county.areas', {});
  return <Loaded query={areas}>{({ rows }) => <List areas={rows} />}</Loaded>;
}

function List({ areas }: { areas: readonly Area[] }) {
  const [filters] = useFilters();
  const [marking, setMarking] = useState<VillageRow>();
  const rows = useMemo(() => villageRows(areas, filters), [areas, filters]);
  const source = useMemo(() => wholeList(rows, JSON.stringify(filters)), [rows, filters]);
  const columns = useMemo(() => columnsOf(setMarking), []);
  const sums = villageSums(rows);
  return (
    <>
      <FilterBar>
        <FilterText name="text" label={VILLAGES.search} />
        <FilterArea />
        <FilterSelect
          name="poor"
          label={VILLAGES.poor}
          options={[
            { value: 'yes', label: VILLAGES.poorYes },
            { value: 'no', label: VILLAGES.poorNo },
          ]}
        />
      </FilterBar>
      <DataTable
        id="villages"
        label={VILLAGES.title}
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo(addressOf('/households', { areaId: row.id }))}
        summary={<strong>{VILLAGES.summary(rows.length, sums.poor, sums.households, sums.persons)}</strong>}
        empty={<EmptyState title={TABLE.noMatch} hint={TABLE.noMatchHint} />}
      />
      {marking && <MarkDialog village={marking} onDone={() => setMarking(undefined)} />}
    </>
  );
}

function columnsOf(mark: (village: VillageRow) => void): readonly Column<VillageRow>[] {
  return [
    { key: 'town', title: VILLAGES.town, width: 120, render: (row) => row.townName },
    {
      key: 'village',
      title: VILLAGES.village,
      width: 150,
      render: (row) => <Link href={addressOf('/households', { areaId: row.id })}>{row.name}</Link>,
    },
    { key: 'kind', title: VILLAGES.kind, width: 90, render: (row) => row.kind },
    {
      key: 'mark',
      title: VILLAGES.mark,
      width: 100,
      render: (row) => (row.isPoorVillage ? <Tag color="gold">{VILLAGES.poorVillage}</Tag> : UI.none),
    },
    {
      key: 'households',
      title: VILLAGES.households,
      width: 80,
      align: 'right',
      render: (row) => countText(row.households),
    },
    { key: 'persons', title: VILLAGES.persons, width: 80, align: 'right', render: (row) => countText(row.persons) },
    {
      key: 'units',
      title: VILLAGES.units,
      width: 220,
      grow: true,
      render: (row) => row.unitNames.join(UI.listJoin) || UI.none,
    },
    {
      key: 'code',
      title: VILLAGES.code,
      width: 130,
      render: (row) => <span className="digits">{row.code}</span>,
      isOptional: true,
    },
    {
      key: 'edit',
      title: '',
      width: 76,
      render: (row) => (
        <Button size="small" type="link" onClick={() => mark(row)}>
          {VILLAGES.edit}
        </Button>
      ),
    },
  ];
}

interface Entered {
  isPoorVillage: boolean;
  status: string;
  source: string;
  on?: string | null;
}

function MarkDialog({ village, onDone }: { village: VillageRow; onDone: () => void }) {
  const mark = useCommand('county.markPoorVillage');
  return (
    <FormDialog<Entered>
      title={VILLAGES.editTitle(village.name)}
      initial={{ isPoorVillage: village.isPoorVillage, status: CONTROL_STATUSES[2] ?? '' }}
      isBusy={mark.isPending ? 'busy' : undefined}
      error={mark.error}
      onCancel={onDone}
      onConfirm={({ on, ...entered }) =>
        mark.mutate({ areaId: village.id, ...entered, on: on ?? null }, { onSuccess: onDone })
      }
    >
      <Form.Item name="isPoorVillage">
        <Radio.Group>
          <Radio value={true}>{VILLAGES.isPoor}</Radio>
          <Radio value={false}>{VILLAGES.notPoor}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="status" label={VILLAGES.status} rules={[{ required: true }]}>
        <Select options={CONTROL_STATUSES.map((status) => ({ value: status, label: status }))} />
      </Form.Item>
      <Form.Item name="source" label={VILLAGES.source} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="on" label={VILLAGES.on}>
        <DateControl />
      </Form.Item>
    </FormDialog>
  );
}
