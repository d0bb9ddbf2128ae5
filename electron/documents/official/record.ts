import { OFFICIAL_STYLE } from '../papers/official-words.ts';
import { attribute, child, type XmlElement } from '../template/xml.ts';
import { styleName, textOf } from './flow.ts';
import type { OfficeLayout } from './layout.ts';
import type { PageContext } from './measure.ts';
import type { PageLayout } from './pages.ts';

/** What finishing needs beside the record. */
export interface FinishContext extends PageContext {
  readonly sides: OfficeLayout['sides'];
  /** Section properties of the last section, that stand behind the record. */
  readonly section: string;
}

/** Names of the official styles. */
export type Name = (typeof OFFICIAL_STYLE)[keyof typeof OFFICIAL_STYLE];

/** One record being finished: its body without the last section properties. */
export interface RecordTree {
  readonly body: XmlElement;
  readonly context: FinishContext;
  readonly nodes: () => XmlElement[];
}

/** Top margin and text width of section properties, in twips. */
export function pageNumbers(section: XmlElement): { top: number; width: number } {
  const number = (name: string, key: string) => {
    const node = child(section, name);
    return Number((node && attribute(node, key)) ?? 0);
  };
  const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
  return { top: number('w:pgMar', 'w:top'), width };
}

/** Whether a node is a paragraph of an official style. */
export const is = (node: XmlElement | undefined, name: Name, context: FinishContext): boolean =>
  node?.name === 'w:p' && styleName(node, context.styles) === name;

/** The properties of the section a top-level node stands in, where a paragraph carries them. */
export function sectionOf(node: XmlElement, nodes: readonly XmlElement[]): XmlElement | undefined {
  for (const next of nodes.slice(nodes.indexOf(node))) {
    const properties = next.name === 'w:p' ? child(next, 'w:pPr') : undefined;
    const section = properties && child(properties, 'w:sectPr');
    if (section) return section;
  }
  return undefined;
}

/** Styles of paragraphs that only keep space. */
export const EMPTY: readonly Name[] = [OFFICIAL_STYLE.oneBlank, OFFICIAL_STYLE.twoBlank, OFFICIAL_STYLE.tail];

/** The last paragraph or table with content before a place of the record. */
export function contentBefore({ nodes, context }: RecordTree, place: number): XmlElement | undefined {
  return nodes()
    .slice(0, Math.max(0, place))
    .findLast((node) => !EMPTY.some((name) => is(node, name, context)) && textOf(node) !== '');
}

/** Where a paragraph, or the last row of a table, stands. */
export const placeOf = (layout: PageLayout, node: XmlElement) =>
  layout.placed.findLast((each) => each.node === node || each.table === node);
