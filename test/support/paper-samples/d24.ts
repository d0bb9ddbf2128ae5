import type { D24Record } from '../../../electron/documents/papers/d24.ts';
import { groupAt, headAt, rowsOf } from './common.ts';
import { ISSUED, TOWNS } from './issued.ts';

/** Admission of a year's households in eight towns. */
export const d24Sample: D24Record = {
  ...ISSUED,
  程序说明: '农户申请、入户核查、民主评议、村级公示、镇级审核',
  审定机关: '南雄市扶贫开发领导小组',
  审定日期: '2016-06-20',
  户数: 32,
  人数: 118,
  分镇: [
    ...TOWNS.map((镇名, i) => ({ 镇名, 涉及村数: 3 + (i % 4), 户数: 4, 人数: 12 + i })),
    { 镇名: '合计', 涉及村数: 36, 户数: 32, 人数: 118 },
  ],
  公告地点: '市政府门户网站、各镇（街道）和村（居）固定公开栏',
  起始日期: '2016-06-22',
  截止日期: '2016-06-28',
  受理单位: '南雄市扶贫开发领导小组办公室',
  受理地点: '市政府大院二号楼三楼',
  监督电话: '0751-5550136',
  名单: rowsOf(32, (i) => ({
    镇名: TOWNS[Math.floor(i / 4)]!,
    村名: i % 4 < 2 ? '灵潭村' : '聪背村',
    村民小组: groupAt(i),
    户主姓名: headAt(i),
    家庭人口: 2 + (i % 5),
    致贫原因: '因病',
  })),
};

/** Withdrawal of households, with villages that leave the list and causes posted. */
export const d24Withdrawal: D24Record = {
  ...d24Sample,
  退出公告: true,
  后续帮扶: '退出户在帮扶期内原有扶贫政策保持不变，帮扶责任人继续结对帮扶。',
  村退出称谓: '出列',
  退出村: [{ 镇名: '珠玑镇', 村名: '灵潭村', 说明: '各项指标达到标准' }],
  公布致贫原因: true,
};
