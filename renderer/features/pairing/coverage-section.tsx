import { Button, Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useQuery } from '../../client/hooks.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { Chart } from '../../ui/chart.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx';
import { wholeList } from '../../ui/list-source.ts';
import { EmptyState, Loaded } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import {
  type Coverage,
  loadsDrawing,
  missingOf,
  shownVillages,
  townsOf,
  type VillageRow,
  villageSums,
} from './coverage-rows.ts';
import { PAIRING } from './text.ts';

const SHOW = [
  { value: 'missing', label: PAIRING.showMissing },
  { value: 'noUnit', label: PAIRING.showNoUnit },
  { value: 'poor', label: PAIRING.showPoor },
];

/** Which villages are covered as the profile asks, how the helpers are loaded, and who has too many. */
export function CoverageSection() {
  const coverage = useQuery('pairing.coverage', {});
  return (
    <Loaded query={coverage}>
      {(value) => (
        <div className="coverage">
          <div className="coverage-main">
            <Figures coverage={value} />
            <Villages rows={value.rows} />
          </div>
          <aside className="coverage-side">
            <Rule rule={value.rule} />
            <Loads loads={value.loads} />
            <Overloaded rows={value.overloaded} />
          </aside>
        </div>
      )}
    </Loaded>
  );
}

function Figures({ coverage }: { coverage: Coverage }) {
  const missing = missingOf(coverage);
  const figures = [
    [PAIRING.due, coverage.due],
    [PAIRING.covered, coverage.covered],
    [PAIRING.missing, missing],
  ] as const;
  return (
    <div className="figure-line">
      {figures.map(([label, count]) => (
        <div key={label}>
          <span>{label}</span>
          <strong className={label === PAIRING.missing && count > 0 ? 'bad' : ''}>
            {count.toLocaleString('zh-CN')}
          </strong>
          <span>{PAIRING.householdUnit}</span>
        </div>
      ))}
      <div>
        <span>{PAIRING.rate}</span>
        <strong>{PAIRING.rateText(coverage.covered, coverage.due)}</strong>
      </div>
      {missing > 0 ? (
        <Button type="primary" onClick={() => goTo(addressOf('/pairing', { tab: 'propose' }))}>
          {PAIRING.goPropose}
        </Button>
      ) : (
        coverage.due > 0 && <span className="good">{PAIRING.allCovered}</span>
      )}
    </div>
  );
}

function columns(): Column<VillageRow>[] {
  return [
    { key: 'town', title: PAIRING.town, width: 100, render: (row) => row.townName },
    {
      key: 'village',
      title: PAIRING.village,
      width: 190,
      render: (row) => (
        <>
          {row.villageName} {row.isPoorVillage && <Tag>{PAIRING.poorVillage}</Tag>}
        </>
      ),
    },
    { key: 'units', title: PAIRING.units, width: 150, grow: true, render: (row) => <Units row={row} /> },
    { key: 'officials', title: PAIRING.officials, width: 76, align: 'right', render: (row) => row.officials },
    { key: 'due', title: PAIRING.due, width: 76, align: 'right', render: (row) => row.due },
    { key: 'covered', title: PAIRING.covered, width: 76, align: 'right', render: (row) => row.covered },
    {
      key: 'missing',
      title: PAIRING.missing,
      width: 76,
      align: 'right',
      render: (row) => <span className={missingOf(row) > 0 ? 'bad' : ''}>{missingOf(row)}</span>,
    },
  ];
}

function Units({ row }: { row: VillageRow }) {
  if (row.unitNames.length === 0) return <span className="warn">{PAIRING.noUnit}</span>;
  const names = row.unitNames.join(UI.listJoin);
  return <span title={names}>{names}</span>;
}

function Villages({ rows }: { rows: readonly VillageRow[] }) {
  const [{ town, show }] = useFilters();
  const shown = useMemo(
    () => shownVillages(rows, { ...(town ? { town } : {}), ...(show ? { show } : {}) }),
    [rows, town, show],
  );
  const parts = useMemo(columns, []);
  return (
    <>
      <FilterBar>
        <FilterSelect
          name="town"
          label={PAIRING.town}
          options={townsOf(rows).map((name) => ({ value: name, label: name }))}
        />
        <FilterSelect name="show" label={PAIRING.showVillages} options={SHOW} width={180} />
      </FilterBar>
      <DataTable
        id="pairing.villages"
        label={PAIRING.villageTable}
        columns={parts}
        source={wholeList(shown, `${town}/${show}`)}
        rowKey={(row) => row.areaId}
        onOpen={(row) => goTo(addressOf('/pairing', { tab: 'list', areaId: row.areaId }))}
        summary={villageSums(shown)}
        empty={<EmptyState title={PAIRING.noVillage} hint={PAIRING.noVillageHint} />}
      />
    </>
  );
}

function Rule({ rule }: { rule: Coverage['rule'] }) {
  return (
    <Panel title={PAIRING.ruleTitle}>
      <p>{rule.text}</p>
      <p className="hint">{PAIRING.ruleFrom(rule.origin, rule.ref)}</p>
    </Panel>
  );
}

function Loads({ loads }: { loads: Coverage['loads'] }) {
  const drawing = useMemo(() => loadsDrawing(loads), [loads]);
  return (
    <Panel title={PAIRING.loadsTitle}>
      {loads.length === 0 ? (
        <p className="hint">{PAIRING.noLoads}</p>
      ) : (
        <Chart label={PAIRING.loadsTitle} drawing={drawing} height={120} />
      )}
      {loads.length > 0 && <p className="hint">{PAIRING.loadsChart}</p>}
    </Panel>
  );
}

function Overloaded({ rows }: { rows: Coverage['overloaded'] }) {
  return (
    <Panel
      title={PAIRING.overTitle}
      extra={rows.length > 0 && <span className="bad">{PAIRING.overCount(rows.length)}</span>}
    >
      {rows.length === 0 ? (
        <p className="hint">{PAIRING.noOver}</p>
      ) : (
        <ul className="over-list">
          {rows.map((row) => (
            <li key={row.officialId}>
              <Link href={addressOf('/pairing', { tab: 'list', officialId: row.officialId })}>{row.name}</Link>
              <span className="hint">{row.unitName}</span>
              <span className="nowrap">{PAIRING.overLine(row.households, row.limit)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
