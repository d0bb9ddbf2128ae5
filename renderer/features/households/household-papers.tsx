import { EmptyState } from '../../ui/loaded.tsx';
import { Panel } from '../../ui/page.tsx';
import { instantText } from '../../ui/time.ts';
import type { Household } from './household-page.tsx';
import { HOUSEHOLD_PAPERS } from './text.ts';

/** Papers printed for a household, newest first. */
export function HouseholdPapers({ household }: { household: Household }) {
  if (household.papers.length === 0) {
    return (
      <Panel>
        <EmptyState title={HOUSEHOLD_PAPERS.none} hint={HOUSEHOLD_PAPERS.noneHint} />
      </Panel>
    );
  }
  return (
    <Panel className="panel-flush">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{HOUSEHOLD_PAPERS.number}</th>
            <th>{HOUSEHOLD_PAPERS.title}</th>
            <th>{HOUSEHOLD_PAPERS.printedAt}</th>
            <th className="right">{HOUSEHOLD_PAPERS.copies}</th>
          </tr>
        </thead>
        <tbody>
          {household.papers.map((paper) => (
            <tr key={paper.id}>
              <td className="digits">{paper.number}</td>
              <td>{paper.title}</td>
              <td>{instantText(paper.printedAt)}</td>
              <td className="right">{paper.copies}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
