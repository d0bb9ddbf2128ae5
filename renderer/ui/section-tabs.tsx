import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { addressOf, useFilters } from './address.ts';

/** One section of a screen: its key in the address (`tab`) and its name. */
export interface Section<Key extends string> {
  key: Key;
  label: ReactNode;
}

/** The section in the address, the first one when it names none. */
export function useSection<Key extends string>(sections: readonly Section<Key>[]): Key {
  const [filters] = useFilters();
  const found = sections.find(({ key }) => key === filters['tab']) ?? sections[0];
  return found?.key as Key;
}

/** Sections of a screen as links; going to another one leaves the filters behind. */
export function SectionTabs<Key extends string>({
  sections,
  label,
}: {
  sections: readonly Section<Key>[];
  label: string;
}) {
  const here = useSection(sections);
  const [path] = useLocation();
  return (
    <nav className="section-tabs" aria-label={label}>
      {sections.map((section) => (
        <Link
          key={section.key}
          href={addressOf(path, { tab: section.key })}
          className={section.key === here ? 'is-here' : ''}
          aria-current={section.key === here ? 'page' : undefined}
        >
          {section.label}
        </Link>
      ))}
    </nav>
  );
}
