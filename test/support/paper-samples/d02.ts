// Invented data of letters between town and village.
import type { D02Household, D02Record } from '../../../electron/documents/papers/d02.ts';
import { d01Of } from './d01.ts';
import { LONG_NAME, type ProfileName, profileWords, RARE_NAME, stated } from './profile-words.ts';

const HEADS = ['邓文辉', '李秀英', '何志强', '叶丽华', '陈建国', '黄春燕', '罗伟明', '赖桂香'];

/** Households of the annex. */
export function households(count: number): D02Household[] {
  return Array.from({ length: count }, (_, i) => ({
    村民小组: `第${'一二三四五六七八九十'[i % 10]}村民小组`,
    户主姓名: HEADS[i % HEADS.length]!,
    人口: 1 + (i % 6),
    户类别: ['有劳动能力户', '低保户', '特困供养户'][i % 3]!,
    脱贫年度: ['2016', '2017', '2018'][i % 3]!,
    责任人: HEADS[(i + 3) % HEADS.length]!,
  }));
}

/** The letter in the words of a profile; county and town are those of D01. */
export function d02Of(name: ProfileName): D02Record {
  const words = profileWords(name);
  const above = d01Of(name);
  const {
    年度目标: _targets,
    任务分解: _shares,
    兜底户数: _guaranteed,
    兜底人数: _persons,
    分解劳动力人数: _labour,
    分解兜底人数: _rest,
    乙方党委: party,
    乙方政府: government,
    乙方首长职务: head,
    贫困村名单: _villages,
    村称谓: _village,
    村退出称谓: _exit,
    资金条款: _funds,
    村规划称谓: _plan,
    队伍称谓: _team,
    ...common
  } = above;
  return {
    ...common,
    ...stated({
      层级说明: words.townLink,
      甲方党委: party,
      甲方政府: government,
      甲方首长职务: head,
      乙方首长职务: '主任',
      甲方书记: '何伟明',
      甲方首长: '李春燕',
      乙方书记: '叶国栋',
      乙方首长: '邓永康',
      村名: '灵潭村',
      村党组织: '中共灵潭村党总支部委员会',
      村委会名称: '灵潭村民委员会',
      村属性: words.villageExit ? words.village : undefined,
      总户数: 68,
      总人数: 192,
      劳动力户数: 41,
      劳动力人数: 150,
      分类目标: [
        { 类别: '有劳动能力户', 户数: 41, 人数: 150, 帮扶方式: '产业、就业、技能培训' },
        { 类别: '低保户', 户数: 19, 人数: 33, 帮扶方式: '政策兜底，落实医疗、教育、住房保障' },
        { 类别: '特困供养户', 户数: 8, 人数: 9, 帮扶方式: '特困供养，落实照料护理' },
      ],
      年度目标: [
        { 年度: '2016', 计划户数: 22, 计划人数: 61, 村集体收入: 5_000_000, 年度任务: '完成规划和首批项目' },
        { 年度: '2017', 计划户数: 26, 计划人数: 73, 村集体收入: 8_000_000, 年度任务: '项目见效，道路、饮水达标' },
        { 年度: '2018', 计划户数: 20, 计划人数: 58, 村集体收入: 10_000_000, 年度任务: '任务全部完成' },
      ],
      公示天数: name === 'zhanjiang' ? 7 : undefined,
      公示地点: name === 'zhanjiang' ? '村委会和各村民小组' : undefined,
      核查方法: name === 'zhanjiang' ? '看房、看粮、看劳力强不强、看家中有没有读书郎' : undefined,
      队长称谓: name === 'jiangmen' ? '村党支部第一书记' : '驻村工作队队长',
      任务分解: households(16),
      分解户数: 68,
      分解人数: 192,
    }),
  };
}

/** A village with sixty households, long and rare names. */
export const D02_EXTREME: D02Record = {
  ...d02Of('zhanjiang'),
  乙方书记: LONG_NAME,
  乙方首长: RARE_NAME,
  村党组织: '中共湛江经济技术开发区硇洲镇北港村总支部委员会',
  村委会名称: '湛江经济技术开发区硇洲镇北港村民委员会',
  任务分解: households(60).map((row, i) =>
    i === 2 ? { ...row, 户主姓名: LONG_NAME, 责任人: RARE_NAME } : i === 3 ? { ...row, 户主姓名: RARE_NAME } : row,
  ),
};

/** What a blank form knows. */
export const D02_EMPTY: D02Record = { 县名: '南雄市', 责任书名称: '脱贫攻坚责任书' };
