import type { Table } from './field.ts';
import { code, count, date, flag, required, row, text, together, year } from './make.ts';

/** A document by or to the office: policy library, register of received and sent papers. */
export const DOCUMENT: Table = {
  name: 'document',
  label: '文件',
  fields: [
    text('title', '标题', required),
    text('number', '发文字号', { aliases: ['文号'] }),
    code('kind', '文种', 'documentKind'),
    code('direction', '收发类别', 'documentDirection', required),
    text('issuer', '发文机关'),
    row('issuerBodyId', '发文单位', 'body'),
    text('recipients', '主送机关'),
    ...together('dates', date('issuedOn', '成文日期'), date('effectiveOn', '施行日期')),
    date('receivedOn', '收（发）文日期'),
    count('copies', '份数', '份'),
    year('year', '年度'),
    text('level', '发送范围'),
    text('note', '备注'),
  ],
  children: [{ table: 'document_basis', key: 'documentId' }],
  indexes: [['number'], ['direction', 'receivedOn']],
};

/** Which documents a document cites as its basis. */
export const DOCUMENT_BASIS: Table = {
  name: 'document_basis',
  label: '文件依据',
  fields: [
    row('documentId', '文件', 'document', required),
    row('basisId', '依据', 'document', required),
    count('rank', '排序', '号'),
  ],
};

/** A file kept with the archive: the bytes lie in the year's attachment file under their hash (ledger 24). */
export const ATTACHMENT: Table = {
  name: 'attachment',
  label: '附件',
  fields: [
    text('title', '题名', required),
    code('kind', '附件类别', 'attachmentKind', required),
    code('fileClass', '档案类别', 'fileClass'),
    code('retention', '保管期限', 'retention'),
    year('year', '年度'),
    ...together(
      'file',
      text('hash', '文件校验值', required),
      text('fileName', '文件名'),
      text('mediaType', '文件类型', required),
      count('size', '大小', '字节', required),
      count('pages', '页数', '页'),
      year('volumeYear', '存放年度', required),
    ),
    flag('hasOriginal', '保留原件'),
    date('takenOn', '形成日期'),
    text('carrier', '载体'),
    row('householdId', '户', 'household'),
    row('personId', '人员', 'person'),
    row('areaId', '村（镇）', 'area'),
    row('bodyId', '单位', 'body'),
    row('documentId', '文件', 'document'),
    row('paperId', '文书', 'paper'),
    row('caseId', '办理', 'case'),
    row('noticeId', '公示公告', 'notice'),
    text('note', '备注'),
  ],
  indexes: [['hash']],
};

/** Tables of this group. */
export const DOCUMENT_TABLES = [DOCUMENT, DOCUMENT_BASIS, ATTACHMENT];
