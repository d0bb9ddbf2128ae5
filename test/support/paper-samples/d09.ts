// Invented data of income accounts.
import type { D09Line, D09Record, D09Standard } from '../../../electron/documents/papers/d09.ts';
import { LONG_NAME, type ProfileName, profile, profileWords, RARE_NAME } from './profile-words.ts';

/** The lines of the sum as the rule set of the county writes them, without amounts. */
const LINES: readonly D09Line[] = [
  { 代号: '甲', 项目: '家庭人口' },
  { 代号: '乙', 项目: '工资性收入' },
  { 代号: '丙', 项目: '经营净收入' },
  { 代号: '丁', 项目: '财产净收入' },
  { 代号: '戊', 项目: '转移净收入' },
  { 代号: '己', 项目: '可支配收入', 算式: '乙＋丙＋丁＋戊' },
  { 代号: '庚', 项目: '人均可支配收入', 算式: '己÷甲' },
];

/** Exit lines of a profile with amount and section, where printed. */
export function standards(name: ProfileName): D09Standard[] {
  return profile(name).exit_standards.persons.map((line) => {
    const {
      applies_to: whom,
      absolute,
      ref,
    } = line as typeof line & {
      applies_to: string;
      absolute: number | null;
      ref: string;
    };
    return {
      名称: `${whom}退出标准`,
      ...(absolute === null ? {} : { 金额: absolute * 100 }),
      出处: `依据文件${ref}`,
      未达到: true,
    };
  });
}

/** The account in the words of a profile. */
export function d09Of(name: ProfileName): D09Record {
  return {
    份别: '户存',
    编号: '灵潭收〔2016〕8号',
    短码: '9C5V-20LP',
    二维码: '9C5V20LP',
    资料日期: '2016-12-10',
    打印人: '邓春燕',
    县名: profileWords(name).county,
    年度: '2016',
    期间开始: '2015-10-01',
    期间结束: '2016-09-30',
    规则名称: '全县统一测算规则第二版',
    收入口径: '可支配收入',
    户主姓名: '邓文辉',
    户编号: '44028200000008',
    住址: '珠玑镇灵潭村第三村民小组',
    家庭人口: 5,
    工资性: [
      { 姓名: '邓志强', 工种: '普工', 务工地点: '南雄产业园', 月数: 10, 月收入: 240_000, 年收入: 2_400_000 },
      { 姓名: '邓丽华', 工种: '公益性岗位', 务工地点: '灵潭村', 月数: 12, 月收入: 60_000, 年收入: 720_000 },
    ],
    经营性: [
      { 品种: '水稻', 规模: '4亩', 产量: '1800公斤', 单价: '2.80元', 收入: 504_000, 支出: 201_600, 净收入: 302_400 },
      { 品种: '黄烟', 规模: '3亩', 产量: '420公斤', 单价: '26.00元', 收入: 1_092_000, 支出: 491_400, 净收入: 600_600 },
    ],
    财产性: [{ 项目: '光伏入股分红', 说明: '村集体统一分配', 金额: 80_000 }],
    转移性: [
      { 项目: '城乡居民养老保险金', 标准: '每人每月110元', 人数: 1, 月数: 12, 金额: 132_000 },
      { 项目: '耕地地力保护补贴', 标准: '每亩80元', 金额: 32_000 },
    ],
    扣减支出: [{ 项目: '社会保险缴费', 说明: '居民医保、养老保险个人缴费', 金额: 110_000 }],
    汇总: [
      { ...LINES[0]!, 人数: 5 },
      { ...LINES[1]!, 金额: 3_120_000 },
      { ...LINES[2]!, 金额: 903_000 },
      { ...LINES[3]!, 金额: 80_000 },
      { ...LINES[4]!, 金额: 54_000 },
      { ...LINES[5]!, 金额: 4_157_000 },
      { ...LINES[6]!, 金额: 831_400 },
    ],
    人均收入: 831_400,
    上年人均收入: 358_600,
    增减额: 472_800,
    不计入: [
      { 项目: '危房改造补助', 说明: '有固定用途，不能用于日常消费', 金额: 4_000_000 },
      { 项目: '慰问金', 说明: '一次性', 金额: 50_000 },
    ],
    收入线: standards(name).map(({ 未达到: _not, ...line }) => ({ ...line, 达到: true })),
  };
}

/** The form with the lines of rule set and profile, before anything is filled in. */
export function d09Blank(name: ProfileName): D09Record {
  return { 县名: profileWords(name).county, 规则名称: '全县统一测算规则第二版', 汇总: LINES };
}

/** Twelve earners, eight trades, long names, losses. */
export const D09_EXTREME: D09Record = {
  ...d09Of('jiangmen'),
  户主姓名: LONG_NAME,
  住址: '湛江经济技术开发区硇洲镇北港村民委员会第十二村民小组一百二十三号附二号',
  家庭人口: 12,
  工资性: Array.from({ length: 12 }, (_, i) => ({
    姓名: i % 2 === 0 ? LONG_NAME : RARE_NAME,
    工种: '建筑工地钢筋工',
    务工地点: '广东省佛山市顺德区北滘镇',
    月数: 12,
    月收入: 1_234_567,
    年收入: 14_814_804,
  })),
  经营性: Array.from({ length: 8 }, (_, i) => ({
    品种: `对虾、生蚝混养${i + 1}`,
    规模: '12.50亩',
    产量: '123456公斤',
    单价: '123.45元',
    收入: 123_456_789,
    支出: 234_567_890,
    净收入: -111_111_101,
  })),
  增减额: -12_345_678,
};
