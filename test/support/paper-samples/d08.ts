// Invented data of checks at the door.
import type { D08Member, D08Record } from '../../../electron/documents/papers/d08.ts';
import { members } from '../letters.ts';
import { LONG_NAME, type ProfileName, profile, profileWords, RARE_NAME, stated } from './profile-words.ts';

const people = (count: number): D08Member[] =>
  members(count).map(({ 姓名, 与户主关系, 性别, 年龄, 健康状况, 劳动能力 }, i) => ({
    ...stated({ 姓名, 与户主关系, 性别, 年龄, 健康状况, 劳动能力 }),
    文化在校: i % 3 === 2 ? '九年级' : '初中',
    务工情况: i % 3 === 1 ? '县内10个月' : '在家务农',
  })) as D08Member[];

/** What the form of a profile has before anything is filled in. */
export function d08Blank(name: ProfileName): D08Record {
  const { identification: own } = profile(name);
  const words = profileWords(name);
  const looks = own.four_looks.map(({ text }) => text);
  const conditions = (rows: readonly { text: string }[]) =>
    rows.length === 0 ? undefined : rows.map(({ text }) => ({ 内容: text }));
  return stated({
    县名: words.county,
    核查方法: looks.length === 0 ? undefined : looks.join('、'),
    看房: looks[0],
    看粮: looks[1],
    看劳力: looks[2],
    看读书郎: looks[3],
    优先标题: own.five_priorities.length === 0 ? undefined : '五优先',
    优先条件: conditions(own.five_priorities),
    准入标题: own.six_in.length === 0 ? undefined : '六进',
    准入条件: conditions(own.six_in),
    不准入标题: own.seven_not_in.length === 0 ? undefined : '七不进',
    不准入条件: conditions(own.seven_not_in),
  });
}

/** A filled form in the words of a profile. */
export function d08Of(name: ProfileName): D08Record {
  const blank = d08Blank(name);
  return {
    ...blank,
    份别: '村存',
    编号: '灵潭核〔2016〕8号',
    短码: '8B4R-55WK',
    二维码: '8B4R55WK',
    资料日期: '2016-05-30',
    打印人: '邓春燕',
    镇名: '珠玑镇',
    村名: '灵潭村',
    村民小组: '第三村民小组',
    户主姓名: '邓文辉',
    证件号码: '440282196501011000',
    联系电话: '13800000001',
    核查日期: '2016-05-28',
    核查人: '叶志明、何伟明、李春燕',
    家庭成员: people(5),
    住房面积: '72平方米',
    房屋结构: '砖混材料',
    房屋等级: 'C级',
    建成年份: '1998年',
    未新建: true,
    无政府资助: true,
    无商品房: true,
    耕地面积: 720,
    林地面积: 1500,
    水面面积: 0,
    种植品种: '水稻、黄烟',
    存栏情况: '猪2头、鸡30只',
    口粮情况: '够吃',
    劳动力数: 2,
    技能情况: '电工（长子）；黄烟种植',
    务工月数: 10,
    病残人数: 1,
    在校生: [{ 姓名: '邓志强', 学段: '九年级', 学校: '珠玑镇第一初级中学', 费用: 260_000 }],
    收入口径: '人均可支配收入',
    工资性收入: 1_400_000,
    经营性收入: 820_000,
    财产性收入: 0,
    转移性收入: 154_000,
    家庭支出: 581_000,
    人均收入: 358_600,
    家庭资产: '彩电、冰箱各一台，摩托车一辆',
    优先条件: (blank.优先条件 ?? []).map((row, i) => (i === 1 ? { ...row, 符合: true, 说明: '住房C级' } : row)),
    准入条件: (blank.准入条件 ?? []).map((row, i) => (i === 2 ? { ...row, 符合: true, 说明: '配偶患病五年' } : row)),
    结论符合: true,
    结论理由: '收入低于标准，配偶长期患病，住房为危房，未发现不准入情形。',
  };
}

/** Twelve members, four pupils, long and rare names, a remark in every line. */
export const D08_EXTREME: D08Record = {
  ...d08Of('zhanjiang'),
  新建年限: 3,
  新建面积: '60平方米',
  户主姓名: LONG_NAME,
  家庭成员: people(12).map((member, i) => ({ ...member, 姓名: i % 2 === 0 ? LONG_NAME : RARE_NAME })),
  在校生: ['七年级', '小学', '普通高中一年级', '学前教育'].map((学段) => ({
    姓名: RARE_NAME,
    学段,
    学校: '湛江经济技术开发区硇洲镇第一初级中学',
    费用: 1_234_500,
    失学: true,
  })),
  技能情况: '厨师初级、电工初级、育婴员、叉车操作、对虾养殖、番薯种植、家政服务、缝纫各一人',
  家庭资产: '彩电、冰箱、洗衣机各一台，摩托车两辆，手扶拖拉机一台，渔船一艘，无小汽车和大型农机具',
  不准入条件: (d08Blank('zhanjiang').不准入条件 ?? []).map((row) => ({ ...row, 说明: '经核查不存在此情形' })),
  结论理由:
    '收入低于标准，配偶长期患病，住房为危房，三名子女在校读书，去年因台风损毁养殖设施，未发现不准入情形，群众评议无异议。',
};
