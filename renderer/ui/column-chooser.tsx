import { Button, Checkbox, Popover } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useSetting } from './settings.ts';
import { TABLE } from './text.ts';

/** A column of a list; `width` in px, `grow` takes what is left. */
export interface Column<Row> {
  key: string;
  title: string;
  width: number;
  render: (row: Row) => ReactNode;
  grow?: true;
  align?: 'right';
  /** Sort key of the list that this column's heading chooses. */
  sort?: string;
  /** Shown only when chosen. */
  isOptional?: true;
}

interface Chooser {
  columns: readonly { key: string; title: string }[];
  shown: readonly string[];
  change(keys: readonly string[] | undefined): void;
}

/** The columns to show, as remembered under the list's name, and the chooser's state. */
export function useColumns<Row>(id: string, columns: readonly Column<Row>[]): [readonly Column<Row>[], Chooser] {
  const [stored, store] = useSetting(`columns.${id}`, '');
  return useMemo(() => {
    const usual = columns.filter((column) => !column.isOptional).map((column) => column.key);
    const shown = stored ? stored.split(',') : usual;
    const change = (keys: readonly string[] | undefined) => store((keys ?? usual).join(','));
    return [columns.filter((column) => shown.includes(column.key)), { columns, shown, change }];
  }, [columns, stored, store]);
}

/** Chooses the columns of a list. */
export function ColumnChooser({ columns, shown, change }: Chooser) {
  const options = columns.map((column) => ({ value: column.key, label: column.title }));
  const content = (
    <div className="column-chooser">
      <Checkbox.Group
        options={options}
        value={[...shown]}
        onChange={(keys) =>
          keys.length > 0 && change(columns.map((column) => column.key).filter((key) => keys.includes(key)))
        }
      />
      <Button size="small" type="link" onClick={() => change(undefined)}>
        {TABLE.resetColumns}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button size="small" title={TABLE.columnsHint}>
        {TABLE.columns}
      </Button>
    </Popover>
  );
}
