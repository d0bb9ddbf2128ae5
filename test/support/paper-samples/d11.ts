// Invented data of help record cards.
import type { D11Entry, D11Record } from '../../../electron/documents/papers/d11.ts';
import { LONG_NAME, type ProfileName, profileWords, RARE_NAME, stated } from './profile-words.ts';

/** Entries of a card in the order of their days. */
export function entries(count: number): D11Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    次序: i + 1,
    日期: `2016-${String(1 + (i % 12)).padStart(2, '0')}-15`,
    帮扶人: '叶志明',
    地点: '户内',
    内容: i % 2 === 0 ? '入户走访，宣传教育资助政策，核对家庭收入' : '送黄烟种苗300株，请农技员现场指导移栽',
    ...(i % 3 === 0 ? { 资金: 50_000 } : {}),
    ...(i % 3 === 1 ? { 物资折款: 36_000 } : {}),
    解决问题: i % 2 === 0 ? '办妥补助申请' : '移栽成活',
  }));
}

/** Entries as pages of ten. */
export function pagesOf(rows: readonly D11Entry[]) {
  return Array.from({ length: Math.ceil(rows.length / 10) }, (_, i) => ({ 记录: rows.slice(i * 10, i * 10 + 10) }));
}

/** The card in the words of a profile, as one of its twins. */
export function d11Of(name: ProfileName, copy: '户存' | '干部存' = '户存'): D11Record {
  const words = profileWords(name);
  return {
    份别: copy,
    编号: '灵潭卡〔2016〕8号',
    短码: '5D9F-63RS',
    二维码: '5D9F63RS',
    资料日期: '2016-12-31',
    打印人: '邓春燕',
    县名: words.county,
    年度: '2016',
    户主姓名: '邓文辉',
    户编号: '44028200000008',
    住址: '珠玑镇灵潭村第三村民小组',
    家庭人口: 5,
    劳动力: 2,
    致贫原因: '缺技术、因学',
    脱贫年度: '2018',
    责任人姓名: '叶志明',
    责任人单位: '市人力资源和社会保障局',
    责任人职务: '股长',
    责任人电话: '13900000002',
    结对日期: '2016-05-20',
    每年走访次数: 4,
    计划: [
      { 措施类别: '产业发展', 内容: '种植黄烟3亩', 预计增收: 600_000, 完成时限: '2017年10月' },
      { 措施类别: '劳动力就业', 内容: '推荐长子到产业园务工', 预计增收: 2_400_000, 完成时限: '2016年12月' },
    ],
    记录页: pagesOf(entries(13)),
    记录页数: 2,
    ...stated({
      卡名: words.recordCard?.replace(/[《》]/g, ''),
      村确认人: words.recordCard ? '贫困村负责人' : undefined,
      队确认人: words.recordCard ? '驻村工作队队长' : undefined,
    }),
  };
}

/** Long names, sixty entries, long remarks. */
export const D11_EXTREME: D11Record = {
  ...d11Of('zhanjiang'),
  户主姓名: LONG_NAME,
  责任人姓名: RARE_NAME,
  责任人单位: '湛江经济技术开发区人力资源和社会保障局（农村劳动力转移就业服务中心）',
  记录页: pagesOf(
    entries(60).map((entry, i) => ({
      ...entry,
      帮扶人: i % 2 === 0 ? LONG_NAME : RARE_NAME,
      地点: '北港村村委会会议室',
      资金: 123_456_700,
      物资折款: 123_456_700,
      内容:
        i % 7 === 0
          ? '入户走访，宣传教育、医疗、住房、就业等政策，核对家庭收入和支出，帮助联系企业和合作社'
          : entry.内容!,
    })),
  ),
  记录页数: 6,
};
