import type { Table } from './field.ts';
import { code, column, count, date, flag, loose, required, row, text, together } from './make.ts';

/** One row per human: members of households and officials alike. */
export const PERSON: Table = {
  name: 'person',
  label: '人员',
  fields: [
    text('name', '姓名', { ...required, aliases: ['成员姓名', '家庭成员姓名', 'aab002'], ...column(8) }),
    text('formerName', '曾用名'),
    code('sex', '性别', 'sex', { aliases: ['aab003'], ...column(9) }),
    date('birthOn', '出生日期', { aliases: ['出生年月', '出生年月日'], ...column(10) }),
    text('nationalCode', '人口编号', { aliases: ['人员编号', '成员编号'], ...column(7) }),
    code('ethnicity', '民族', 'ethnicity', { aliases: ['aab007'], ...column(13) }),
    code('politicalStatus', '政治面貌', 'politicalStatus', { aliases: ['aak033'], ...column(23) }),
    text('phone', '本人联系电话', {
      masking: 'phone',
      aliases: ['成员联系电话', '手机号码', '本人电话', '成员电话'],
      ...column(15),
    }),
    code('qualification', '学历', 'qualification'),
    text('expertise', '技术特长'),
    code('marriage', '婚姻状况', 'marriage'),
    text('medicalCardNumber', '医疗服务卡号', { masking: 'account' }),
    ...together('account', text('bankName', '开户银行'), text('bankAccount', '银行账号', { masking: 'account' })),
    text('workUnit', '外单位名称'),
    ...together('death', date('diedOn', '死亡日期'), text('deathEvidence', '死亡依据')),
    text('note', '备注'),
  ],
  children: [
    { table: 'person_number', key: 'personId' },
    { table: 'person_year', key: 'personId' },
    { table: 'membership', key: 'personId' },
  ],
  indexes: [['name'], ['nationalCode'], ['phone']],
};

/** Every certificate number a person holds or held; 'no number yet' is a row with a reason (Q101–Q108). */
export const PERSON_NUMBER: Table = {
  name: 'person_number',
  label: '证件号码',
  fields: [
    row('personId', '人员', 'person', required),
    ...together(
      'number',
      code('type', '证件类型', 'numberType', { ...required, ...column(11) }),
      text('number', '证件号码', {
        masking: 'number',
        aliases: ['身份证号', '身份证号码', '公民身份号码', '身份证', 'aab004', '残疾人证号'],
        ...column(12),
      }),
      text('core18', '证件号码前十八位', { masking: 'number' }),
    ),
    ...together('validity', date('validFrom', '启用日期'), date('validTo', '停用日期')),
    code('reason', '变更或无证原因', 'numberReason'),
    text('note', '说明'),
    row('documentId', '依据文件', 'document'),
  ],
  indexes: [['personId', 'validTo'], ['core18'], ['number']],
};

/**
 * Derived: what finds and shows a person. `ref` is the row number of the full-text table `person_search_text`
 * (columns characters, pinyin, initials), which `scripts/generate-schema.ts` lays beside it; it begins with the number
 * of the household (`electron/features/households/search-ref.ts`).
 */
export const PERSON_SEARCH: Table = {
  name: 'person_search',
  label: '人员检索',
  storage: 'derived',
  fields: [
    { key: 'ref', label: '检索序号', type: 'integer', required: true },
    row('personId', '人员', 'person', required),
    text('name', '姓名', required),
    code('sex', '性别', 'sex'),
    date('birthOn', '出生日期'),
    row('householdId', '户', 'household'),
    code('relation', '与户主关系', 'relation'),
    row('villageId', '村', 'area'),
    row('townId', '镇（街）', 'area'),
    text('villageName', '村名'),
    text('townName', '镇（街）名'),
    text('groupName', '村民小组'),
    text('headName', '户主姓名'),
    text('number', '现用证件号码', { masking: 'number' }),
    text('last4', '证件号码末四位'),
    flag('isOfficial', '干部', required),
    text('unitName', '单位与职务'),
  ],
  indexes: [['personId'], ['householdId'], ['last4'], ['number'], ['villageId']],
};

/** Derived: an official in one post today, for choices ("official + unit + post") and the directory. */
export const OFFICIAL_SUMMARY: Table = {
  name: 'official_summary',
  label: '干部现况',
  storage: 'derived',
  fields: [
    row('tenureId', '任职', 'tenure', required),
    row('personId', '人员', 'person', required),
    text('name', '姓名', required),
    text('pinyin', '拼音'),
    text('initials', '拼音首字母'),
    row('postId', '职务', 'post', required),
    code('postKind', '职务类别', 'postKind'),
    text('title', '职务名称'),
    row('bodyId', '单位', 'body', required),
    text('bodyName', '单位名称', required),
    code('bodyKind', '单位类别', 'bodyKind'),
    flag('isCurrent', '在任', required),
    text('phone', '本人联系电话', { masking: 'phone' }),
    count('householdCount', '结对户数', '户', required),
    loose('areaId', '所在区域'),
  ],
  indexes: [['personId'], ['bodyId', 'isCurrent'], ['name'], ['isCurrent', 'name']],
};

/** Tables of this group. */
export const PERSON_TABLES = [PERSON, PERSON_NUMBER, PERSON_SEARCH, OFFICIAL_SUMMARY];
