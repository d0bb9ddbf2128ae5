import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { HouseholdRow } from '../../../shared/contract/households.ts';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import { HOUSEHOLD_STATES } from '../../../shared/domain/county.ts';
import type { Input } from '../../client/client.ts';
import { useJob } from '../../client/hooks.ts';
import { useSaveJob } from '../../client/use-save-job.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterArea, FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TABLE, UI } from '../../ui/text.ts';
import { printHouseholds } from '../papers/print-wish.ts';
import { householdFilter, householdSort } from './filter.ts';
import { HOUSEHOLDS } from './text.ts';

const { column } = HOUSEHOLDS;
const options = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }));
const pairs = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const STATE_COLOURS = ['blue', 'green', 'default'];

/** A household's state as a mark. */
export function StateMark({ state }: { state: HouseholdRow['state'] }) {
  return <Tag color={STATE_COLOURS[HOUSEHOLD_STATES.indexOf(state)] ?? 'default'}>{state}</Tag>;
}

const COLUMNS: readonly Column<HouseholdRow>[] = [
  {
    key: 'head',
    title: column.head,
    width: 84,
    sort: 'head',
    render: (row) => row.headName ?? <span className="bad">{HOUSEHOLDS.noHead}</span>,
  },
  {
    key: 'mark',
    title: column.mark,
    width: 130,
    render: (row) => <span className="hint">{row.mark}</span>,
    isOptional: true,
  },
  {
    key: 'number',
    title: column.number,
    width: 156,
    render: (row) => <span className="digits">{row.headNumber ?? UI.none}</span>,
  },
  { key: 'town', title: column.town, width: 92, render: (row) => row.townName },
  { key: 'village', title: column.village, width: 112, sort: 'walk', render: (row) => row.villageName },
  { key: 'group', title: column.group, width: 62, render: (row) => row.groupName ?? UI.none },
  {
    key: 'members',
    title: column.members,
    width: 68,
    align: 'right',
    sort: 'members',
    render: (row) => row.memberCount,
  },
  {
    key: 'labour',
    title: column.labour,
    width: 72,
    align: 'right',
    render: (row) => row.labourCount,
    isOptional: true,
  },
  { key: 'attribute', title: column.attribute, width: 112, render: (row) => row.attribute ?? UI.none },
  {
    key: 'cause',
    title: column.cause,
    width: 112,
    render: (row) => row.mainCause ?? <span className="warn">{UI.none}</span>,
  },
  { key: 'state', title: column.state, width: 76, render: (row) => <StateMark state={row.state} /> },
  {
    key: 'helper',
    title: column.helper,
    width: 92,
    render: (row) => row.helperName ?? <span className="warn">{HOUSEHOLDS.noHelper}</span>,
  },
  { key: 'unit', title: column.unit, width: 150, grow: true, render: (row) => row.unitName ?? UI.none },
  {
    key: 'code',
    title: column.code,
    width: 130,
    sort: 'code',
    render: (row) => <span className="digits">{row.code ?? UI.none}</span>,
    isOptional: true,
  },
  {
    key: 'poor',
    title: column.poor,
    width: 80,
    render: (row) => (row.inPoorVillage ? UI.yes : UI.no),
    isOptional: true,
  },
];

/** The register: search, filters in the address, any number of households. */
export function HouseholdsPage() {
  const [address, change] = useFilters();
  const filter = householdFilter(address);
  const sort = householdSort(address);
  const source = useListSource('households.search', { filter, sort });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Page
      fill="list"
      title={HOUSEHOLDS.title}
      actions={
        <Button type="primary" onClick={() => goTo('/households/new')}>
          {HOUSEHOLDS.register}
        </Button>
      }
    >
      <HouseholdFilters />
      <DataTable
        id="households"
        label={HOUSEHOLDS.title}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo(`/households/${row.id}`)}
        selection={{ keys: chosen, change: setChosen }}
        sort={{ now: sort, change: (next) => change({ sort: next === 'walk' ? undefined : next }) }}
        bulk={
          <Button size="small" type="primary" onClick={() => printHouseholds([...chosen])}>
            {HOUSEHOLDS.print}
          </Button>
        }
        tools={<ExportList filter={filter} sort={sort} />}
        summary={source.first && <strong>{HOUSEHOLDS.sum(source.first.total, source.first.persons)}</strong>}
        empty={<NoHouseholds isFiltered={Object.keys(filter).length > 0} />}
      />
    </Page>
  );
}

/** The filtered list as a workbook; what ran and how it ended stands beside the button. */
function ExportList({ filter, sort }: Pick<Input<'households.writeList'>, 'filter' | 'sort'>) {
  const job = useJob('households.writeList');
  const save = useSaveJob(job);
  const wanted = { title: HOUSEHOLDS.exportTitle, suggested: HOUSEHOLDS.exportName };
  return (
    <>
      {job.result && <span className="hint">{HOUSEHOLDS.exported(job.result.rows)}</span>}
      {job.state?.state === 'failed' && <span className="bad">{HOUSEHOLDS.exportFailed}</span>}
      <Button
        size="small"
        loading={job.isRunning}
        onClick={() => void save(wanted, (file) => ({ filter, ...(sort ? { sort } : {}), file }))}
      >
        {HOUSEHOLDS.export}
      </Button>
    </>
  );
}

function HouseholdFilters() {
  const [address] = useFilters();
  return (
    <FilterBar>
      <FilterText name="text" label={HOUSEHOLDS.search} width={236} />
      <FilterArea width={150} />
      <FilterSelect name="state" label={HOUSEHOLDS.state} options={options(HOUSEHOLD_STATES)} width={88} />
      <FilterSelect
        name="poor"
        label={HOUSEHOLDS.poor}
        width={96}
        options={[
          { value: 'yes', label: HOUSEHOLDS.poorYes },
          { value: 'no', label: HOUSEHOLDS.poorNo },
        ]}
      />
      <FilterSelect name="cause" label={HOUSEHOLDS.cause} options={options(labelsOf('povertyCause'))} width={128} />
      <FilterSelect
        name="attribute"
        label={HOUSEHOLDS.attribute}
        options={options(labelsOf('householdAttribute'))}
        width={128}
      />
      <FilterSelect name="members" label={HOUSEHOLDS.members} options={pairs(HOUSEHOLDS.memberCounts)} width={84} />
      <FilterSelect name="missing" label={HOUSEHOLDS.missing} options={pairs(HOUSEHOLDS.missings)} width={150} />
      {address['officialId'] && <Tag>{HOUSEHOLDS.officialFilter}</Tag>}
      {address['unitId'] && <Tag>{HOUSEHOLDS.unitFilter}</Tag>}
    </FilterBar>
  );
}

function NoHouseholds({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      title={TABLE.noMatch}
      hint={TABLE.noMatchHint}
      actions={<Button onClick={() => goTo('/households')}>{TABLE.clearFilters}</Button>}
    />
  ) : (
    <EmptyState
      title={HOUSEHOLDS.emptyTitle}
      hint={HOUSEHOLDS.emptyHint}
      actions={
        <Button type="primary" onClick={() => goTo(addressOf('/imports'))}>
          {HOUSEHOLDS.toImport}
        </Button>
      }
    />
  );
}
