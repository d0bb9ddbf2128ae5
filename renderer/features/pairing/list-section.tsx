import { Button, Checkbox, Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterArea, FilterBar } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { EndDialog, RecordDialog, RemoveDialog } from './pairing-dialogs.tsx';
import { PAIRING } from './text.ts';

export type PairingRow = Output<'pairing.list'>['rows'][number];
type Asked = { what: 'record' } | { what: 'end' | 'remove'; row: PairingRow };

/** Pairings with their dates, by area, unit and helper. */
export function ListSection() {
  const [filters] = useFilters();
  const { areaId, officialId, unitId, ended } = filters;
  const isFiltered = Boolean(areaId ?? officialId ?? unitId);
  const source = useListSource('pairing.list', {
    includeEnded: ended === 'yes',
    ...(areaId ? { areaId } : {}),
    ...(officialId ? { officialId } : {}),
    ...(unitId ? { unitId } : {}),
  });
  const [asked, setAsked] = useState<Asked>();
  const shown = useMemo(() => columns(setAsked), []);
  const record = (
    <Button type="primary" onClick={() => setAsked({ what: 'record' })}>
      {PAIRING.record}
    </Button>
  );
  const empty = isFiltered ? (
    <EmptyState title={PAIRING.noList} hint={PAIRING.noMatchHint} />
  ) : (
    <EmptyState
      title={PAIRING.noList}
      hint={PAIRING.noListHint}
      actions={
        <Button onClick={() => goTo(addressOf('/pairing', { tab: 'propose' }))}>{PAIRING.sections.propose}</Button>
      }
    />
  );
  return (
    <>
      <FilterBar>
        <FilterArea />
        <UnitFilter />
        <OfficialFilter officialId={officialId} />
        <EndedFilter />
        <span className="filter-end">{record}</span>
      </FilterBar>
      <DataTable
        id="pairing.list"
        label={PAIRING.sections.list}
        columns={shown}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo(`/households/${row.householdId}`)}
        summary={PAIRING.listCount(source.total)}
        empty={empty}
      />
      {asked?.what === 'record' && <RecordDialog onClose={() => setAsked(undefined)} />}
      {asked?.what === 'end' && <EndDialog row={asked.row} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'remove' && <RemoveDialog row={asked.row} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function columns(ask: (asked: Asked) => void): Column<PairingRow>[] {
  return [
    { key: 'household', title: PAIRING.household, width: 100, render: (row) => row.headName ?? PAIRING.noHead },
    { key: 'mark', title: PAIRING.mark, width: 120, render: (row) => <span title={row.mark}>{row.mark}</span> },
    { key: 'village', title: PAIRING.village, width: 120, render: (row) => row.villageName },
    { key: 'official', title: PAIRING.official, width: 100, render: (row) => row.officialName },
    {
      key: 'unit',
      title: PAIRING.unit,
      width: 150,
      grow: true,
      render: (row) => <span title={row.unitName ?? ''}>{row.unitName ?? UI.none}</span>,
    },
    {
      key: 'rank',
      title: PAIRING.rank,
      width: 110,
      render: (row) => PAIRING.ranks[row.rank - 1] ?? PAIRING.ranks.at(-1),
    },
    { key: 'from', title: PAIRING.from, width: 110, render: (row) => <span className="digits">{row.fromOn}</span> },
    {
      key: 'to',
      title: PAIRING.to,
      width: 110,
      isOptional: true,
      render: (row) => <span className="digits">{row.toOn ?? UI.none}</span>,
    },
    { key: 'state', title: PAIRING.state, width: 140, render: (row) => <State row={row} /> },
    {
      key: 'actions',
      title: '',
      width: 190,
      render: (row) => (
        <>
          {row.toOn === null && (
            <Button size="small" type="link" onClick={() => ask({ what: 'end', row })}>
              {PAIRING.end}
            </Button>
          )}
          <Button size="small" type="link" onClick={() => ask({ what: 'remove', row })}>
            {PAIRING.remove}
          </Button>
        </>
      ),
    },
  ];
}

function State({ row }: { row: PairingRow }) {
  if (row.toOn === null) return <Tag color="blue">{PAIRING.now}</Tag>;
  return <Tag title={row.endReason ?? ''}>{PAIRING.endedOn(row.toOn)}</Tag>;
}

function UnitFilter() {
  const [{ unitId }, change] = useFilters();
  const units = useQuery('county.units', { limit: 1000 });
  return (
    <Select
      allowClear={{ label: UI.clear }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={PAIRING.unitFilter}
      placeholder={PAIRING.unitFilter}
      style={{ width: 220 }}
      popupMatchSelectWidth={false}
      value={unitId ?? null}
      options={(units.data?.rows ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
      onChange={(value: string | null | undefined) => change({ unitId: value ?? undefined })}
    />
  );
}

/** The one helper that is looked at, when another screen asked for that. */
function OfficialFilter({ officialId }: { officialId: string | undefined }) {
  const [, change] = useFilters();
  const official = useQuery('county.official', { id: officialId ?? '' }, { enabled: officialId !== undefined });
  if (!officialId) return null;
  const name = official.data ? `${official.data.row.name} ${official.data.row.mark}` : PAIRING.onlyOf;
  return (
    <Tag closable onClose={() => change({ officialId: undefined })}>
      {name}
    </Tag>
  );
}

function EndedFilter() {
  const [{ ended }, change] = useFilters();
  return (
    <Checkbox
      checked={ended === 'yes'}
      onChange={(event) => change({ ended: event.target.checked ? 'yes' : undefined })}
    >
      {PAIRING.includeEnded}
    </Checkbox>
  );
}
