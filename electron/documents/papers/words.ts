import type { ProblemCode, TemplateProblem } from '../template/problems.ts';

/** Font names of the official page, one spelling everywhere (GB/T 9704 §5.2.2, §7). */
export const FONT = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
  title: '方正小标宋简体',
  bodyWide: '仿宋',
  kaiWide: '楷体',
  symbol: 'Segoe UI Symbol',
} as const;

/** The face that has the characters a font lacks; fonts not listed have them themselves. */
export const WIDE_FACE: Readonly<Record<string, string>> = {
  [FONT.body]: FONT.bodyWide,
  [FONT.kai]: FONT.kaiWide,
  [FONT.title]: FONT.song,
  方正小标宋_GBK: FONT.song,
};

/** Names of the styles a clerk sees in Word. */
export const STYLE_NAME = {
  title: '公文标题',
  subtitle: '公文副标题',
  plain: '公文顶格',
  body: '公文正文',
  heading: '公文一级标题',
  heading2: '公文二级标题',
  cell: '表格文字',
  cellCentre: '表格居中',
  small: '表格小字',
  smallCentre: '表格小字居中',
  head: '表格栏目',
  term: '条款',
  termHeading: '条款标题',
  mark: '编号行',
  gap: '间隔行',
  footer: '公文页码',
} as const;

/** Words of the template language. */
export const TAG_WORD = { otherwise: '否则', index: '序号', atLeast: '至少', numerals: '汉字' } as const;

/** Names of the formats after the bar of a tag; those ending in a number take one: `空8`, `缩5`. */
export const FORMAT_WORD = {
  capital: '大写',
  yuan: '元',
  wan: '万元',
  whole: '整数',
  official: '公文',
  yearMonth: '年月',
  year: '年',
  masked: '隐去',
  mu: '亩',
  blank: '空',
  shrink: '缩',
} as const;

/** Pieces of dates and amounts. */
export const PIECE = {
  year: '年',
  month: '月',
  day: '日',
  yuan: '元',
  wan: '万元',
  mu: '亩',
  blankDate: '　　　　年　　月　　日',
} as const;

/** Chinese numerals of numbered items, 1 to 10. */
export const NUMERALS = '一二三四五六七八九十';

/** Words of amounts in capitals (人民币大写). */
export const CAPITAL = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: ['', '拾', '佰', '仟'],
  groups: ['', '万', '亿', '万亿'],
  yuan: '元',
  jiao: '角',
  fen: '分',
  whole: '整',
  minus: '负',
} as const;

const SENTENCE: Readonly<Record<ProblemCode, string>> = {
  notZip: '这不是 Word 文档（.docx），请另存为 .docx 后再导入。',
  zipTooLarge: '文件解开后过大，不像是表单模板，请减小图片后再导入。',
  zipDamaged: '文件已损坏或内容异常，请用 Word 打开后另存一份再导入。',
  partMissing: '文件缺少正文，请用 Word 打开后另存一份再导入。',
  xmlDamaged: '文件内容不合规范，请用 Word 打开后另存一份再导入。',
  documentType: '文件含有外部定义，出于安全不予导入。',
  macros: '文件含有宏或嵌入对象，请另存为不含宏的 .docx。',
  externalLink: '文件引用了外部内容，请断开链接或改为嵌入后再导入。',
  strictFormat: '文件是“严格 Open XML”格式，请另存为普通 .docx。',
  trackedChanges: '文件中有修订，请先接受或拒绝全部修订。',
  footnotes: '模板中不能使用脚注、尾注和批注，请删除。',
  tagInStaticPart: '页眉页脚中不能使用字段，请移到正文。',
  sectionFooters: '第一节没有自己的页眉页脚，请在第一节设置页码。',
  unclosedTag: '花括号没有成对，请补全或删除。',
  emptyTag: '花括号中没有字段名。',
  unknownField: '没有这个字段。',
  unknownFormat: '没有这种格式。',
  wrongType: '这个字段不能这样使用。',
  notClosed: '循环或条件没有结束标记，请补上 {/}。',
  notOpened: '结束标记前没有开始标记。',
  wrongClose: '结束标记与开始标记的名称不同。',
  mixedLevels: '开始和结束标记不在同一层（须同在一段、同一单元格、同一行或同一张表）。',
  notAlone: '跨段的循环或条件，标记须单独占一段。',
  elseMisplaced: '“否则”标记的位置不对，须与条件的开始、结束标记同层，并且只有一个。',
};

/** One Chinese sentence for a template problem, with place and suggestion. */
export function problemSentence(problem: TemplateProblem): string {
  const place = problem.near === '' ? '' : `“${problem.near}”处`;
  const tag = problem.tag === '' ? '' : `“${problem.tag}”`;
  const hint = problem.suggestion === '' ? '' : `是否为“${problem.suggestion}”？`;
  const where = [place, tag].filter((s) => s !== '').join('，');
  return `${where === '' ? '' : `${where}：`}${SENTENCE[problem.code]}${hint}`;
}
