import type { Table } from './field.ts';
import { code, column, count, date, flag, instant, money, required, row, text, together, year } from './make.ts';

/** A household: its lasting facts. Members are `membership`, the yearly form is `household_year`. */
export const HOUSEHOLD: Table = {
  name: 'household',
  label: '户',
  fields: [
    text('nationalCode', '户编号', { aliases: ['贫困户编号', '家庭编号', '户编码'], ...column(6) }),
    text('provisionalCode', '临时户编号'),
    ...together(
      'place',
      row('areaId', '村', 'area', { ...required, aliases: ['行政村', '村（社区）', '村名'], ...column(5) }),
      text('hamlet', '自然村', { aliases: ['自然村（屯）', '屯'] }),
      text('groupName', '村民小组', { aliases: ['组', '组别', '村民组', '小组'] }),
    ),
    count('walkingOrder', '入户顺序', '号'),
    text('address', '详细住址', { aliases: ['家庭住址', '住址'] }),
    code('residence', '城乡类别', 'residence', { aliases: ['户口性质', '城乡属性'] }),
    text('phone', '户联系电话', { masking: 'phone', aliases: ['联系电话', '家庭电话', '户主电话'], ...column(14) }),
    ...together(
      'account',
      text('bankName', '开户银行', { aliases: ['开户银行名称', 'aaq002'] }),
      text('bankAccount', '银行账号', { masking: 'account', aliases: ['银行卡号', '一卡通账号', 'aac004'] }),
    ),
    ...together(
      'identification',
      code('identificationStandard', '识别标准', 'identificationStandard', column(47)),
      year('identificationYear', '识别年度', { aliases: ['建档年度', '识别年份'] }),
    ),
    flag('isMartyrFamily', '是否军烈属'),
    flag('isOneChild', '是否独生子女户'),
    flag('isTwoDaughters', '是否双女户'),
    ...together(
      'relocation',
      flag('isRelocated', '是否易地扶贫搬迁户', { aliases: ['是否搬迁户'] }),
      code('relocationKind', '搬迁方式', 'relocation'),
      text('relocationPlace', '安置地'),
      text('relocationDifficulty', '搬迁可能存在的困难'),
    ),
    ...together(
      'position',
      { key: 'longitude', label: '经度', type: 'degree', unit: '度' },
      { key: 'latitude', label: '纬度', type: 'degree', unit: '度' },
    ),
    ...together('willingness', date('willingOn', '自愿接受帮扶日期'), text('willingSigner', '自愿接受帮扶签名人')),
    date('openedOn', '建档日期'),
    ...together(
      'closing',
      date('closedOn', '销户日期'),
      code('closeReason', '销户原因', 'closeReason'),
      text('closeNote', '销户说明'),
    ),
    text('note', '备注'),
  ],
  children: [
    { table: 'membership', key: 'householdId' },
    { table: 'household_year', key: 'householdId' },
    { table: 'pairing', key: 'householdId' },
  ],
  indexes: [['areaId'], ['nationalCode'], ['provisionalCode'], ['phone']],
};

/** A person belongs to a household in a relation from a day to a day; the head is the membership 户主. */
export const MEMBERSHIP: Table = {
  name: 'membership',
  label: '家庭成员',
  fields: [
    row('householdId', '户', 'household', required),
    row('personId', '人员', 'person', required),
    code('relation', '与户主关系', 'relation', { aliases: ['与户主的关系', '关系', 'aab006'], ...column(17) }),
    ...together('beginning', date('fromOn', '增加日期'), code('inReason', '增加原因', 'memberIn')),
    ...together('ending', date('toOn', '减少日期'), code('outReason', '减少原因', 'memberOut')),
    flag('isCounted', '计入家庭人口'),
    text('evidence', '依据'),
    row('documentId', '依据文件', 'document'),
  ],
  indexes: [
    ['householdId', 'toOn'],
    ['personId', 'toOn'],
  ],
};

/**
 * Derived: one line per household for every list, filter, sort and proposal; figures are of today and the latest year.
 * `ref` numbers the household in this file only: the full-text table names its people by it (`person_search`).
 */
export const HOUSEHOLD_SUMMARY: Table = {
  name: 'household_summary',
  label: '户现况',
  storage: 'derived',
  fields: [
    { key: 'ref', label: '检索序号', type: 'integer', required: true },
    row('householdId', '户', 'household', required),
    text('nationalCode', '户编号'),
    row('headPersonId', '户主', 'person'),
    text('headName', '户主姓名'),
    text('headPinyin', '户主拼音'),
    text('headNumber', '户主证件号码', { masking: 'number' }),
    count('headCount', '户主人数', '人', required),
    count('memberCount', '家庭人口', '人', required),
    count('labourCount', '有劳动能力人数', '人', required),
    count('numberlessCount', '无证件号码人数', '人', required),
    flag('hasLabour', '有劳动能力户'),
    row('countyId', '县', 'area'),
    row('townId', '镇（街）', 'area'),
    text('townName', '镇（街）名'),
    text('townCode', '镇（街）代码'),
    row('villageId', '村', 'area'),
    text('villageName', '村名'),
    text('villageCode', '村代码'),
    text('groupName', '村民小组'),
    count('groupOrder', '组序', '号', required),
    count('walkingOrder', '入户顺序', '号', required),
    flag('isPoorVillage', '贫困村', required),
    code('residence', '城乡类别', 'residence'),
    text('phone', '户联系电话', { masking: 'phone' }),
    year('latestYear', '最近资料年度'),
    code('povertyStatus', '脱贫状态', 'povertyStatus'),
    code('attribute', '贫困户属性', 'householdAttribute'),
    code('mainCause', '主要致贫原因', 'povertyCause', { masking: 'health' }),
    money('netIncomePerHead', '年人均纯收入'),
    money('disposableIncomePerHead', '年人均可支配收入'),
    flag('isOpen', '在册', required),
    flag('hasHelper', '已落实帮扶责任人', required),
    count('helperCount', '帮扶责任人数', '人', required),
    row('firstHelperId', '第一帮扶责任人', 'person'),
    text('firstHelperName', '第一帮扶责任人姓名'),
    row('firstPairingId', '第一结对', 'pairing'),
    row('unitBodyId', '帮扶单位', 'body'),
    text('unitName', '帮扶单位名称'),
    count('paperCount', '文书数', '份', required),
    instant('letterPrintedAt', '责任书打印时间'),
  ],
  indexes: [
    // Holds what lists are narrowed and summed by, so that counts and pages in walking order never touch the rows.
    [
      'isOpen',
      'villageCode',
      'groupOrder',
      'walkingOrder',
      'nationalCode',
      'householdId',
      'memberCount',
      'isPoorVillage',
      'hasHelper',
      'povertyStatus',
      'mainCause',
      'attribute',
    ],
    ['householdId'],
    ['villageId', 'groupOrder', 'walkingOrder'],
    ['townId', 'villageCode', 'groupOrder', 'walkingOrder'],
    ['isOpen', 'headPinyin', 'headName', 'householdId'],
    ['isOpen', 'hasHelper', 'memberCount'],
    ['isOpen', 'memberCount', 'householdId'],
    ['isOpen', 'nationalCode', 'householdId'],
    ['isOpen', 'headName'],
    ['headPersonId'],
    ['headNumber'],
    ['nationalCode'],
    ['firstHelperId'],
    ['unitBodyId'],
    ['isOpen', 'povertyStatus', 'memberCount'],
    ['isOpen', 'mainCause', 'memberCount'],
  ],
  partialIndexes: [
    { name: 'headless', columns: ['isOpen', 'memberCount'], where: '"headCount" = 0' },
    { name: 'numberless', columns: ['isOpen', 'memberCount', 'numberlessCount'], where: '"numberlessCount" > 0' },
    { name: 'phoneless', columns: ['isOpen', 'memberCount', 'phone'], where: '"phone" IS NULL' },
    {
      name: 'letterless',
      columns: ['isOpen', 'memberCount', 'letterPrintedAt'],
      where: '"letterPrintedAt" IS NULL AND "hasHelper" = 1',
    },
  ],
};

/** Tables of this group. */
export const HOUSEHOLD_TABLES = [HOUSEHOLD, MEMBERSHIP, HOUSEHOLD_SUMMARY];
