// Invented data of applications.
import type { D07Record } from '../../../electron/documents/papers/d07.ts';
import { members } from '../letters.ts';
import { LONG_NAME, type ProfileName, profileWords, RARE_NAME } from './profile-words.ts';

/** The application in the words of a profile. */
export function d07Of(name: ProfileName): D07Record {
  const words = profileWords(name);
  return {
    份别: '村存',
    编号: '灵潭申〔2016〕8号',
    短码: '3N8C-71QT',
    二维码: '3N8C71QT',
    资料日期: '2016-05-20',
    打印人: '邓春燕',
    对象称谓: words.household,
    村委会名称: '灵潭村民委员会',
    申请人: '邓文辉',
    性别: '男',
    民族: '汉族',
    证件号码: '440282196501011000',
    联系电话: '13800000001',
    住址: '珠玑镇灵潭村第三村民小组',
    家庭人口: 5,
    劳动力: 2,
    在校生: 1,
    家庭成员: members(5).map(({ 证件号码: _number, ...member }) => member),
    收入年度: '2015',
    收入口径: name === 'jiangmen' ? '年人均收入' : '年人均可支配收入',
    人均收入: 358_600,
    收入来源: '种植水稻4亩、黄烟3亩，长子在县内务工。',
    住房情况: '自建砖混平房72平方米，1998年建，墙体有裂缝。',
    申请理由: '妻子长期患病，医疗支出较大；一名子女在读初中；缺少技术和资金，收入低，生活困难。',
    申请日期: '2016-05-22',
  };
}

/** Twelve members, long and rare names, a long story. */
export const D07_EXTREME: D07Record = {
  ...d07Of('zhanjiang'),
  申请人: LONG_NAME,
  家庭人口: 12,
  家庭成员: members(12).map(({ 证件号码: _number, ...member }, i) => ({
    ...member,
    姓名: i % 2 === 0 ? LONG_NAME : RARE_NAME,
    健康状况: '患有大病、长期慢性病',
    就学务工: '普通高中三年级在读',
  })),
  住址: '湛江经济技术开发区硇洲镇北港村民委员会第十二村民小组一百二十三号附二号',
  识别标准: '年人均可支配收入低于文件规定的标准（二〇一四年不变价）',
  申请理由:
    '户主和配偶长期患病，医疗支出较大，家中没有稳定收入来源；三名子女分别在读高中、初中和小学，学费和生活费负担重；去年台风损毁养殖设施，恢复生产缺少资金和技术，亲友借款尚未还清，生活困难，住房年久失修，雨天漏水，经村干部上门了解情况属实。',
};

/** Nothing is known. */
export const D07_EMPTY: D07Record = {};
