import type { D22Record } from '../../../electron/documents/papers/d22.ts';
import { groupAt, HEAD, headAt, rowsOf } from './common.ts';

const RELATIONS = ['户主', '配偶', '之子', '之女'];
const GIVEN = ['', '桂香', '志强', '小梅'];

/** Six households of four. */
export const d22Sample: D22Record = {
  ...HEAD,
  县名: '南雄市',
  镇名: '珠玑镇',
  村名: '灵潭村',
  村委会名称: '灵潭村民委员会',
  镇政府名称: '珠玑镇人民政府',
  年度: '2016',
  对象称谓: '相对贫困户',
  户数: 6,
  人数: 24,
  劳动力人数: 14,
  成员: rowsOf(24, (i) => {
    const household = Math.floor(i / 4);
    return {
      户序: household + 1,
      村民小组: groupAt(household),
      户编号: `44028200000${100 + household}`,
      户主姓名: headAt(household),
      户属性: '一般贫困户',
      脱贫状态: '未脱贫',
      致贫原因: '缺技术',
      姓名: i % 4 === 0 ? headAt(household) : `${headAt(household)[0]}${GIVEN[i % 4]}`,
      与户主关系: RELATIONS[i % 4]!,
      性别: i % 2 === 0 ? '男' : '女',
      出生日期: `19${60 + i}-0${1 + (i % 9)}-1${i % 10}`,
      证件号码: `44028219${60 + i}01011${String(200 + i)}`,
      民族: '汉族',
      文化程度: i % 4 === 3 ? '' : '初中',
      在校生状况: i % 4 === 3 ? '普通高中二年级' : '',
      健康状况: i % 5 === 1 ? '长期慢性病' : '健康',
      劳动能力: i % 4 === 3 ? '无劳动力' : '普通劳动力',
      务工情况: i % 4 === 2 ? '广东省东莞市10个月' : '',
      医疗保险: '居民医保',
      养老保险: i % 4 === 3 ? '' : '居民养老',
      保障类别: i % 6 === 0 ? '低保' : '',
      联系电话: i % 4 === 0 ? `1380000${String(1000 + i)}` : '',
      帮扶责任人: '叶志明',
      备注: i % 7 === 0 ? '在外就读' : '',
    };
  }),
};
