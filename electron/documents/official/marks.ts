import { child, type XmlElement } from '../template/xml.ts';
import { descendants, exactSpacing, putProperty, putRunProperties } from './edit.ts';
import { formatOf, glyphsOf, styleName, textOf } from './flow.ts';
import { HEIGHT } from './layout.ts';
import { widthOf } from './lines.ts';
import type { PageContext } from './measure.ts';

/** Narrowest scale of a mark, in percent; a longer name is set smaller. */
const NARROWEST = 66;
// Ink of a mark: baseline at 0.8 of the line, ink 0.831 of the font size above it (measured, gbt9704 §5.1).
const BASELINE = 0.8;
const INK = 0.831;

/** Size (half points) and scale (percent) that let a text of `width` at full size stand in `room` twips. */
export function fitMark(width: number, room: number, size: number): { readonly size: number; readonly scale: number } {
  const ratio = room / width;
  if (ratio >= 1) return { size, scale: 100 };
  const scale = Math.floor(ratio * 100);
  if (scale >= NARROWEST) return { size, scale };
  return { size: Math.floor((size * ratio * 100) / NARROWEST), scale: NARROWEST };
}

/** Sets all marks of one head in the size and scale that fits the longest; returns the size in half points. */
export function fitMarks(marks: readonly XmlElement[], room: number, context: PageContext): number {
  const formats = marks.map((mark) => formatOf(mark, context.styles));
  const widths = marks.map((mark, i) => {
    const glyphs = glyphsOf(mark, formats[i]!, context.metrics);
    return widthOf(glyphs, 0, glyphs.length);
  });
  const size = formats[0]?.size ?? 84;
  const fitted = fitMark(Math.max(1, ...widths), room, size);
  if (fitted.scale < 100)
    for (const mark of marks)
      putRunProperties(
        mark,
        `<w:w w:val="${fitted.scale}"/><w:sz w:val="${fitted.size}"/><w:szCs w:val="${fitted.size}"/>`,
      );
  return fitted.size;
}

/** Makes the marks of a record fit, and the space above the first one such that its ink begins at 72 mm (Fig 2). */
export function placeMarks(
  nodes: readonly XmlElement[],
  top: number,
  width: number,
  names: { readonly mark: string; readonly space: string },
  context: PageContext,
): void {
  const isMark = (paragraph: XmlElement) => styleName(paragraph, context.styles) === names.mark;
  const at = nodes.findIndex((node) => node.name === 'w:p' && styleName(node, context.styles) === names.space);
  const holder = nodes[at + 1];
  if (at < 0 || !holder) return;
  const marks = holder.name === 'w:tbl' ? descendants(holder, 'w:p').filter(isMark) : [holder];
  const first = marks[0];
  if (!first || !isMark(first)) return;
  const size = holder.name === 'w:tbl' ? fitCells(holder, isMark, context) : fitMarks(marks, width, context);
  const above = nodes
    .slice(0, at)
    .filter((node) => node.name === 'w:p')
    .reduce((sum, node) => sum + formatOf(node, context.styles).line, 0);
  const offset = BASELINE * formatOf(first, context.styles).line - INK * size * 10;
  const space = Math.round(HEIGHT.markInk - top - offset - above);
  putProperty(nodes[at]!, 'w:spacing', exactSpacing(Math.max(20, space)));
}

/** Names of a joint head: one cell of names, each as wide as the cell, beside the word that follows them. */
function fitCells(table: XmlElement, isMark: (paragraph: XmlElement) => boolean, context: PageContext): number {
  const sizes = descendants(table, 'w:tc').map((cell) => {
    const marks = descendants(cell, 'w:p').filter((paragraph) => isMark(paragraph) && textOf(paragraph) !== '');
    const properties = child(cell, 'w:tcPr');
    const width = properties && child(properties, 'w:tcW');
    const room = Number(/w:w="(\d+)"/.exec(width?.attrs ?? '')?.[1] ?? 0) - 120;
    return marks.length === 0 ? 84 : fitMarks(marks, room, context);
  });
  return sizes[0] ?? 84;
}
