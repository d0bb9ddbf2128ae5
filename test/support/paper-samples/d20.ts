import type { D20Record } from '../../../electron/documents/papers/d20.ts';
import { groupAt, HEAD, headAt, rowsOf } from './common.ts';
import { OBJECTIONS } from './d19.ts';

/** Households that leave in a year. */
export const d20Sample: D20Record = {
  ...HEAD,
  公示年度: '2017',
  镇名: '珠玑镇',
  村名: '灵潭村',
  公示单位: '灵潭村民委员会',
  对象称谓: '相对贫困户',
  依据文件: '《南雄市新时期精准扶贫精准脱贫三年攻坚实施方案》',
  程序说明: '入户核实、拟退出户确认',
  评议日期: '2017-11-20',
  标准说明:
    '有劳动能力的，人均可支配收入不低于当年全省农村居民人均可支配收入的45%；不愁吃、不愁穿，义务教育、基本医疗和住房安全有保障。',
  户数: 6,
  人数: 19,
  名单: rowsOf(6, (i) => ({
    村民小组: groupAt(i),
    户主姓名: headAt(i),
    家庭人口: 2 + (i % 4),
    年度: '2017',
    致贫原因: '缺技术',
  })),
  起始日期: '2017-11-21',
  截止日期: '2017-11-28',
  公示天数: 7,
  公示地点: '村务公开栏和各村民小组',
  退出后条款: '退出后，帮扶期内原有扶持政策不变、力度不减、结对不改。',
  落款日期: '2017-11-21',
  ...OBJECTIONS,
};
