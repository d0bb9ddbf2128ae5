import type { D19Record } from '../../../electron/documents/papers/d19.ts';
import { groupAt, HEAD, headAt, PLACE, rowsOf } from './common.ts';

/** Where objections go. */
export const OBJECTIONS = {
  受理单位: '灵潭村民委员会',
  受理人: '邓国栋',
  受理地点: '灵潭村党群服务中心',
  村监督电话: '0751-3800001',
  镇监督电话: '0751-3800002',
  县监督电话: '0751-3800003',
};

/** A list of eight households. */
export const d19Sample: D19Record = {
  ...HEAD,
  镇名: PLACE.镇名,
  村名: PLACE.村名,
  村委会名称: '灵潭村民委员会',
  年度: '2016',
  对象称谓: '相对贫困户',
  依据文件: '《南雄市新时期精准扶贫精准脱贫三年攻坚实施方案》',
  程序说明: '农户申请、入户核查',
  评议日期: '2016-05-20',
  户数: 8,
  人数: 27,
  名单: rowsOf(8, (i) => ({
    村民小组: groupAt(i),
    户主姓名: headAt(i),
    家庭人口: 1 + (i % 5),
    致贫原因: ['缺技术', '缺劳力', '因学'][i % 3]!,
  })),
  起始日期: '2016-05-23',
  截止日期: '2016-05-30',
  公示天数: 7,
  公示地点: '村务公开栏和各村民小组',
  落款日期: '2016-05-23',
  ...OBJECTIONS,
};
