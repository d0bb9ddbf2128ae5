import { UI } from './text.ts';

/** A count as people read it: 15,888. */
export function countText(value: number): string {
  return value.toLocaleString('zh-CN');
}

/** A share in percent with one digit, cut and never rounded up to 100; a dash where there is nothing to share. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? UI.none : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
}
