// Invented values that the samples of many papers share.

/** Number, code and day of a printed form. */
export const HEAD = {
  编号: '南雄灵潭表〔2016〕21号',
  短码: '7K3M-9QX2A',
  二维码: '7K3M9QX2A',
  资料日期: '2016-06-30',
  打印人: '邓春燕',
};

/** Where it plays. */
export const PLACE = { 县名: '南雄市', 镇名: '珠玑镇', 村名: '灵潭村' };

/** Invented heads of households. */
export const HEADS = [
  '邓文辉',
  '叶志强',
  '邓桂香',
  '沈永康',
  '欧阳建国',
  '李秀英',
  '刘国栋',
  '邓玉兰',
  '叶伟明',
  '黄小梅',
];

/** Names of groups. */
export const GROUPS = ['上坪一组', '上坪二组', '塘角组', '老屋组'];

/** `count` rows made from their place. */
export function rowsOf<T>(count: number, row: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => row(i));
}

/** The head of the household in a row. */
export const headAt = (i: number): string => HEADS[i % HEADS.length]!;

/** The group of a row. */
export const groupAt = (i: number): string => GROUPS[Math.floor(i / 3) % GROUPS.length]!;
