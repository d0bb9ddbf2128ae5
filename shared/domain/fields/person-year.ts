import type { Table } from './field.ts';
import {
  code,
  codes,
  column,
  count,
  date,
  flag,
  lasting,
  money,
  required,
  row,
  text,
  together,
  year,
  yearly,
} from './make.ts';

const months = { check: '? BETWEEN 0 AND 12' };

const schooling = lasting(
  code('education', '文化程度', 'education', { aliases: ['aab008'], ...column(18) }),
  ...together(
    'schooling',
    code('schooling', '在校生状况', 'schooling', { aliases: ['在校生情况', '在校状况', 'aab009'], ...column(19) }),
    code('absenceReason', '失学或辍学原因', 'absenceReason', {
      aliases: ['义务教育阶段未上学原因', '失学辍学原因'],
      ...column(30),
    }),
    text('schoolName', '就读学校'),
  ),
  flag('speaksMandarin', '是否会讲普通话', { aliases: ['aab065'], ...column(31) }),
);

const health = lasting(
  codes('health', '健康状况', 'health', { masking: 'health', aliases: ['aab017'], ...column(22) }),
  text('illness', '病种', { masking: 'health' }),
  ...together(
    'disability',
    code('disabilityKind', '残疾类别', 'disabilityKind', { masking: 'health', ...column(40) }),
    code('disabilityGrade', '残疾等级', 'disabilityGrade', { masking: 'health' }),
    year('disabilityCertifiedYear', '残疾证办证年度', { masking: 'health', ...column(46) }),
  ),
);

const work = [
  ...lasting(
    code('labour', '劳动技能', 'labour', { aliases: ['劳动能力', 'aab010'], ...column(20) }),
    code('leftBehind', '三留守类别', 'leftBehind'),
    flag('isSoldier', '是否现役军人'),
  ),
  ...yearly(
    ...together(
      'migrantWork',
      text('workPlace', '务工所在地', { aliases: ['务工地', '务工地点', 'aab025'], ...column(41) }),
      count('workMonths', '务工时间', '月', {
        aliases: ['务工时间（月）', '务工月数', 'aab012'],
        ...months,
        ...column(21),
      }),
      code('workRange', '务工状况', 'workRange'),
      flag('worksAbroad', '是否国外务工', column(33)),
      text('workUnit', '务工企业名称', column(24)),
      text('industry', '产业分类', column(34)),
      text('jobChannel', '就业渠道', column(39)),
      money('workMonthlyPay', '务工月收入'),
    ),
    ...together(
      'publicPost',
      text('publicPost', '公益性岗位类型', { aliases: ['公益性岗位'], ...column(37) }),
      count('publicPostMonths', '公益性岗位（月数）', '月', {
        aliases: ['公益性岗位(月数)', '公益性岗位月数'],
        ...months,
        ...column(38),
      }),
    ),
    text('unemployedReason', '大专或本科毕业生未就业原因'),
  ),
];

const welfare = lasting(
  flag('hasLowIncome', '是否享受低保', {
    masking: 'health',
    aliases: ['是否享受农村居民最低生活保障', '是否享受最低生活保障', 'aab030'],
    ...column(25),
  }),
  flag('isDestitute', '是否特困供养人员', { masking: 'health', ...column(45) }),
  flag('hasResidentMedical', '是否参加城乡居民基本医疗保险', {
    aliases: [
      '是否参加新型农村合作医疗（城乡居民基本医疗保险）',
      '是否参加新型农村合作医疗',
      '是否参加新农合',
      '是否参加城乡居民医疗保险',
      'aab013',
    ],
    ...column(28),
  }),
  flag('hasEmployeeMedical', '是否参加城镇职工基本医疗保险', column(44)),
  flag('hasSeriousIllnessCover', '是否参加大病保险', { aliases: ['aab022'], ...column(27) }),
  flag('hasCommercialMedical', '是否参加商业补充医疗保险', { aliases: ['aab067'], ...column(32) }),
  flag('hasMedicalAid', '是否接受大病医疗救助', { masking: 'health', aliases: ['是否接受医疗救助'], ...column(35) }),
  flag('hasOtherHealthHelp', '是否接受其他健康扶贫', {
    masking: 'health',
    aliases: ['是否接受其他健康帮扶'],
    ...column(36),
  }),
  flag('hasResidentPension', '是否参加城乡居民基本养老保险', { aliases: ['aab014'], ...column(29) }),
  flag('hasEmployeePension', '是否参加城镇职工基本养老保险', column(26)),
  flag('hasAccidentCover', '是否享受人身意外保险补贴', { aliases: ['aab066'] }),
  flag('isOrphaned', '是否事实无人抚养儿童', { masking: 'health' }),
);

/** What the yearly form asks of each member: one row per person and year, id made from both (ledger 5 i). */
export const PERSON_YEAR: Table = {
  name: 'person_year',
  label: '成员年度资料',
  fields: [
    row('personId', '人员', 'person', required),
    year('year', '年度', { ...required, aliases: ['资料年度', '年份'], ...column(16) }),
    row('householdId', '年度所在户', 'household', { span: 'yearly' }),
    code('memberStatus', '成员状态', 'memberStatus', { span: 'yearly' }),
    ...yearly(
      ...together(
        'carried',
        flag('isCarried', '沿用上年'),
        date('confirmedOn', '确认日期'),
        text('confirmedBy', '确认人'),
      ),
    ),
    ...schooling,
    ...health,
    ...work,
    ...welfare,
    text('note', '备注'),
  ],
  contentKey: ['personId', 'year'],
  indexes: [
    ['personId', 'year'],
    ['householdId', 'year'],
  ],
};
