import type { Table } from './field.ts';
import { code, count, date, required, row, text, together, year } from './make.ts';

/** One matter going through a chain of steps of the profile; its state is the fold over its steps. */
export const CASE: Table = {
  name: 'case',
  label: '办理',
  fields: [
    text('chain', '程序', required),
    text('profileKey', '政策方案', required),
    text('profileVersion', '方案版本', required),
    text('title', '事项', required),
    year('year', '年度'),
    date('openedOn', '发起日期', required),
    row('householdId', '户', 'household'),
    row('personId', '人员', 'person'),
    row('areaId', '村（镇）', 'area'),
    row('bodyId', '单位', 'body'),
    row('batchCaseId', '所属批次', 'case'),
    text('reason', '事由'),
    text('note', '备注'),
  ],
  children: [{ table: 'case_step', key: 'caseId' }],
  indexes: [
    ['chain', 'year'],
    ['householdId', 'chain'],
  ],
};

/** A step done, refused, returned or withdrawn: legal date beside the entry; a mistake is corrected by a counter-entry. */
export const CASE_STEP: Table = {
  name: 'case_step',
  label: '办理步骤',
  fields: [
    row('caseId', '办理', 'case', required),
    text('step', '步骤', required),
    code('outcome', '结果', 'stepOutcome', required),
    text('returnTo', '退回步骤'),
    date('actedOn', '办理日期', required),
    date('signedOn', '签名日期'),
    row('bodyId', '办理单位', 'body'),
    row('personId', '经办人', 'person'),
    text('actor', '办理人'),
    text('opinion', '意见'),
    ...together(
      'votes',
      count('votersDue', '应到人数', '人'),
      count('votersPresent', '实到人数', '人'),
      count('votesFor', '同意票数', '票'),
      count('votesAgainst', '反对票数', '票'),
      count('votesAbstained', '弃权票数', '票'),
    ),
    row('noticeId', '公示公告', 'notice'),
    row('paperId', '文书', 'paper'),
    row('documentId', '文件', 'document'),
    text('reason', '理由'),
    row('correctsId', '更正的步骤', 'case_step'),
  ],
  appendOnly: true,
  indexes: [['caseId', 'actedOn']],
};

/** A list posted for objections, or an announcement: its lines are frozen when it is posted. */
export const NOTICE: Table = {
  name: 'notice',
  label: '公示公告',
  fields: [
    code('kind', '类别', 'noticeKind', required),
    text('title', '标题', required),
    year('year', '年度'),
    row('areaId', '村（镇）', 'area'),
    row('bodyId', '公布单位', 'body'),
    row('caseId', '办理', 'case'),
    ...together(
      'clock',
      date('postedOn', '张贴日期'),
      count('days', '公示天数', '天'),
      date('endsOn', '截止日期'),
      text('daysSource', '天数依据'),
    ),
    date('takenDownOn', '撤下日期'),
    text('places', '张贴地点'),
    text('phones', '监督电话'),
    text('receiver', '接收意见人'),
    row('paperId', '文书', 'paper'),
    row('snapshotId', '名单数据', 'paper_snapshot'),
    text('note', '备注'),
  ],
  children: [{ table: 'notice_item', key: 'noticeId' }],
  indexes: [
    ['areaId', 'postedOn'],
    ['kind', 'endsOn'],
  ],
};

/** One line of a notice as it hung: what was printed, and whom it names. */
export const NOTICE_ITEM: Table = {
  name: 'notice_item',
  label: '公示名单',
  fields: [
    row('noticeId', '公示公告', 'notice', required),
    count('lineNumber', '序号', '号', required),
    row('householdId', '户', 'household'),
    row('personId', '人员', 'person'),
    row('areaId', '村', 'area'),
    text('printedName', '公布姓名', required),
    text('printedGroup', '公布组别'),
    count('printedCount', '公布人数', '人'),
  ],
  appendOnly: true,
  indexes: [['noticeId', 'lineNumber']],
};

/** An objection to a notice or case, or an answer to one; both are facts and stay. */
export const OBJECTION: Table = {
  name: 'objection',
  label: '异议与答复',
  fields: [
    row('noticeId', '公示公告', 'notice'),
    row('caseId', '办理', 'case'),
    row('householdId', '户', 'household'),
    row('answersId', '所答复的异议', 'objection'),
    code('kind', '类别', 'objectionKind', required),
    date('happenedOn', '日期', required),
    text('person', '提出人或办理人'),
    text('phone', '联系电话', { masking: 'phone' }),
    text('content', '内容', required),
    text('result', '处理结果'),
    row('correctsId', '更正的记录', 'objection'),
  ],
  appendOnly: true,
};

/** Tables of this group. */
export const PROCEDURE_TABLES = [CASE, CASE_STEP, NOTICE, NOTICE_ITEM, OBJECTION];
