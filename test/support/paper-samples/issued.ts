// Invented values that the samples of issued documents share.
import type { IssuedHead } from '../../../electron/documents/papers/issued.ts';

/** Head, end and figures of a document of the county office. */
export const ISSUED = {
  发文机关: '南雄市扶贫开发领导小组办公室',
  文号: '雄扶办〔2016〕21号',
  成文日期: '2016-10-12',
  抄送: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市扶贫开发领导小组成员单位',
  印发机关: '南雄市扶贫开发领导小组办公室',
  印发日期: '2016-10-12',
  县名: '南雄市',
  年度: '2016',
  对象称谓: '相对贫困户',
  依据文件: '《中共南雄市委 南雄市人民政府关于新时期精准扶贫精准脱贫三年攻坚的实施意见》（雄发〔2016〕9号）',
} as const satisfies IssuedHead;

/** Work, addressee, day and snapshot of a document with figures. */
export const FIGURES = {
  工作称谓: '脱贫攻坚',
  主送: '各镇（街道）人民政府（办事处），市直和上级驻市各帮扶单位',
  资料日期: '2016-09-30',
  快照编号: 'S2016Q3-07',
} as const satisfies IssuedHead;

/** Towns of the samples. */
export const TOWNS = ['珠玑镇', '湖口镇', '黄坑镇', '乌迳镇', '界址镇', '坪田镇', '油山镇', '雄州街道'] as const;
