import { Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useFilters } from '../../ui/address.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterText } from '../../ui/filter-bar.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import {
  RESULT_COLOURS,
  type RowResult,
  resultsOf,
  rowSummary,
  rowsOf,
  type Staged,
  type StagedRow,
} from './import-words.ts';
import { RowDrawer } from './row-drawer.tsx';
import { IMPORTS } from './text.ts';

interface Given {
  staged: Staged;
  included: ReadonlySet<string>;
  onInclude: (keys: ReadonlySet<string>) => void;
}

function columns(): Column<StagedRow>[] {
  return [
    {
      key: 'row',
      title: IMPORTS.place,
      width: 190,
      render: (row) => (
        <span className="digits" title={IMPORTS.at(row.sheet, row.row)}>
          {IMPORTS.at(row.sheet, row.row)}
        </span>
      ),
    },
    {
      key: 'result',
      title: IMPORTS.result,
      width: 140,
      render: (row) => <Tag color={RESULT_COLOURS[row.result]}>{IMPORTS.results[row.result]}</Tag>,
    },
    {
      key: 'subject',
      title: IMPORTS.subject,
      width: 190,
      render: (row) => <span title={row.subject}>{row.subject}</span>,
    },
    { key: 'where', title: IMPORTS.where, width: 190, render: (row) => <span title={row.place}>{row.place}</span> },
    {
      key: 'what',
      title: IMPORTS.what,
      width: 280,
      grow: true,
      render: (row) => <span title={rowSummary(row)}>{rowSummary(row)}</span>,
    },
  ];
}

/** The rows of a staged file by result; doubtful ones can be ticked to be written. */
export function StagedRows({ staged, included, onInclude }: Given) {
  const [filters] = useFilters();
  const result = resultsOf(staged).find((each) => each.result === filters['result'])?.result;
  const text = filters['text'];
  const source = useListSource('imports.rows', {
    importId: staged.importId,
    ...(result ? { results: [result] } : {}),
    ...(text ? { text } : {}),
  });
  const [open, setOpen] = useState<StagedRow>();
  const shown = useMemo(columns, []);
  const toggle = (row: StagedRow) => {
    const next = new Set(included);
    if (!next.delete(String(row.rowId))) next.add(String(row.rowId));
    onInclude(next);
  };
  return (
    <>
      <ResultTabs staged={staged} now={result} />
      {result && <p className="hint">{IMPORTS.resultHints[result]}</p>}
      <DataTable
        id="imports.rows"
        label={IMPORTS.resultColumn}
        columns={shown}
        source={source}
        rowKey={(row) => String(row.rowId)}
        onOpen={setOpen}
        {...(result === 'doubtful'
          ? { selection: { keys: included, change: onInclude }, bulk: <span>{IMPORTS.include}</span> }
          : {})}
        summary={<Summary staged={staged} shown={source.total} included={included.size} />}
        empty={<EmptyState title={IMPORTS.noRow} hint={IMPORTS.noRowHint} />}
      />
      <RowDrawer
        row={open}
        isIncluded={open !== undefined && included.has(String(open.rowId))}
        onInclude={toggle}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

function Summary({ staged, shown, included }: { staged: Staged; shown: number; included: number }) {
  const doubtful = staged.counts.doubtful ?? 0;
  return (
    <>
      {IMPORTS.counts(shown)}
      {doubtful > 0 && <span className="foot-more">{IMPORTS.doubtfulChosen(included, doubtful)}</span>}
    </>
  );
}

function ResultTabs({ staged, now }: { staged: Staged; now: RowResult | undefined }) {
  const [, change] = useFilters();
  const tabs = [{ result: undefined, count: rowsOf(staged) }, ...resultsOf(staged)];
  return (
    <div className="result-line">
      <nav className="result-tabs" aria-label={IMPORTS.resultColumn}>
        {tabs.map(({ result, count }) => (
          <button
            key={result ?? 'all'}
            type="button"
            className={`result-tab ${result === now ? 'is-here' : ''}`}
            aria-pressed={result === now}
            onClick={() => change({ result })}
          >
            {result ? IMPORTS.results[result] : IMPORTS.allResults}
            <strong>{count.toLocaleString('zh-CN')}</strong>
          </button>
        ))}
      </nav>
      <FilterText name="text" label={IMPORTS.search} />
    </div>
  );
}
