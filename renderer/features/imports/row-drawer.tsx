import { Checkbox, Drawer, Tag } from 'antd';
import { Facts } from '../../ui/page.tsx';
import { RESULT_COLOURS, type StagedRow } from './import-words.ts';
import { IMPORTS } from './text.ts';

interface Given {
  row: StagedRow | undefined;
  isIncluded: boolean;
  onInclude: (row: StagedRow) => void;
  onClose: () => void;
}

/** One row of the file: its problems by column, and archive and file side by side. */
export function RowDrawer({ row, isIncluded, onInclude, onClose }: Given) {
  return (
    <Drawer open={row !== undefined} onClose={onClose} size={680} title={row?.subject} destroyOnHidden>
      {row && (
        <>
          <Facts
            columns={2}
            items={[
              {
                label: IMPORTS.result,
                value: <Tag color={RESULT_COLOURS[row.result]}>{IMPORTS.results[row.result]}</Tag>,
              },
              { label: IMPORTS.place, value: IMPORTS.at(row.sheet, row.row) },
              { label: IMPORTS.where, value: row.place },
            ]}
          />
          <p className="hint row-hint">{IMPORTS.resultHints[row.result]}</p>
          {row.result === 'doubtful' && (
            <p>
              <Checkbox checked={isIncluded} onChange={() => onInclude(row)}>
                {IMPORTS.includeThis}
              </Checkbox>
            </p>
          )}
          {row.problems.length > 0 && <Problems problems={row.problems} />}
          {row.differences.length > 0 ? (
            <Differences differences={row.differences} />
          ) : (
            <p className="hint">{IMPORTS.noDifference}</p>
          )}
        </>
      )}
    </Drawer>
  );
}

function Problems({ problems }: Pick<StagedRow, 'problems'>) {
  return (
    <section className="drawer-part">
      <h3>{IMPORTS.problems}</h3>
      <table className="entry-fields">
        <thead>
          <tr>
            <th>{IMPORTS.problemColumn}</th>
            <th>{IMPORTS.problemText}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ column, sentence }) => (
            <tr key={column + sentence}>
              <td>{column}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Differences({ differences }: Pick<StagedRow, 'differences'>) {
  return (
    <section className="drawer-part">
      <h3>{IMPORTS.differences}</h3>
      <table className="entry-fields">
        <thead>
          <tr>
            <th>{IMPORTS.field}</th>
            <th>{IMPORTS.archive}</th>
            <th>{IMPORTS.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, archive, file }) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{archive || IMPORTS.empty}</td>
              <td>
                <ins>{file || IMPORTS.empty}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
