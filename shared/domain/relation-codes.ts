import type { Code } from './code.ts';

const man = (label: string, standard: string, ...aliases: string[]): Code => ({ label, standard, aliases, sex: '男' });
const woman = (label: string, standard: string, ...aliases: string[]): Code => ({
  label,
  standard,
  aliases,
  sex: '女',
});

/** The 28 relations of the national form with GB/T 4761 codes and the sex each presupposes (archive-reference 1.7.2, 2.5). */
export const RELATION_CODES: Code[] = [
  { label: '户主', standard: '02', aliases: ['本人', '本人或户主'] },
  { label: '配偶', standard: '10', aliases: ['妻', '妻子', '夫', '丈夫', '之妻', '之夫'] },
  man('之子', '20', '子', '儿子', '长子', '次子', '三子', '独生子', '养子或继子'),
  woman('之女', '30', '女', '女儿', '长女', '次女', '三女', '独生女', '养女或继女'),
  woman('之儿媳', '38', '儿媳', '儿媳妇', '之儿媳妇', '媳妇'),
  man('之女婿', '28', '女婿'),
  man('之孙子', '41', '孙子', '孙'),
  woman('之孙女', '42', '孙女'),
  man('之外孙子', '43', '外孙子', '外孙'),
  woman('之外孙女', '44', '外孙女'),
  man('之父', '51', '父', '父亲'),
  woman('之母', '52', '母', '母亲'),
  man('之岳父', '55', '岳父'),
  woman('之岳母', '56', '岳母'),
  man('之公公', '53', '公公'),
  woman('之婆婆', '54', '婆婆'),
  man('之祖父', '61', '祖父', '爷爷'),
  woman('之祖母', '62', '祖母', '奶奶'),
  man('之外祖父', '63', '外祖父', '外公'),
  woman('之外祖母', '64', '外祖母', '外婆'),
  {
    label: '之兄弟姐妹',
    standard: '70',
    aliases: ['兄弟姐妹', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹'],
  },
  man('之曾孙子', '47', '曾孙子', '曾孙'),
  woman('之曾孙女', '48', '曾孙女'),
  man('之侄儿', '93', '侄儿', '侄子', '之侄子'),
  woman('之侄女', '94', '侄女'),
  woman('之兄弟媳妇', '74', '兄弟媳妇', '嫂', '弟媳', '嫂子'),
  man('之叔伯', '83', '叔伯', '叔父', '伯父', '叔叔', '伯伯'),
  { label: '其他', standard: '99', aliases: ['其它', '非亲属', '其他亲属'] },
];
