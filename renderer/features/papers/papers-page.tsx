import { Tabs } from 'antd';
import { useFilters } from '../../ui/address.ts';
import { Page } from '../../ui/page.tsx';
import { KindsTab } from './kinds-tab.tsx';
import { RegisterTab } from './register-tab.tsx';
import { RunsTab } from './runs-tab.tsx';
import { PAPERS } from './text.ts';

/** Papers: print batches, the register of what was issued, the runs. */
export function PapersPage() {
  const [filters, change] = useFilters();
  const tab = filters['tab'] ?? 'print';
  return (
    <Page fill="list" title={PAPERS.title}>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next, text: undefined, areaId: undefined })}
        items={[
          { key: 'print', label: PAPERS.tabs.print },
          { key: 'register', label: PAPERS.tabs.register },
          { key: 'runs', label: PAPERS.tabs.runs },
        ]}
      />
      {tab === 'print' && <KindsTab />}
      {tab === 'register' && <RegisterTab />}
      {tab === 'runs' && <RunsTab />}
    </Page>
  );
}
