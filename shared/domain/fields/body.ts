import type { Table } from './field.ts';
import { code, count, date, flag, required, row, text, together } from './make.ts';

/** A body: office, government, village committee, helping unit, resident team, working group, firm. */
export const BODY: Table = {
  name: 'body',
  label: '单位',
  fields: [
    text('name', '单位名称', { ...required, aliases: ['帮扶单位', '帮扶单位名称', '派出单位'] }),
    text('shortName', '单位简称', { aliases: ['简称'] }),
    code('kind', '单位类别', 'bodyKind', required),
    flag('isHelpingUnit', '是否帮扶单位'),
    code('affiliation', '隶属关系', 'affiliation', { aliases: ['单位隶属关系', '单位隶属'] }),
    code('level', '级别', 'bodyLevel', { aliases: ['单位级别'] }),
    row('areaId', '所在（所辖）区域', 'area'),
    row('parentId', '上级或派出单位', 'body'),
    row('predecessorId', '原单位', 'body'),
    text('sealName', '印章名称'),
    text('documentMark', '机关代字'),
    text('phone', '联系电话', { masking: 'phone', aliases: ['办公电话', '单位电话'] }),
    text('address', '地址', { aliases: ['单位地址'] }),
    text('creditCode', '统一社会信用代码'),
    count('helperLimit', '每名干部结对上限', '户'),
    ...together('period', date('fromOn', '成立（到任）日期'), date('toOn', '撤销日期')),
    text('pinyin', '拼音首字母'),
    text('note', '备注'),
  ],
  children: [
    { table: 'post', key: 'bodyId' },
    { table: 'body_member', key: 'bodyId' },
    { table: 'village_pairing', key: 'bodyId' },
  ],
  indexes: [['name'], ['kind', 'name'], ['areaId'], ['isHelpingUnit', 'name']],
};

/** Which units make up a working group or leading group, from when to when. */
export const BODY_MEMBER: Table = {
  name: 'body_member',
  label: '工作组成员单位',
  fields: [
    row('bodyId', '工作组', 'body', required),
    row('memberBodyId', '成员单位', 'body', required),
    flag('isLeading', '牵头单位'),
    ...together('period', date('fromOn', '起始日期'), date('toOn', '终止日期')),
    row('documentId', '依据文件', 'document'),
  ],
};

/** A post of a body: who holds it, and so who signs, is looked up in `tenure` by date. */
export const POST: Table = {
  name: 'post',
  label: '职务',
  fields: [
    row('bodyId', '单位', 'body', required),
    text('title', '职务名称', { ...required, aliases: ['职务'] }),
    code('kind', '职务类别', 'postKind', required),
    count('rank', '排序', '号'),
    ...together('period', date('fromOn', '设立日期'), date('toOn', '撤销日期')),
  ],
  children: [{ table: 'tenure', key: 'postId' }],
  indexes: [['bodyId', 'kind']],
};

/** A person holds a post from a day to a day; a helper is a person with a tenure in his unit. */
export const TENURE: Table = {
  name: 'tenure',
  label: '任职',
  fields: [
    row('postId', '职务', 'post', required),
    row('personId', '人员', 'person', required),
    text('title', '派出单位职务', { aliases: ['单位职务', '职务名称'] }),
    text('grade', '职级', { aliases: ['职务级别'] }),
    text('phone', '工作电话', { masking: 'phone' }),
    ...together(
      'period',
      date('fromOn', '任职日期', { aliases: ['到任日期', '到村日期'] }),
      date('toOn', '离任日期'),
      code('endReason', '离任原因', 'tenureEnd'),
    ),
    row('successorId', '接任', 'tenure'),
    row('documentId', '任免文件', 'document'),
    text('note', '备注'),
  ],
  indexes: [
    ['postId', 'toOn'],
    ['personId', 'toOn'],
  ],
};

/** Tables of this group. */
export const BODY_TABLES = [BODY, BODY_MEMBER, POST, TENURE];
