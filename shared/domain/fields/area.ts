import type { Table } from './field.ts';
import { code, count, date, flag, required, row, text, together } from './make.ts';

/** Areas (county, town, village, hamlet): the lasting identity; code, name and parent are dated in `area_name`. */
export const AREA: Table = {
  name: 'area',
  label: '区域',
  fields: [
    code('level', '层级', 'areaLevel', required),
    flag('isVirtual', '虚拟单位（498/598）'),
    text('source', '名单来源'),
    text('note', '备注'),
  ],
  children: [
    { table: 'area_name', key: 'areaId' },
    { table: 'area_mark', key: 'areaId' },
    { table: 'village_year', key: 'areaId' },
  ],
  indexes: [['level']],
};

/** What an area was called, coded and under which area it stood, from when to when; papers print the name of their date. */
export const AREA_NAME: Table = {
  name: 'area_name',
  label: '区域名称',
  fields: [
    row('areaId', '区域', 'area', required),
    ...together('name', text('name', '名称', required), text('code', '区划代码'), row('parentId', '上级区域', 'area')),
    text('spellings', '旧写法'),
    ...together('validity', date('validFrom', '启用日期'), date('validTo', '停用日期')),
    row('documentId', '依据文件', 'document'),
  ],
  indexes: [['areaId', 'validTo'], ['code'], ['name'], ['parentId']],
};

/** Which area took over which (撤村并村, 更名, 拆分), on which day, by which document. */
export const AREA_SUCCESSION: Table = {
  name: 'area_succession',
  label: '区域变更',
  fields: [
    row('fromAreaId', '原区域', 'area', required),
    row('toAreaId', '新区域', 'area', required),
    code('kind', '变更方式', 'areaSuccession', required),
    date('changedOn', '变更日期', required),
    row('documentId', '依据文件', 'document'),
  ],
};

/** Marks of a village or town with their approval: 相对贫困村, 老区重点帮扶村, 软弱涣散村 …. */
export const AREA_MARK: Table = {
  name: 'area_mark',
  label: '村（镇）标记',
  fields: [
    row('areaId', '区域', 'area', required),
    code('mark', '标记', 'areaMark', required),
    ...together(
      'approval',
      code('status', '认定状态', 'approvalStatus'),
      text('authority', '认定单位'),
      date('approvedOn', '认定日期'),
    ),
    ...together('period', date('fromOn', '起始日期'), date('toOn', '终止日期')),
    row('documentId', '依据文件', 'document'),
    text('note', '备注'),
  ],
  indexes: [['mark']],
};

/** Derived: each area as it stands today, with what lists, choices and addresses need. */
export const AREA_SUMMARY: Table = {
  name: 'area_summary',
  label: '区域现况',
  storage: 'derived',
  fields: [
    row('areaId', '区域', 'area', required),
    code('level', '层级', 'areaLevel', required),
    text('code', '区划代码'),
    text('name', '名称', required),
    row('parentId', '上级区域', 'area'),
    row('countyId', '县', 'area'),
    row('townId', '镇（街）', 'area'),
    text('townName', '镇（街）名称'),
    row('villageId', '村', 'area'),
    text('path', '全称路径', required),
    flag('isVirtual', '虚拟单位'),
    flag('isCurrent', '现存', required),
    flag('isPoorVillage', '贫困村', required),
    text('marks', '标记'),
    text('pinyin', '拼音'),
    text('initials', '拼音首字母'),
    count('householdCount', '在册户数', '户', required),
    count('personCount', '在册人数', '人', required),
    count('coveredCount', '已结对户数', '户', required),
    row('helpingBodyId', '帮扶单位', 'body'),
    text('helpingBodyName', '帮扶单位名称'),
    row('teamBodyId', '驻村（镇）工作队', 'body'),
    text('teamName', '工作队名称'),
  ],
  indexes: [['parentId', 'code'], ['level', 'code'], ['townId'], ['name'], ['isPoorVillage']],
};

/** Tables of this group. */
export const AREA_TABLES = [AREA, AREA_NAME, AREA_SUCCESSION, AREA_MARK, AREA_SUMMARY];
