const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMBER = '[0-9]+|[〇零一二两三四五六七八九十廿卅百]+';
const UNIT = '(?:村民小组|村小组|小组|组|生产队|队|社)';
const WITH_UNIT = new RegExp(`(${NUMBER})${UNIT}`);
const AFTER_UNIT = new RegExp(`${UNIT}(${NUMBER})$`);
const ALONE = new RegExp(`^第?(${NUMBER})$`);

/** Where groups without a number stand in the walking order: after all numbered ones. */
export const NO_GROUP_ORDER = 9999;

/** A Chinese or Arabic whole number below 1000 ('十二', '廿一', '一百零二', '12'), else undefined. */
export function readNumeral(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === '') return undefined;
  if (!/[十百廿卅]/.test(text)) {
    const value = Number([...text].map((sign) => DIGITS[sign] ?? 'x').join(''));
    return Number.isNaN(value) ? undefined : value;
  }
  const parts =
    /^(?:([一二两三四五六七八九])百零?)?(?:(廿|卅|[一二两三四五六七八九]?十)?([一二三四五六七八九])?)$/.exec(text);
  if (!parts) return undefined;
  const hundreds = parts[1] ? (DIGITS[parts[1]] ?? 0) : 0;
  const ten = parts[2] ?? '';
  const tens = ten === '' ? 0 : ten === '廿' ? 2 : ten === '卅' ? 3 : ten === '十' ? 1 : (DIGITS[ten[0] ?? ''] ?? 0);
  return hundreds * 100 + tens * 10 + (parts[3] ? (DIGITS[parts[3]] ?? 0) : 0);
}

/** The number in a group's name ('一组', '第3小组', '１２村民小组', '小组三'), or undefined for a name like '上屋组'. */
export function groupNumber(name: string): number | undefined {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  const found = WITH_UNIT.exec(plain) ?? AFTER_UNIT.exec(plain) ?? ALONE.exec(plain);
  return found?.[1] === undefined ? undefined : readNumeral(found[1]);
}

/** The integer by which groups are walked; names without a number come last. */
export function groupOrder(name: string | null): number {
  return (name === null ? undefined : groupNumber(name)) ?? NO_GROUP_ORDER;
}

/** What the walking order needs of a household. */
export interface Walked {
  villageCode: string | null;
  groupName: string | null;
  walkingOrder: number | null;
  nationalCode: string | null;
  id: string;
}

const compareText = (a: string | null, b: string | null): number => {
  const [x, y] = [a ?? '\uffff', b ?? '\uffff'];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The order in which letters are carried out: village code, group as a number, own order, 户编号; total. */
export function compareWalking(a: Walked, b: Walked): number {
  return (
    compareText(a.villageCode, b.villageCode) ||
    groupOrder(a.groupName) - groupOrder(b.groupName) ||
    compareText(a.groupName, b.groupName) ||
    (a.walkingOrder ?? NO_GROUP_ORDER) - (b.walkingOrder ?? NO_GROUP_ORDER) ||
    compareText(a.nationalCode, b.nationalCode) ||
    compareText(a.id, b.id)
  );
}
