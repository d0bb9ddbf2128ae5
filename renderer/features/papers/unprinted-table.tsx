import { Alert } from 'antd';
import { Link } from 'wouter';
import type { Output } from '../../client/client.ts';
import { PAPERS } from './text.ts';

type Row = Output<'papers.plan'>['notPrinted'][number];

/** What could not be printed and why; each leads to its household. */
export function UnprintedTable({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Alert className="notice" type="warning" showIcon title={PAPERS.cannot(rows.length)} />
      <div className="scroll-box unprinted">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{PAPERS.cannotSubject}</th>
              <th>{PAPERS.cannotWhy}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: subjects may repeat and the list does not change
              <tr key={index}>
                <td>
                  {row.householdId ? <Link href={`/households/${row.householdId}`}>{row.subject}</Link> : row.subject}
                </td>
                <td>{row.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
