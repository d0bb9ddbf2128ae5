import type { Table } from './field.ts';
import { code, count, date, flag, instant, required, row, text, together, year } from './make.ts';

/** An official total of households and persons, with status and source; background or the county's own. */
export const CONTROL_TOTAL: Table = {
  name: 'control_total',
  label: '控制数',
  fields: [
    row('areaId', '区域', 'area', required),
    year('year', '年度'),
    code('kind', '控制数类别', 'controlKind', required),
    ...together('total', count('households', '户数', '户'), count('persons', '人数', '人')),
    ...together('rural', count('ruralHouseholds', '其中农村户数', '户'), count('ruralPersons', '其中农村人数', '人')),
    ...together('urban', count('urbanHouseholds', '其中城镇户数', '户'), count('urbanPersons', '其中城镇人数', '人')),
    ...together(
      'labour',
      count('labourHouseholds', '其中有劳动能力户数', '户'),
      count('labourPersons', '其中有劳动能力人数', '人'),
    ),
    count('villages', '村数', '个'),
    ...together(
      'approval',
      code('status', '认定状态', 'approvalStatus', required),
      text('authority', '认定单位'),
      date('approvedOn', '认定日期'),
    ),
    row('documentId', '依据文件', 'document'),
    text('source', '出处', required),
    text('note', '备注'),
  ],
  indexes: [['areaId', 'year']],
};

/** A policy profile adopted or edited by the office: versioned, with validity; `content` is the profile's JSON text. */
export const PROFILE: Table = {
  name: 'profile',
  label: '政策方案',
  fields: [
    text('key', '方案代号', required),
    text('version', '版本', required),
    text('title', '名称', required),
    text('parentKey', '上级方案'),
    code('origin', '来源', 'profileOrigin', required),
    text('content', '方案内容'),
    text('contentHash', '内容校验值', required),
    ...together('validity', date('validFrom', '启用日期', required), date('validTo', '停用日期')),
    row('documentId', '依据文件', 'document'),
    text('note', '修改说明'),
  ],
  indexes: [['key', 'validTo']],
};

/** A setting of the whole county: travels with the archive, has a history; two offices set one row. */
export const SETTING: Table = {
  name: 'setting',
  label: '全县设置',
  fields: [text('key', '设置项', required), text('value', '值')],
  contentKey: ['key'],
};

/** Local: who saw full numbers or took data out, in a chain of its own (ledger 3), kept 3 years. */
export const ACCESS_LOG: Table = {
  name: 'access_log',
  label: '查看与导出记录',
  storage: 'local',
  fields: [
    { key: 'seq', label: '序号', type: 'integer', required: true },
    instant('at', '时间', required),
    text('user', '账号', required),
    text('role', '身份', required),
    text('action', '操作', required),
    text('subject', '对象'),
    text('fieldNames', '内容'),
    count('people', '人数', '人'),
    text('destination', '去向'),
    text('reason', '原因'),
    text('prevHash', '前一条校验值', required),
    text('hash', '校验值', required),
  ],
  indexes: [['at']],
};

/** Local: how far a long task got, so that it can go on from letter n. */
export const JOB_STATE: Table = {
  name: 'job_state',
  label: '任务进度',
  storage: 'local',
  fields: [
    text('jobId', '任务', required),
    text('method', '方法', required),
    text('input', '参数', required),
    text('state', '状态', required),
    count('done', '已完成', '项', required),
    count('total', '总数', '项', required),
    text('position', '位置'),
    text('report', '结果'),
    text('user', '账号', required),
    instant('startedAt', '开始时间', required),
    instant('updatedAt', '更新时间', required),
  ],
  indexes: [['method', 'updatedAt']],
};

/** Local: choices this PC remembers (columns, filters, text size). */
export const PAGE_SETTING: Table = {
  name: 'page_setting',
  label: '本机设置',
  storage: 'local',
  fields: [text('key', '设置项', required), text('value', '值'), flag('isPersonal', '仅本账号')],
};

/** Tables of this group. */
export const COUNTY_TABLES = [CONTROL_TOTAL, PROFILE, SETTING, ACCESS_LOG, JOB_STATE, PAGE_SETTING];
