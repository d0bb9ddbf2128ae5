// Invented data of commitments of team leaders and first secretaries.
import type { D05Record } from '../../../electron/documents/papers/d05.ts';
import { LONG_NAME, type ProfileName, profileWords, RARE_NAME, stated } from './profile-words.ts';

/** The commitment in the words of a profile. */
export function d05Of(name: ProfileName): D05Record {
  const words = profileWords(name);
  return {
    份别: '本人存',
    编号: '驻村诺〔2016〕12号',
    短码: '6H2P-83KD',
    二维码: '6H2P83KD',
    资料日期: '2016-10-20',
    打印人: '邓春燕',
    承诺人: '叶志明',
    性别: '男',
    政治面貌: '中共党员',
    派出单位: '东莞市对口帮扶工作组成员单位',
    单位职务: '副科长',
    联系电话: '13900000002',
    派驻村: '灵潭村',
    起始日期: '2016-05-05',
    截止日期: '2019-05-04',
    每月驻村天数: 20,
    监督电话: '0751-3800000',
    份数: '四',
    份数说明: '本人、派出单位、镇、村各执一份',
    ...stated({
      县名: words.county,
      职务称谓: name === 'jiangmen' ? '村党支部第一书记' : '驻村工作队队长兼第一书记',
      依据文件: words.citation,
      工作名称: words.work,
      镇党委: `中共${words.town}委员会`,
      对象称谓: words.household,
      村规划称谓: name === 'jiangmen' ? undefined : '一村一策',
      户规划称谓: words.plan,
      记录名称: words.recordCard,
      审批条款: name === 'nanxiong' ? '资金使用依次经村委会、帮扶单位、镇政府、市“精准办”审批。' : undefined,
      召回条款: words.recall === undefined ? undefined : `督查中屡次发现问题的，接受${words.recall}处理。`,
    }),
  };
}

/** Long and rare names. */
export const D05_EXTREME: D05Record = {
  ...d05Of('zhanjiang'),
  承诺人: LONG_NAME,
  派出单位: '湛江经济技术开发区人力资源和社会保障局（农村劳动力转移就业服务中心）',
  单位职务: '党组成员、副局长兼机关党委专职副书记',
  派驻村: `湛江经济技术开发区硇洲镇${RARE_NAME}村民委员会`,
  请假审批: '镇党委、派出单位和区扶贫办分级',
  激励条款: '表现优秀的，同等条件下优先提拔使用。',
};

/** Nothing is known. */
export const D05_EMPTY: D05Record = {};
