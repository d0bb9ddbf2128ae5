import { Page } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { OfficeSection } from './office-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { SETTINGS } from './text.ts';
import { ThisPcSection } from './this-pc-section.tsx';

const SECTIONS = [
  { key: 'office', label: SETTINGS.sections.office },
  { key: 'policy', label: SETTINGS.sections.policy },
  { key: 'thisPc', label: SETTINGS.sections.thisPc },
] as const;

/** Names on papers, what the profile fixes, and this PC's choices. */
export function SettingsPage() {
  const section = useSection(SECTIONS);
  return (
    <Page title={SETTINGS.title} note={SETTINGS.note}>
      <SectionTabs sections={SECTIONS} label={SETTINGS.title} />
      {section === 'office' && <OfficeSection />}
      {section === 'policy' && <PolicySection />}
      {section === 'thisPc' && <ThisPcSection />}
    </Page>
  );
}
