import { Button, Checkbox } from 'antd';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Column, ColumnChooser, useColumns } from './column-chooser.tsx';
import type { ListSource } from './list-source.ts';
import { ErrorPanel } from './loaded.tsx';
import { TABLE } from './text.ts';
import { useTextSize } from './text-size.tsx';

export type { Column } from './column-chooser.tsx';

/** What is chosen in a list, by row key. */
export interface Selection {
  keys: ReadonlySet<string>;
  change(keys: ReadonlySet<string>): void;
}

export interface DataTableProps<Row> {
  /** Name under which the chosen columns are remembered. */
  id: string;
  label: string;
  columns: readonly Column<Row>[];
  source: ListSource<Row>;
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selection?: Selection;
  /** Sort key of the list now; columns with `sort` change it. */
  sort?: { now: string; change(sort: string): void };
  /** Count and sums, at the foot. */
  summary?: ReactNode;
  /** Bulk actions on what is selected. */
  bulk?: ReactNode;
  empty: ReactNode;
  tools?: ReactNode;
}

const OVERSCAN = 8;
/** How much wider columns are with large text. */
const LARGE_TEXT = 1.14;

/**
 * A list of any length: only the rows on the screen exist, their pages are fetched as needed. Arrow keys, Page
 * Up/Down, Home and End move, Enter opens, Space selects.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { source, selection } = props;
  const [columns, chooser] = useColumns(props.id, props.columns);
  const body = useRef<HTMLDivElement>(null);
  const view = useViewport(body, source);
  const [active, setActive] = useState(0);
  const scale = useTextSize()[0] === 'large' ? LARGE_TEXT : 1;
  const template = [selection ? '40px' : '', ...columns.map((column) => trackOf(column, scale))].join(' ');
  const width = columns.reduce((sum, column) => sum + column.width * scale, selection ? 40 : 0);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(source.total - 1, to));
    setActive(next);
    view.scrollTo(next);
  };
  const toggle = (row: Row) => selection?.change(toggled(selection.keys, props.rowKey(row)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: view.visible, PageUp: -view.visible }[event.key];
    const row = source.rowAt(active);
    if (step !== undefined) move(active + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(source.total - 1);
    else if (event.key === 'Enter' && row) props.onOpen?.(row);
    else if (event.key === ' ' && row) toggle(row);
    else return;
    event.preventDefault();
  };
  if (source.error) return <ErrorPanel error={source.error} />;
  const rows = Array.from({ length: view.last - view.first }, (_, n) => view.first + n);
  return (
    <div className="table">
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table> */}
      <div
        className="table-scroll"
        ref={body}
        role="grid"
        aria-label={props.label}
        aria-rowcount={source.total + 1}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={view.onScroll}
      >
        <HeaderRow columns={columns} props={props} style={{ gridTemplateColumns: template, minWidth: width }} />
        {source.total === 0 && !source.isLoading && <div className="table-empty">{props.empty}</div>}
        {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table> */}
        <div className="table-body" role="rowgroup" style={{ height: source.total * view.rowHeight, minWidth: width }}>
          {rows.map((index) => (
            <BodyRow
              key={index}
              {...{ index, columns, props, toggle }}
              isActive={index === active}
              onFocus={() => setActive(index)}
              style={{ gridTemplateColumns: template, top: index * view.rowHeight, height: view.rowHeight }}
            />
          ))}
        </div>
      </div>
      <TableFoot chooser={<ColumnChooser {...chooser} />} props={props} />
    </div>
  );
}

const trackOf = <Row,>({ width, grow }: Column<Row>, scale: number) =>
  grow ? `minmax(${width * scale}px, 1fr)` : `${width * scale}px`;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Count and sums, what is selected with its bulk actions, tools and the column chooser. */
function TableFoot<Row>({ chooser, props }: { chooser: ReactNode; props: DataTableProps<Row> }) {
  const { selection } = props;
  const count = selection?.keys.size ?? 0;
  return (
    <div className="table-foot">
      <span>{props.summary ?? TABLE.count(props.source.total)}</span>
      <div className="table-bulk">
        {count > 0 && (
          <>
            <span>{TABLE.selected(count)}</span>
            {props.bulk}
            <Button size="small" type="link" onClick={() => selection?.change(new Set())}>
              {TABLE.clearSelection}
            </Button>
          </>
        )}
      </div>
      <div className="table-tools">
        {props.tools}
        {chooser}
      </div>
    </div>
  );
}

type RowStyle = { gridTemplateColumns: string; minWidth?: number; top?: number; height?: number };

function HeaderRow<Row>({
  columns,
  props,
  style,
}: {
  columns: readonly Column<Row>[];
  props: DataTableProps<Row>;
  style: RowStyle;
}) {
  const { selection, source, rowKey, sort } = props;
  const loaded = selection ? source.loaded().map(rowKey) : [];
  const isAll = loaded.length > 0 && loaded.every((key) => selection?.keys.has(key));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table>
    <div className="table-row table-head" role="row" style={style}>
      {selection && (
        <div className="cell">
          <Checkbox
            aria-label={TABLE.selectAll}
            checked={isAll}
            indeterminate={!isAll && selection.keys.size > 0}
            onChange={() => selection.change(new Set(isAll ? [] : [...selection.keys, ...loaded]))}
          />
        </div>
      )}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table>
        <div
          key={column.key}
          role="columnheader"
          className={`cell ${column.align === 'right' ? 'cell-right' : ''}`}
          aria-sort={sort && column.sort === sort.now ? 'ascending' : undefined}
        >
          {column.sort && sort ? (
            <button
              type="button"
              className="sort"
              title={TABLE.ascending}
              onClick={() => sort.change(column.sort ?? '')}
            >
              {column.title}
              <span aria-hidden>{column.sort === sort.now ? ' ▲' : ' △'}</span>
            </button>
          ) : (
            column.title
          )}
        </div>
      ))}
    </div>
  );
}

function BodyRow<Row>(given: {
  index: number;
  columns: readonly Column<Row>[];
  props: DataTableProps<Row>;
  toggle: (row: Row) => void;
  isActive: boolean;
  onFocus: () => void;
  style: RowStyle;
}) {
  const { index, columns, props, isActive } = given;
  const row = props.source.rowAt(index);
  const isSelected = row !== undefined && (props.selection?.keys.has(props.rowKey(row)) ?? false);
  const classes = ['table-row', isActive && 'is-active', isSelected && 'is-selected', props.onOpen && 'is-link'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table>
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div
      role="row"
      className={classes.filter(Boolean).join(' ')}
      aria-rowindex={index + 2}
      aria-selected={props.selection ? isSelected : undefined}
      style={given.style}
      onMouseDown={given.onFocus}
      onClick={(event) => {
        if (row && !(event.target as Element).closest('button, a, label, input')) props.onOpen?.(row);
      }}
    >
      {props.selection && (
        <div className="cell">
          {row && <Checkbox aria-label={TABLE.selectRow} checked={isSelected} onChange={() => given.toggle(row)} />}
        </div>
      )}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no <table>
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        <div key={column.key} role="gridcell" className={`cell ${column.align === 'right' ? 'cell-right' : ''}`}>
          {row === undefined ? TABLE.loadingRow : column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** Which rows are on the screen, and how to bring one there; starts at the top when the list becomes another one. */
function useViewport<Row>(body: RefObject<HTMLDivElement | null>, source: ListSource<Row>) {
  const [scroll, setScroll] = useState({ top: 0, height: 600, rowHeight: 38 });
  const { identity, look, total } = source;
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = () => {
      const rowHeight = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-height')) || 38;
      setScroll((now) => ({ ...now, height: element.clientHeight, rowHeight }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [identity, body]);
  const visible = Math.max(1, Math.floor(scroll.height / scroll.rowHeight) - 1);
  const at = Math.floor(scroll.top / scroll.rowHeight);
  const first = Math.max(0, Math.min(at - OVERSCAN, total));
  const last = Math.min(total, at + visible + OVERSCAN + 2);
  useEffect(() => look(first, Math.max(first, last - 1)), [look, first, last]);
  return {
    first,
    last,
    visible,
    rowHeight: scroll.rowHeight,
    onScroll: () => setScroll((now) => ({ ...now, top: body.current?.scrollTop ?? 0 })),
    scrollTo(index: number) {
      const element = body.current;
      if (!element) return;
      const top = index * scroll.rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      const bottom = top + 2 * scroll.rowHeight;
      if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
  };
}
