import { useState } from 'react';
import { Page } from '../../ui/page.tsx';
import { SectionTabs, useSection } from '../../ui/section-tabs.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { ListSection } from './list-section.tsx';
import type { Edits } from './proposal-edits.ts';
import { ProposeSection } from './propose-section.tsx';
import { PAIRING } from './text.ts';

const SECTIONS = [
  { key: 'coverage', label: PAIRING.sections.coverage },
  { key: 'list', label: PAIRING.sections.list },
  { key: 'propose', label: PAIRING.sections.propose },
] as const;

/** Who helps whom: how far it covers, the pairings, and the automatic proposal. */
export function PairingPage() {
  const section = useSection(SECTIONS);
  const [edits, setEdits] = useState<Edits>(new Map());
  return (
    <Page fill="list" title={PAIRING.title} note={PAIRING.note}>
      <SectionTabs sections={SECTIONS} label={PAIRING.title} />
      {section === 'coverage' && <CoverageSection />}
      {section === 'list' && <ListSection />}
      {section === 'propose' && <ProposeSection edits={edits} onEdit={setEdits} />}
    </Page>
  );
}
