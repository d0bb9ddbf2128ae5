import { Tabs } from 'antd';
import { useFilters } from '../../ui/address.ts';
import { Page } from '../../ui/page.tsx';
import { OfficialList } from './official-list.tsx';
import { TenureList } from './tenure-list.tsx';
import { DIRECTORY } from './text.ts';
import { UnitList } from './unit-list.tsx';

/** Helping units, officials, and who holds which office when. */
export function DirectoryPage() {
  const [filters, change] = useFilters();
  const tab = filters['tab'] ?? 'units';
  return (
    <Page fill="list" title={DIRECTORY.title}>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next, text: undefined, areaId: undefined, unitId: undefined })}
        items={[
          { key: 'units', label: DIRECTORY.tabs.units },
          { key: 'officials', label: DIRECTORY.tabs.officials },
          { key: 'tenures', label: DIRECTORY.tabs.tenures },
        ]}
      />
      {tab === 'units' && <UnitList />}
      {tab === 'officials' && <OfficialList />}
      {tab === 'tenures' && <TenureList />}
    </Page>
  );
}
