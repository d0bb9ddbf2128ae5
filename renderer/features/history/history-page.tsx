import { Button } from 'antd';
import { useState } from 'react';
import { JOURNALED_TABLES } from '../../../shared/domain/fields/index.ts';
import { useJob, useQuery } from '../../client/hooks.ts';
import { useFilters } from '../../ui/address.ts';
import { FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar.tsx';
import { JobPanel } from '../../ui/job-panel.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notices, Page, Panel } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { BatchesTab } from './batches-tab.tsx';
import { EntryList } from './entry-list.tsx';
import { HISTORY } from './text.ts';

const SECTIONS = [
  { key: 'batches', label: HISTORY.tabs.batches },
  { key: 'recent', label: HISTORY.tabs.recent },
  { key: 'verify', label: HISTORY.tabs.verify },
] as const;

/** What was done: batches that can be undone, all entries, and whether the record is unbroken. */
export function HistoryPage() {
  const section = useSection(SECTIONS);
  return (
    <Page title={HISTORY.title}>
      <SectionTabs sections={SECTIONS} label={HISTORY.title} />
      {section === 'batches' && <BatchesTab />}
      {section === 'recent' && <RecentTab />}
      {section === 'verify' && <VerifyTab />}
    </Page>
  );
}

const tables = JOURNALED_TABLES.map((table) => ({ value: table.name, label: table.label }));

function RecentTab() {
  const [filters] = useFilters();
  const [limit, setLimit] = useState(100);
  const wanted = {
    ...(filters['batchId'] ? { batchId: filters['batchId'] } : {}),
    ...(filters['table'] ? { table: filters['table'] } : {}),
    ...(filters['user'] ? { user: filters['user'] } : {}),
  };
  const recent = useQuery('history.recent', { ...wanted, offset: 0, limit });
  return (
    <>
      <FilterBar>
        <FilterSelect name="table" label={HISTORY.table} options={tables} width={180} />
        <FilterText name="user" label={HISTORY.user} width={140} />
      </FilterBar>
      <Panel>
        <Loaded query={recent}>
          {({ rows, total }) => <EntryList entries={rows} total={total} onMore={setLimit} />}
        </Loaded>
      </Panel>
    </>
  );
}

function VerifyTab() {
  const job = useJob('history.verify');
  return (
    <>
      <JobPanel
        job={job}
        title={HISTORY.verify}
        report={({ entries, head, problems }) => (
          <>
            <p>{problems.length === 0 ? HISTORY.verifyOk(entries) : HISTORY.verifyBad(entries, problems.length)}</p>
            <Notices notices={problems} />
            <p className="hint digits">{HISTORY.head(head)}</p>
          </>
        )}
        reportText={({ entries, head, problems }) =>
          [
            problems.length === 0 ? HISTORY.verifyOk(entries) : HISTORY.verifyBad(entries, problems.length),
            HISTORY.head(head),
            ...problems.map((problem) => problem.sentence),
          ].join('\r\n')
        }
      />
      <Panel>
        <p>{HISTORY.verifyHint}</p>
        <Button type="primary" disabled={job.isRunning} onClick={() => void job.start({})}>
          {HISTORY.verifyStart}
        </Button>
      </Panel>
    </>
  );
}
