import type { Table } from './field.ts';
import { code, date, required, row, text, together } from './make.ts';

/**
 * An official helps a household from a day to a day, for a unit; never overwritten. The helper's post
 * and phone at a date are his tenure in that unit.
 */
export const PAIRING: Table = {
  name: 'pairing',
  label: '结对',
  fields: [
    row('householdId', '户', 'household', required),
    row('personId', '帮扶责任人', 'person', required),
    row('bodyId', '帮扶单位', 'body', required),
    code('rank', '帮扶次序', 'pairingRank', required),
    code('kind', '结对类别', 'pairingKind', required),
    text('duty', '帮扶职责'),
    ...together('beginning', date('fromOn', '帮扶开始时间', { ...required, aliases: ['帮扶开始日期', '结对日期'] })),
    ...together(
      'ending',
      date('toOn', '帮扶结束时间', { aliases: ['帮扶结束日期'] }),
      code('endReason', '结束原因', 'pairingEnd'),
      text('endNote', '结束说明'),
    ),
    row('replacesId', '接替的结对', 'pairing'),
    row('documentId', '依据文件', 'document'),
    text('note', '备注'),
  ],
  indexes: [
    ['householdId', 'toOn'],
    ['personId', 'toOn'],
    ['bodyId', 'toOn'],
  ],
};

/** A unit, team or working group is responsible for a village or town from a day to a day. */
export const VILLAGE_PAIRING: Table = {
  name: 'village_pairing',
  label: '挂钩村（镇）',
  fields: [
    row('bodyId', '帮扶单位', 'body', required),
    row('areaId', '村（镇）', 'area', required),
    code('kind', '挂钩类别', 'villagePairingKind', required),
    text('duty', '帮扶任务'),
    ...together('beginning', date('fromOn', '起始日期')),
    ...together('ending', date('toOn', '终止日期'), code('endReason', '结束原因', 'pairingEnd')),
    row('documentId', '依据文件', 'document'),
    text('source', '名单来源'),
    text('note', '备注'),
  ],
  indexes: [
    ['bodyId', 'toOn'],
    ['areaId', 'toOn'],
  ],
};

/** A leader is linked to a town or village (挂钩联系, 驻点) from a day to a day. */
export const LEADER_LINK: Table = {
  name: 'leader_link',
  label: '领导挂点联系',
  fields: [
    row('personId', '领导', 'person', required),
    row('bodyId', '单位', 'body'),
    row('areaId', '村（镇）', 'area', required),
    code('kind', '联系方式', 'leaderLinkKind', required),
    ...together('period', date('fromOn', '起始日期'), date('toOn', '终止日期')),
    row('liaisonId', '联络员', 'person'),
    row('documentId', '依据文件', 'document'),
    text('note', '备注'),
  ],
  indexes: [
    ['areaId', 'toOn'],
    ['personId', 'toOn'],
  ],
};

/** Tables of this group. */
export const PAIRING_TABLES = [PAIRING, VILLAGE_PAIRING, LEADER_LINK];
