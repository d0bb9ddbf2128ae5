import { Button, Select, Tabs, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../client/client.ts';
import { useQuery } from '../../client/hooks.ts';
import { useFilters } from '../../ui/address.ts';
import { DetailHeader } from '../../ui/detail-header.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notices } from '../../ui/page.tsx';
import { RowHistory } from '../history/row-history.tsx';
import { PreviewDialog } from '../papers/preview-dialog.tsx';
import { printHouseholds } from '../papers/print-wish.ts';
import { CloseDialog, ReopenDialog } from './close-dialogs.tsx';
import { FamilyTab } from './family-tab.tsx';
import { HouseholdPapers } from './household-papers.tsx';
import { StateMark } from './households-page.tsx';
import { MembersTab } from './members-tab.tsx';
import { PairingsTab } from './pairings-tab.tsx';
import { HOUSEHOLD, HOUSEHOLDS } from './text.ts';

export type Household = Output<'households.get'>;
const LETTER = 'D04';

/** One household: who lives there, how it stands, who helps, its papers and its history. */
export function HouseholdPage({ id }: { id: string }) {
  const [filters, change] = useFilters();
  const year = filters['year'] ? { year: Number(filters['year']) } : {};
  const household = useQuery('households.get', { id, ...year });
  return (
    <div className="page">
      <Loaded query={household}>
        {(value) => (
          <>
            <HouseholdHead household={value} onYear={(next) => change({ year: String(next) })} />
            <Notices notices={value.notices} />
            <Tabs
              activeKey={filters['tab'] ?? 'family'}
              onChange={(tab) => change({ tab })}
              items={tabsOf(value)}
              destroyOnHidden
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function tabsOf(household: Household): { key: string; label: ReactNode; children: ReactNode }[] {
  const { id } = household.row;
  const count = (label: string, rows: number) => (rows > 0 ? `${label} ${rows}` : label);
  return [
    { key: 'family', label: HOUSEHOLD.tabs.family, children: <FamilyTab household={household} /> },
    {
      key: 'members',
      label: count(HOUSEHOLD.tabs.members, household.row.memberCount),
      children: <MembersTab household={household} />,
    },
    {
      key: 'pairing',
      label: count(HOUSEHOLD.tabs.pairing, household.pairings.filter((each) => each.toOn === null).length),
      children: <PairingsTab household={household} />,
    },
    {
      key: 'papers',
      label: count(HOUSEHOLD.tabs.papers, household.papers.length),
      children: <HouseholdPapers household={household} />,
    },
    { key: 'history', label: HOUSEHOLD.tabs.history, children: <RowHistory table="household" id={id} /> },
  ];
}

function HouseholdHead({ household, onYear }: { household: Household; onYear: (year: number) => void }) {
  const { row } = household;
  return (
    <DetailHeader
      title={row.headName ?? HOUSEHOLDS.noHead}
      marks={
        <>
          <StateMark state={row.state} />
          {row.inPoorVillage && <Tag color="gold">{HOUSEHOLD.poorVillage}</Tag>}
          {row.attribute && <Tag>{row.attribute}</Tag>}
        </>
      }
      facts={
        <>
          <span>{[row.townName, row.villageName, row.groupName].filter(Boolean).join(' ')}</span>
          <span className="digits">{row.code ? HOUSEHOLD.code(row.code) : HOUSEHOLD.noCode}</span>
          <span>{HOUSEHOLD.people(row.memberCount, row.labourCount)}</span>
          {household.openedOn && <span>{HOUSEHOLD.opened(household.openedOn)}</span>}
          {household.closedOn && <span className="bad">{HOUSEHOLD.closed(household.closedOn)}</span>}
        </>
      }
      actions={
        <>
          <Select
            aria-label={HOUSEHOLD.year}
            value={household.year}
            onChange={onYear}
            options={[...new Set([household.year, ...household.years])].map((year) => ({
              value: year,
              label: HOUSEHOLD.yearText(year),
            }))}
          />
          <HeadActions household={household} />
        </>
      }
    />
  );
}

function HeadActions({ household }: { household: Household }) {
  const [doing, setDoing] = useState<'close' | 'reopen' | 'preview'>();
  const { id } = household.row;
  const done = () => setDoing(undefined);
  return (
    <>
      <Button onClick={() => setDoing('preview')}>{HOUSEHOLD.preview}</Button>
      <Button type="primary" onClick={() => printHouseholds([id])}>
        {HOUSEHOLD.print}
      </Button>
      {household.closedOn === null ? (
        <Button danger onClick={() => setDoing('close')}>
          {HOUSEHOLD.close}
        </Button>
      ) : (
        <Button onClick={() => setDoing('reopen')}>{HOUSEHOLD.reopen}</Button>
      )}
      {doing === 'close' && <CloseDialog id={id} onDone={done} />}
      {doing === 'reopen' && <ReopenDialog id={id} onDone={done} />}
      {doing === 'preview' && <PreviewDialog paper={LETTER} subjectId={id} onClose={done} />}
    </>
  );
}
