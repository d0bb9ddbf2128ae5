import { Page } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { KindsTab } from './kinds-tab.tsx';
import { RegisterTab } from './register-tab.tsx';
import { RunsTab } from './runs-tab.tsx';
import { PAPERS } from './text.ts';

const SECTIONS = [
  { key: 'print', label: PAPERS.tabs.print },
  { key: 'register', label: PAPERS.tabs.register },
  { key: 'runs', label: PAPERS.tabs.runs },
] as const;

/** Papers: print batches, the register of what was issued, the runs. */
export function PapersPage() {
  const section = useSection(SECTIONS);
  return (
    <Page fill="list" title={PAPERS.title}>
      <SectionTabs sections={SECTIONS} label={PAPERS.title} />
      {section === 'print' && <KindsTab />}
      {section === 'register' && <RegisterTab />}
      {section === 'runs' && <RunsTab />}
    </Page>
  );
}
