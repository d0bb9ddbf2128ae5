import type { D33Record } from '../../../electron/documents/papers/d33.ts';

/** A company honoured by the profile of Zhanjiang. */
export const d33Sample: D33Record = {
  证书编号: '湛开扶证〔2017〕3号',
  获授单位: '湛江市某某水产加工有限公司',
  年度: '2017',
  吸纳人数: 63,
  捐赠金额: 5_000_000,
  捐赠物资: '种苗和饲料一批',
  工作称谓: '精准扶贫',
  荣誉称号: '湛江开发区精准扶贫爱心企业',
  依据文件: '《湛江经济技术开发区精准扶贫实施方案》（湛开办〔2016〕163号）',
  授予机关: '湛江经济技术开发区扶贫开发领导小组',
  授予日期: '2017-12-28',
};

/** Thanks of a county whose profile knows no honour. */
export const d33Thanks: D33Record = {
  证书编号: '雄扶谢〔2017〕11号',
  获授单位: '阿卜杜热合曼·买买提依明江𠮷㙍䶮·托合食品有限责任公司',
  事由: '帮助灵潭村修建饮水工程',
  授予机关: '南雄市扶贫开发领导小组',
  授予日期: '2017-10-17',
};
