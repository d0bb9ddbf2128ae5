import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../client/client.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterBar, FilterText } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { countText } from '../../ui/number-text.ts';
import { TABLE, UI } from '../../ui/text.ts';
import { OfficialDialog } from './official-dialog.tsx';
import { DIRECTORY } from './text.ts';
import { UnitFilter } from './unit-select.tsx';

type Official = Output<'county.officials'>['rows'][number];

const COLUMNS: readonly Column<Official>[] = [
  { key: 'name', title: DIRECTORY.name, width: 110, render: (row) => row.name },
  { key: 'unit', title: DIRECTORY.unit, width: 240, grow: true, render: (row) => row.unitName ?? UI.none },
  { key: 'post', title: DIRECTORY.post, width: 170, render: (row) => row.postTitle ?? UI.none },
  {
    key: 'phone',
    title: DIRECTORY.phone,
    width: 140,
    render: (row) => <span className="digits">{row.phone ?? UI.none}</span>,
  },
  {
    key: 'households',
    title: DIRECTORY.households,
    width: 100,
    align: 'right',
    render: (row) => <Link href={addressOf('/households', { officialId: row.id })}>{countText(row.households)}</Link>,
  },
];

/** Officials with unit, post and paired households. */
export function OfficialList() {
  const [filters] = useFilters();
  const wanted = {
    ...(filters['text'] ? { text: filters['text'] } : {}),
    ...(filters['unitId'] ? { unitId: filters['unitId'] } : {}),
  };
  const source = useListSource('county.officials', wanted);
  const [isNew, setNew] = useState(false);
  const isFiltered = Object.keys(wanted).length > 0;
  return (
    <>
      <FilterBar>
        <FilterText name="text" label={DIRECTORY.search} />
        <UnitFilter />
      </FilterBar>
      <DataTable
        id="officials"
        label={DIRECTORY.tabs.officials}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo(`/directory/officials/${row.id}`)}
        tools={
          <Button size="small" type="primary" onClick={() => setNew(true)}>
            {DIRECTORY.newOfficial}
          </Button>
        }
        summary={<strong>{DIRECTORY.officialCount(source.total)}</strong>}
        empty={
          isFiltered ? (
            <EmptyState title={TABLE.noMatch} hint={TABLE.noMatchHint} />
          ) : (
            <EmptyState
              title={DIRECTORY.noOfficials}
              hint={DIRECTORY.noOfficialsHint}
              actions={<Button onClick={() => goTo('/imports')}>{DIRECTORY.toImport}</Button>}
            />
          )
        }
      />
      {isNew && <OfficialDialog onDone={() => setNew(false)} />}
    </>
  );
}
