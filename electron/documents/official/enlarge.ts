// A poster is an official page on A3: everything grows by the square root of two, as on a copier.

const FACTOR = Math.SQRT2;
const A3 = { short: 16_838, long: 23_811 } as const;

/** Attributes that hold lengths in twips or sizes in half points, by element. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'w:pgMar': ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'],
  'w:cols': ['space'],
  'w:docGrid': ['linePitch'],
  'w:spacing': ['line', 'before', 'after', 'val'],
  'w:ind': ['left', 'right', 'firstLine', 'hanging'],
  'w:tab': ['pos'],
  'w:sz': ['val'],
  'w:szCs': ['val'],
  'w:tblW': ['w'],
  'w:gridCol': ['w'],
  'w:tcW': ['w'],
  'w:trHeight': ['val'],
  'w:framePr': ['w', 'h', 'x', 'y'],
  'w:tblpPr': ['tblpX', 'tblpY'],
  'w:left': ['w'],
  'w:right': ['w'],
  'w:top': ['w'],
  'w:bottom': ['w'],
};
const ELEMENT = new RegExp(`<(${Object.keys(LENGTHS).join('|')})((?:\\s[^<>]*?)?)(/?)>`, 'g');

/** A part of an A4 package with every length made for A3; 28 characters to a line stay 28. */
export function enlarged(xml: string): string {
  const sized = xml.replace(/<w:pgSz\b[^>]*>/g, (size) =>
    size.includes('landscape')
      ? `<w:pgSz w:w="${A3.long}" w:h="${A3.short}" w:orient="landscape"/>`
      : `<w:pgSz w:w="${A3.short}" w:h="${A3.long}"/>`,
  );
  return sized.replace(ELEMENT, (_, name: string, attributes: string, close: string) => {
    const grown = attributes.replace(/ w:(\w+)="(-?\d+)"/g, (whole, key: string, value: string) =>
      LENGTHS[name]!.includes(key) ? ` w:${key}="${grow(name, Number(value))}"` : whole,
    );
    return `<${name}${grown}${close}>`;
  });
}

/** Font sizes go down to whole points, the pitch down, so that lines and characters of a page stay as they are. */
function grow(name: string, value: number): number {
  if (name === 'w:sz' || name === 'w:szCs') return Math.floor((value * FACTOR) / 2) * 2 || 2;
  if (name === 'w:docGrid' || name === 'w:spacing') return Math.floor(value * FACTOR);
  return Math.round(value * FACTOR);
}
