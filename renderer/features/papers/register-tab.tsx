import type { Output } from '../../client/client.ts';
import { goTo, useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterArea, FilterBar, FilterText } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { instantText } from '../../ui/time.ts';
import { PAPERS } from './text.ts';

type Row = Output<'papers.register'>['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: PAPERS.number, width: 170, render: (row) => <span className="digits">{row.number}</span> },
  {
    key: 'shortCode',
    title: PAPERS.shortCode,
    width: 110,
    render: (row) => <span className="digits">{row.shortCode}</span>,
  },
  { key: 'title', title: PAPERS.paper, width: 180, render: (row) => row.title },
  { key: 'subject', title: PAPERS.subject, width: 120, render: (row) => row.subject },
  {
    key: 'mark',
    title: PAPERS.mark,
    width: 120,
    render: (row) => <span className="hint">{row.mark}</span>,
    isOptional: true,
  },
  { key: 'village', title: PAPERS.village, width: 130, grow: true, render: (row) => row.villageName },
  { key: 'helper', title: PAPERS.helper, width: 100, render: (row) => row.helperName ?? UI.none },
  {
    key: 'at',
    title: PAPERS.printedAt,
    width: 150,
    render: (row) => <span className="digits">{instantText(row.printedAt)}</span>,
  },
  { key: 'by', title: PAPERS.printedBy, width: 90, render: (row) => row.printedBy },
  { key: 'copies', title: PAPERS.copyCount, width: 64, align: 'right', render: (row) => row.copies },
  {
    key: 'reprint',
    title: PAPERS.reprint,
    width: 150,
    render: (row) => row.reprintReason ?? UI.none,
    isOptional: true,
  },
];

/** The register of issued papers. */
export function RegisterTab() {
  const [filters] = useFilters();
  const source = useListSource('papers.register', {
    ...(filters['text'] ? { text: filters['text'] } : {}),
    ...(filters['areaId'] ? { areaId: filters['areaId'] } : {}),
  });
  return (
    <>
      <FilterBar>
        <FilterText name="text" label={PAPERS.search} />
        <FilterArea />
      </FilterBar>
      <DataTable
        id="papers"
        label={PAPERS.tabs.register}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => row.householdId && goTo(`/households/${row.householdId}?tab=papers`)}
        summary={<strong>{PAPERS.registerSum(source.total)}</strong>}
        empty={<EmptyState title={PAPERS.noRegister} hint={PAPERS.noRegisterHint} />}
      />
    </>
  );
}
