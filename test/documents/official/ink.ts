// Ink of a rendered page, measured in millimetres on its raster.
import { execFileSync } from 'node:child_process';

const DPI = 300;
const MM = DPI / 25.4;

/** A page as pixels, three bytes each. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** A page of a PDF at 300 dots per inch. */
export function raster(pdf: string, page: number): Raster {
  const ppm = execFileSync('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), pdf], {
    maxBuffer: 1 << 28,
  });
  const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'))!;
  const size = { width: Number(width), height: Number(height) };
  return { ...size, data: ppm.subarray(ppm.length - size.width * size.height * 3) };
}

type Colour = 'red' | 'black';

function isInk({ width, data }: Raster, x: number, y: number, colour: Colour): boolean {
  const at = (y * width + x) * 3;
  const [r, g] = [data[at]!, data[at + 1]!];
  return colour === 'red' ? r > 150 && g < 120 : r < 128 && g < 128;
}

/** A part of a page in millimetres; the whole page where a side is left out. */
export interface Area {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** The box around all ink of a colour in an area, in millimetres, or undefined when there is none. */
export function inkBox(page: Raster, colour: Colour, area: Area = {}) {
  const from = (value: number | undefined, usual: number) => Math.round(value === undefined ? usual : value * MM);
  const right = Math.min(page.width, from(area.right, page.width));
  const bottom = Math.min(page.height, from(area.bottom, page.height));
  const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
  for (let y = from(area.top, 0); y < bottom; y++)
    for (let x = from(area.left, 0); x < right; x++) {
      if (!isInk(page, x, y, colour)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  if (box.right < 0) return undefined;
  return { left: box.left / MM, right: box.right / MM, top: box.top / MM, bottom: box.bottom / MM };
}

/** Tops and bottoms (mm) of horizontal lines of a colour that are at least `length` mm long. */
export function rules(page: Raster, colour: Colour, length: number) {
  const found: { top: number; bottom: number; left: number; right: number }[] = [];
  let open: { top: number; left: number; right: number } | undefined;
  for (let y = 0; y <= page.height; y++) {
    const run = y < page.height ? longestRun(page, y, colour) : { left: 0, right: 0 };
    if (run.right - run.left >= length * MM) {
      open ??= { top: y, left: run.left, right: run.right };
    } else if (open) {
      found.push({ top: open.top / MM, bottom: y / MM, left: open.left / MM, right: open.right / MM });
      open = undefined;
    }
  }
  return found;
}

function longestRun(page: Raster, y: number, colour: Colour): { left: number; right: number } {
  let best = { left: 0, right: 0 };
  let start = -1;
  for (let x = 0; x <= page.width; x++) {
    const ink = x < page.width && isInk(page, x, y, colour);
    if (ink && start < 0) start = x;
    if (!ink && start >= 0) {
      if (x - start > best.right - best.left) best = { left: start, right: x };
      start = -1;
    }
  }
  return best;
}
