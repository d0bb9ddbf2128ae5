import { Page } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { OfficialList } from './official-list.tsx';
import { TenureList } from './tenure-list.tsx';
import { DIRECTORY } from './text.ts';
import { UnitList } from './unit-list.tsx';

const SECTIONS = [
  { key: 'units', label: DIRECTORY.tabs.units },
  { key: 'officials', label: DIRECTORY.tabs.officials },
  { key: 'tenures', label: DIRECTORY.tabs.tenures },
] as const;

/** Helping units, officials, and who holds which office when. */
export function DirectoryPage() {
  const section = useSection(SECTIONS);
  return (
    <Page fill="list" title={DIRECTORY.title}>
      <SectionTabs sections={SECTIONS} label={DIRECTORY.title} />
      {section === 'units' && <UnitList />}
      {section === 'officials' && <OfficialList />}
      {section === 'tenures' && <TenureList />}
    </Page>
  );
}
