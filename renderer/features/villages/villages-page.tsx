import { Page } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { VILLAGES } from './text.ts';
import { TotalsTab } from './totals-tab.tsx';
import { VillageList } from './village-list.tsx';

const SECTIONS = [
  { key: 'list', label: VILLAGES.tabs.list },
  { key: 'totals', label: VILLAGES.tabs.totals },
] as const;

/** Towns and villages with their marks, and the county's control totals against what the archive holds. */
export function VillagesPage() {
  const section = useSection(SECTIONS);
  return (
    <Page fill="list" title={VILLAGES.title}>
      <SectionTabs sections={SECTIONS} label={VILLAGES.title} />
      {section === 'list' && <VillageList />}
      {section === 'totals' && <TotalsTab />}
    </Page>
  );
}
