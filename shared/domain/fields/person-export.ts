import type { Field } from './field.ts';
import { TABLES } from './index.ts';

/** Where a column of the national person export goes: a field of the list, or what the archive looks up or derives. */
export interface ExportColumn {
  /** 1 to 47. */
  place: number;
  heading: string;
  /** The field it fills, when it is one. */
  target?: { table: string; field: Field };
  /** What it names otherwise: areas above the village, and the head of the household. */
  looksUp?: 'province' | 'prefecture' | 'county' | 'town' | 'headName' | 'headNumber';
}

const HEADINGS =
  '省 市 县 乡 村 户编号 人口编号 姓名 性别 出生日期 证件类型 证件号码 民族 户联系电话 成员联系电话 年度 与户主关系 文化程度 在校生状况 劳动技能 务工时间（月） 健康状况 政治面貌 务工企业名称 是否享受低保 是否参加城镇职工基本养老保险 是否参加大病保险 是否参加新型农村合作医疗（城乡居民基本医疗保险） 是否参加城乡居民基本养老保险 失学或辍学原因 是否会讲普通话 是否参加商业补充医疗保险 是否国外务工 产业分类 是否接受大病医疗救助 是否接受其他健康扶贫 公益性岗位类型 公益性岗位(月数) 就业渠道 残疾类别 务工所在地 户主姓名 户主证件号码 是否参加城镇职工基本医疗保险 是否特困供养人员 残疾证办证年度 识别标准'.split(
    ' ',
  );

const LOOK_UPS: Readonly<Record<string, ExportColumn['looksUp']>> = {
  省: 'province',
  市: 'prefecture',
  县: 'county',
  乡: 'town',
  户主姓名: 'headName',
  户主证件号码: 'headNumber',
};

const PLACE = /^人口导出第(\d+)列$/;
const targets = new Map(
  TABLES.flatMap((table) =>
    table.fields.flatMap((field) => {
      const place = PLACE.exec(field.place ?? '')?.[1];
      return place ? [[Number(place), { table: table.name, field }] as const] : [];
    }),
  ),
);

/** The 47 columns of the national person export in their order (archive-reference 1.4). */
export const PERSON_EXPORT: readonly ExportColumn[] = HEADINGS.map((heading, index) => {
  const place = index + 1;
  const target = targets.get(place);
  const looksUp = LOOK_UPS[heading];
  return { place, heading, ...(target ? { target } : {}), ...(looksUp ? { looksUp } : {}) };
});
