import { attribute, child, type XmlElement } from '../template/xml.ts';
import { descendants } from './edit.ts';
import { elements, styleName, textOf } from './flow.ts';
import type { PageContext } from './measure.ts';
import type { Placed } from './pages.ts';

const cellsOf = (row: XmlElement) => elements(row).filter((node) => node.name === 'w:tc');

function setMerge(cell: XmlElement, kind: 'restart' | 'continue' | undefined): void {
  const properties = child(cell, 'w:tcPr');
  if (!properties) return;
  const kept = properties.children.filter((node) => typeof node === 'string' || node.name !== 'w:vMerge');
  const before = ['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'];
  const at = kept.findLastIndex((node) => typeof node !== 'string' && before.includes(node.name)) + 1;
  const merge: XmlElement = { name: 'w:vMerge', attrs: kind === 'restart' ? ' w:val="restart"' : '', children: [] };
  if (kind) kept.splice(at, 0, merge);
  properties.children = kept;
}

/**
 * Joins cells that stand under one another with the same text where the template marks the column (by style), and
 * lets every cell joined over several rows begin again, with its value, on each page.
 */
export function mergeCells(placed: readonly Placed[], style: string, context: PageContext): void {
  const tables = new Map<XmlElement, Placed[]>();
  for (const each of placed) if (each.table) tables.set(each.table, [...(tables.get(each.table) ?? []), each]);
  for (const rows of tables.values()) {
    const nodes = rows.map(({ node }) => node);
    rows.forEach((row, i) => {
      const above = i > 0 ? rows[i - 1] : undefined;
      cellsOf(row.node).forEach((cell, column) => {
        if (above && above.page !== row.page && isContinued(cell)) restart(nodes, i, column);
      });
    });
    joinMarked(rows, style, context);
  }
}

function isMarked(cell: XmlElement, style: string, context: PageContext): boolean {
  const paragraph = descendants(cell, 'w:p')[0];
  return paragraph !== undefined && styleName(paragraph, context.styles) === style;
}

function isContinued(cell: XmlElement): boolean {
  const properties = child(cell, 'w:tcPr');
  const merge = properties && child(properties, 'w:vMerge');
  return merge !== undefined && attribute(merge, 'w:val') !== 'restart';
}

/** Joins the marked cells of one page whose values are equal; a joined cell keeps an empty paragraph. */
function joinMarked(rows: readonly Placed[], style: string, context: PageContext): void {
  const values = rows.map(({ node }) =>
    cellsOf(node).map((cell) => (isMarked(cell, style, context) ? textOf(cell) : '')),
  );
  const same = (at: number, other: number, column: number) =>
    rows[at]!.page === rows[other]?.page && values[at]![column] === values[other]![column];
  rows.forEach(({ node }, i) => {
    cellsOf(node).forEach((cell, column) => {
      if (values[i]![column] === '') return;
      const isJoined = same(i, i - 1, column);
      setMerge(cell, isJoined ? 'continue' : same(i, i + 1, column) ? 'restart' : undefined);
      if (isJoined)
        for (const paragraph of descendants(cell, 'w:p'))
          paragraph.children = paragraph.children.filter(
            (inner) => typeof inner !== 'string' && inner.name === 'w:pPr',
          );
    });
  });
}

/** Lets the cells joined with rows above begin again, with their value, in a row that starts a table of its own. */
export function repeatMerged(rows: readonly XmlElement[], at: number): void {
  cellsOf(rows[at]!).forEach((cell, column) => {
    if (isContinued(cell)) restart(rows, at, column);
  });
}

/** Gives a continued cell at the top of a page the content of the cell it continues. */
function restart(rows: readonly XmlElement[], at: number, column: number): void {
  const cell = cellsOf(rows[at]!)[column]!;
  for (let i = at - 1; i >= 0; i--) {
    const above = cellsOf(rows[i]!)[column];
    if (!above) return;
    if (isContinued(above)) continue;
    const properties = child(cell, 'w:tcPr');
    cell.children = [
      ...(properties ? [properties] : []),
      ...structuredClone(above.children.filter((node) => typeof node === 'string' || node.name !== 'w:tcPr')),
    ];
    setMerge(cell, 'restart');
    return;
  }
}
