import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../client/client.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterArea, FilterBar, FilterText } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { countText } from '../../ui/number-text.ts';
import { TABLE, UI } from '../../ui/text.ts';
import { DIRECTORY } from './text.ts';
import { RemoveUnit, UnitDialog } from './unit-dialogs.tsx';

export type Unit = Output<'county.units'>['rows'][number];
type Doing = { what: 'new' } | { what: 'edit' | 'remove'; unit: Unit };

/** Helping units with their villages, officials and paired households. */
export function UnitList() {
  const [filters] = useFilters();
  const wanted = {
    ...(filters['text'] ? { text: filters['text'] } : {}),
    ...(filters['areaId'] ? { areaId: filters['areaId'] } : {}),
  };
  const source = useListSource('county.units', wanted);
  const [doing, setDoing] = useState<Doing>();
  const columns = useMemo(() => columnsOf(setDoing), []);
  const done = () => setDoing(undefined);
  const isFiltered = Object.keys(wanted).length > 0;
  return (
    <>
      <FilterBar>
        <FilterText name="text" label={DIRECTORY.search} />
        <FilterArea />
      </FilterBar>
      <DataTable
        id="units"
        label={DIRECTORY.tabs.units}
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(unit) => setDoing({ what: 'edit', unit })}
        tools={
          <Button size="small" type="primary" onClick={() => setDoing({ what: 'new' })}>
            {DIRECTORY.newUnit}
          </Button>
        }
        summary={<strong>{DIRECTORY.unitCount(source.total)}</strong>}
        empty={
          isFiltered ? (
            <EmptyState title={TABLE.noMatch} hint={TABLE.noMatchHint} />
          ) : (
            <EmptyState
              title={DIRECTORY.noUnits}
              hint={DIRECTORY.noUnitsHint}
              actions={<Button onClick={() => goTo('/imports')}>{DIRECTORY.toImport}</Button>}
            />
          )
        }
      />
      {(doing?.what === 'new' || doing?.what === 'edit') && (
        <UnitDialog unit={doing.what === 'edit' ? doing.unit : undefined} onDone={done} />
      )}
      {doing?.what === 'remove' && <RemoveUnit unit={doing.unit} onDone={done} />}
    </>
  );
}

function columnsOf(act: (doing: Doing) => void): readonly Column<Unit>[] {
  return [
    { key: 'name', title: DIRECTORY.unit, width: 230, grow: true, render: (row) => row.name },
    { key: 'kind', title: DIRECTORY.kind, width: 110, render: (row) => row.kind },
    { key: 'affiliation', title: DIRECTORY.affiliation, width: 120, render: (row) => row.affiliation ?? UI.none },
    {
      key: 'villages',
      title: DIRECTORY.villages,
      width: 220,
      grow: true,
      render: (row) => row.villages.map((village) => village.name).join(UI.listJoin) || UI.none,
    },
    { key: 'contact', title: DIRECTORY.contact, width: 90, render: (row) => row.contact ?? UI.none, isOptional: true },
    {
      key: 'phone',
      title: DIRECTORY.phone,
      width: 120,
      render: (row) => <span className="digits">{row.phone ?? UI.none}</span>,
      isOptional: true,
    },
    {
      key: 'officials',
      title: DIRECTORY.officials,
      width: 80,
      align: 'right',
      render: (row) => (
        <Link href={addressOf('/directory', { tab: 'officials', unitId: row.id })}>{countText(row.officials)}</Link>
      ),
    },
    {
      key: 'households',
      title: DIRECTORY.households,
      width: 80,
      align: 'right',
      render: (row) => <Link href={addressOf('/households', { unitId: row.id })}>{countText(row.households)}</Link>,
    },
    {
      key: 'act',
      title: '',
      width: 130,
      render: (unit) => (
        <>
          <Button size="small" type="link" onClick={() => act({ what: 'edit', unit })}>
            {DIRECTORY.edit}
          </Button>
          <Button size="small" type="link" onClick={() => act({ what: 'remove', unit })}>
            {DIRECTORY.remove}
          </Button>
        </>
      ),
    },
  ];
}
