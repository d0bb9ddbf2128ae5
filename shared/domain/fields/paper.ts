import type { Table } from './field.ts';
import { code, codes, count, date, flag, instant, loose, required, row, text, together, year } from './make.ts';

/** A template version of a paper that an office published; the .docx is an attachment. */
export const PAPER_TEMPLATE: Table = {
  name: 'paper_template',
  label: '文书模板',
  fields: [
    text('paperKind', '文书种类', required),
    text('version', '版本', required),
    text('title', '名称', required),
    row('attachmentId', '模板文件', 'attachment'),
    text('fileHash', '模板校验值', required),
    ...together('validity', date('publishedOn', '启用日期'), date('retiredOn', '停用日期')),
    text('note', '修改说明'),
  ],
  indexes: [['paperKind', 'retiredOn']],
};

/** A numbering series: register of letters, 文号 of a body and year, provisional 户编号. */
export const NUMBER_SERIES: Table = {
  name: 'number_series',
  label: '编号序列',
  fields: [
    code('kind', '序列类别', 'seriesKind', required),
    text('title', '名称', required),
    row('bodyId', '单位', 'body'),
    year('year', '年度'),
    text('paperKind', '文书种类'),
    text('mark', '代字'),
    text('pattern', '编号格式', required),
  ],
  indexes: [['kind', 'year']],
};

/** A range of a series that one node may use (ledger 5 ii); writing outside one's block is refused. */
export const NUMBER_BLOCK: Table = {
  name: 'number_block',
  label: '号段',
  fields: [
    row('seriesId', '编号序列', 'number_series', required),
    loose('nodeId', '电脑', required),
    ...together('range', count('first', '起号', '号', required), count('last', '止号', '号', required)),
    date('grantedOn', '分配日期'),
    text('note', '备注'),
  ],
};

/** One number taken from a block: used, reserved or void with a reason; id made from series and number (ledger 5). */
export const NUMBER_USE: Table = {
  name: 'number_use',
  label: '编号登记',
  fields: [
    row('seriesId', '编号序列', 'number_series', required),
    count('number', '序号', '号', required),
    text('text', '编号', required),
    code('state', '使用状态', 'numberState', required),
    date('usedOn', '登记日期'),
    text('reason', '预留或作废原因'),
  ],
  contentKey: ['seriesId', 'number'],
  indexes: [['seriesId', 'number'], ['text']],
};

/** An official paper about a subject, whatever its copies: D04 of a household, D03 of a village … */
export const PAPER: Table = {
  name: 'paper',
  label: '文书',
  fields: [
    text('kind', '文书种类', required),
    text('title', '标题', required),
    year('year', '年度'),
    ...together('number', text('number', '编号'), row('numberUseId', '编号登记', 'number_use')),
    row('householdId', '户', 'household'),
    row('personId', '人员', 'person'),
    row('areaId', '村（镇）', 'area'),
    row('bodyId', '单位', 'body'),
    row('pairingId', '结对', 'pairing'),
    row('villagePairingId', '挂钩', 'village_pairing'),
    row('caseId', '办理', 'case'),
    row('noticeId', '公示公告', 'notice'),
    row('documentId', '文件', 'document'),
    row('supersedesId', '所替换的文书', 'paper'),
    code('fileClass', '档案类别', 'fileClass'),
    code('retention', '保管期限', 'retention'),
  ],
  indexes: [['kind', 'year'], ['number'], ['householdId', 'kind']],
};

/** The data a copy was printed from: canonical JSON text (RFC 8785), as printed, for ever. */
export const PAPER_SNAPSHOT: Table = {
  name: 'paper_snapshot',
  label: '文书数据',
  fields: [
    text('hash', '数据校验值', required),
    text('content', '数据', { ...required, masking: 'content' }),
    text('form', '数据格式版本', required),
  ],
  appendOnly: true,
  indexes: [['hash']],
};

/** One printing job over papers: what was asked, how many came out, where they went. */
export const PRINT_RUN: Table = {
  name: 'print_run',
  label: '打印批次',
  fields: [
    text('paperKind', '文书种类', required),
    text('title', '名称', required),
    text('scope', '范围', required),
    count('total', '应打印', '份', required),
    date('dataOn', '数据日期'),
    instant('startedAt', '开始时间', required),
    text('startedBy', '打印人', required),
  ],
};

/** One issue of a paper as printed, with its random code: the same content goes to each holder (户存, 单位存, 村存). */
export const PAPER_COPY: Table = {
  name: 'paper_copy',
  label: '文书打印件',
  fields: [
    row('paperId', '文书', 'paper', required),
    count('issue', '第几次印制', '次', required),
    text('code', '查验码', required),
    row('snapshotId', '数据', 'paper_snapshot', required),
    text('snapshotHash', '数据校验值', required),
    text('templateKey', '模板', required),
    text('templateVersion', '模板版本', required),
    text('templateHash', '模板校验值'),
    text('fileName', '文件名'),
    text('fileHash', '文件校验值'),
    count('pages', '页数', '页'),
    count('copies', '份数', '份', required),
    codes('holders', '各份去向', 'paperHolder'),
    flag('isDraft', '草稿'),
    text('reprintReason', '重印原因'),
    row('runId', '打印批次', 'print_run'),
    count('runOrder', '批次内序号', '号'),
    instant('printedAt', '打印时间', required),
    text('printedBy', '打印人', required),
  ],
  appendOnly: true,
  indexes: [['paperId', 'issue'], ['code'], ['runId', 'runOrder']],
};

/** What happened to a paper or copy after printing: signed, returned, scanned, void …; its state is their fold. */
export const PAPER_EVENT: Table = {
  name: 'paper_event',
  label: '文书流转',
  fields: [
    row('paperId', '文书', 'paper', required),
    row('copyId', '打印件', 'paper_copy'),
    code('kind', '事项', 'paperEvent', required),
    date('happenedOn', '日期', required),
    code('holder', '份别', 'paperHolder'),
    text('signer', '签名人'),
    text('proxy', '代签人'),
    text('proxyRelation', '代签人与本人关系'),
    text('proxyReason', '代签原因'),
    row('attachmentId', '扫描件', 'attachment'),
    text('reason', '原因'),
    row('correctsId', '更正的事项', 'paper_event'),
    text('note', '备注'),
  ],
  appendOnly: true,
  indexes: [
    ['paperId', 'happenedOn'],
    ['kind', 'happenedOn'],
  ],
};

/** Tables of this group. */
export const PAPER_TABLES = [
  PAPER_TEMPLATE,
  NUMBER_SERIES,
  NUMBER_BLOCK,
  NUMBER_USE,
  PAPER,
  PAPER_SNAPSHOT,
  PRINT_RUN,
  PAPER_COPY,
  PAPER_EVENT,
];
