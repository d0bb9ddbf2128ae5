import { Tabs } from 'antd';
import { useFilters } from '../../ui/address.ts';
import { Page } from '../../ui/page.tsx';
import { VILLAGES } from './text.ts';
import { TotalsTab } from './totals-tab.tsx';
import { VillageList } from './village-list.tsx';

/** Towns and villages with their marks, and the county's control totals against what the archive holds. */
export function VillagesPage() {
  const [filters, change] = useFilters();
  const tab = filters['tab'] ?? 'list';
  return (
    <Page fill="list" title={VILLAGES.title}>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next })}
        items={[
          { key: 'list', label: VILLAGES.tabs.list },
          { key: 'totals', label: VILLAGES.tabs.totals },
        ]}
      />
      {tab === 'totals' ? <TotalsTab /> : <VillageList />}
    </Page>
  );
}
