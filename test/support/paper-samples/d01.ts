// Invented data of letters between county and town.
import type { D01Record, D01Share } from '../../../electron/documents/papers/d01.ts';
import { LONG_NAME, type ProfileName, profileWords, RARE_NAME, stated } from './profile-words.ts';

const VILLAGES = ['灵潭村', '洋湖村', '泷头村', '梅关村', '坪岗村', '石塘村', '角湾村', '里仁村', '聪辈村', '长迳村'];

/** One row per village and year. */
export function shares(villages: number): D01Share[] {
  return Array.from({ length: villages }, (_, i) => VILLAGES[i % VILLAGES.length]!).flatMap((name, i) =>
    ['2016', '2017', '2018'].map((year, j) => ({
      村名: name,
      年度: year,
      计划户数: 6 + ((i + j) % 5),
      计划人数: 16 + ((i * 3 + j) % 9),
      劳动力人数: 10 + (i % 6),
      兜底人数: 3 + (j % 3),
      ...(j === 2 && i % 4 === 0 ? { 备注: '相对贫困村' } : {}),
    })),
  );
}

/** What holds for every county: figures and clauses of the office. */
const FIGURES: D01Record = {
  份别: '镇存',
  编号: '责任字〔2016〕6号',
  短码: '4T7K-92MX',
  二维码: '4T7K92MX',
  甲方书记: '叶志明',
  甲方首长: '邓建国',
  乙方书记: '何伟明',
  乙方首长: '李春燕',
  起始日期: '2016-10-20',
  截止日期: '2018-12-31',
  总户数: 421,
  总人数: 1063,
  劳动力户数: 233,
  劳动力人数: 790,
  兜底户数: 188,
  兜底人数: 273,
  年度目标: [
    { 年度: '2016', 计划户数: 140, 计划人数: 348, 劳动力人数: 75, 兜底人数: 273 },
    { 年度: '2017', 计划户数: 160, 计划人数: 402, 劳动力人数: 402, 兜底人数: 0, 出列村数: 11 },
    { 年度: '2018', 计划户数: 121, 计划人数: 313, 劳动力人数: 313, 兜底人数: 0, 出列村数: 12 },
  ],
  任务分解: shares(4),
  分解户数: 421,
  分解人数: 1063,
  分解劳动力人数: 790,
  分解兜底人数: 273,
  资金条款: '按照上级下达和本级预算安排，统筹用于建档立卡户增收和村级公益事业项目。',
  领导走访次数: 2,
  份数: '三',
  份数说明: '甲乙双方、扶贫机构各执一份',
};

/** The letter in the words of a profile. */
export function d01Of(name: ProfileName): D01Record {
  const words = profileWords(name);
  return {
    ...FIGURES,
    ...stated({
      县名: words.county,
      责任书名称: words.letterName,
      依据文件: words.citation,
      层级说明: words.link,
      甲方党委: words.party,
      甲方政府: words.government,
      甲方首长职务: words.head,
      乙方党委: `中共${words.town}委员会`,
      乙方政府: words.town.endsWith('街道') ? `${words.town}办事处` : `${words.town}人民政府`,
      乙方首长职务: words.townHead,
      工作名称: words.work,
      依据清单: words.basis,
      领导体制: name === 'guangdong' ? '实行省负总责、市县抓落实的领导体制' : undefined,
      书记层级: words.secretaries,
      第一责任人: words.first,
      责任链: words.chain,
      镇名: words.town,
      对象称谓: words.household,
      村称谓: words.village,
      村退出称谓: words.villageExitWord,
      贫困村名单: words.villageExit ? '灵潭村、洋湖村' : undefined,
      户退出标准: words.personExit,
      保障事项: words.checklist,
      村退出标准: words.villageExit,
      村目标: words.villageExit ? undefined : '村委会集体可支配收入达到本级规定的年度目标。',
      阶段说明: name === 'nanxiong' ? '2016—2018年为攻坚阶段，其后两年为巩固提高阶段。' : undefined,
      差额说明: name === 'nanxiong' ? '全市年度计划合计比建档人数多200人，以省审核认定数为准。' : undefined,
      户规划称谓: words.plan,
      村规划称谓: name === 'jiangmen' ? undefined : '一村一策',
      记录名称: words.recordCard,
      队伍称谓: name === 'jiangmen' ? '镇（街）协调组' : '驻村工作队',
      审批条款: name === 'nanxiong' ? '资金使用依次经村委会、帮扶单位、镇政府、市“精准办”审批。' : undefined,
      专项条款: name === 'jiangmen' ? '承担江门市精准扶贫网线上录入和线下对接工作，确定专人负责。' : undefined,
      退出后条款: words.afterExit === undefined ? undefined : `${words.afterExit}。`,
      考核条款: words.clauses,
      扶贫机构: words.office,
    }),
  };
}

/** Long names, rare characters and every village of a large town. */
export const D01_EXTREME: D01Record = {
  ...d01Of('zhanjiang'),
  甲方书记: LONG_NAME,
  甲方首长: RARE_NAME,
  乙方书记: LONG_NAME,
  乙方首长: RARE_NAME,
  乙方党委: '中共湛江经济技术开发区硇洲镇委员会（临时党委）',
  乙方政府: '湛江经济技术开发区硇洲镇人民政府',
  任务分解: shares(20).map((share, i) =>
    i === 4 ? { ...share, 村名: '𠮷㙍䶮村民委员会（含原北港、南港两个管理区）' } : share,
  ),
};

/** What a blank form knows: the county and the name of its letter. */
export const D01_EMPTY: D01Record = { 县名: '南雄市', 责任书名称: '脱贫攻坚责任书' };
