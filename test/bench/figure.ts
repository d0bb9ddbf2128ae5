/** One measured figure of `npm run bench`. */
export interface Figure {
  /** 'group.what': the command line picks by the beginning. */
  name: string;
  unit: string;
  /** '≤ 4', '≥ 30'. */
  goal: string;
  run(): Promise<{ value: number; ok: boolean }>;
}
