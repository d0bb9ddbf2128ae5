/** Words the program itself stores or says, outside screens and papers. */
export const TERMS = {
  /** The one account of a demo archive. */
  demoUser: '演示账号',
  /** Folder and file of a demo made without asking where. */
  demoFile: (county: string) => `${county}（示范）`,
  firstHalf: '上半',
  secondHalf: '下半',
} as const;
