import { Button, Form, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useJob } from '../../client/hooks.ts';
import { addressOf, goTo, useFilters } from '../../ui/address.ts';
import { FormDialog } from '../../ui/confirm-dialog.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DateControl } from '../../ui/field-control.tsx';
import { FilterArea, FilterBar } from '../../ui/filter-bar.tsx';
import { JobPanel } from '../../ui/job-panel.tsx';
import { useListSource } from '../../ui/list-source.ts';
import { EmptyState } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { todayHere } from '../../ui/time.ts';
import { HelperPicker } from './helper-picker.tsx';
import { changesOf, type Edit, type Edits, type ProposalRow, withEdit, withoutEdit } from './proposal-edits.ts';
import { PAIRING } from './text.ts';

const SHOWN = ['open', 'unassigned', 'all'] as const;
const SHOW_CHOICES = SHOWN.map((value) => ({ value, label: PAIRING.showChoices[value] }));

interface Given {
  edits: Edits;
  onEdit: (edits: Edits) => void;
}

/** The automatic proposal as a table: why each, another helper where wanted, applied as one batch. */
export function ProposeSection({ edits, onEdit }: Given) {
  const [filters] = useFilters();
  const inArea = filters['areaId'] ? { areaId: filters['areaId'] } : {};
  const show = SHOWN.find((each) => each === filters['show']) ?? 'open';
  const source = useListSource('pairing.propose', { ...inArea, show });
  const job = useJob('pairing.applyProposal');
  const [picking, setPicking] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const shown = useMemo(
    () =>
      columns({
        edits,
        picking,
        pick: setPicking,
        choose: (row, edit) => {
          onEdit(withEdit(edits, row, edit));
          setPicking(undefined);
        },
        restore: (householdId) => onEdit(withoutEdit(edits, householdId)),
      }),
    [edits, picking, onEdit],
  );
  const apply = ({ fromOn }: { fromOn: string }) => {
    setAsking(false);
    void job.start({ ...inArea, fromOn, changes: changesOf(edits) });
  };
  useForgetApplied(job.result, onEdit);
  const { first } = source;
  return (
    <>
      <ApplyPanel job={job} />
      <p className="hint">{PAIRING.proposeHint}</p>
      <FilterBar>
        <FilterArea />
        <ShowFilter show={show} />
        <span className="filter-end">
          <Button
            type="primary"
            disabled={job.isRunning || (source.total === 0 && edits.size === 0)}
            onClick={() => setAsking(true)}
          >
            {PAIRING.apply}
          </Button>
        </span>
      </FilterBar>
      <DataTable
        id="pairing.propose"
        label={PAIRING.sections.propose}
        columns={shown}
        source={source}
        rowKey={(row) => row.householdId}
        summary={first && <ProposeSummary first={first} edits={edits} onClear={() => onEdit(new Map())} />}
        empty={<NothingShown first={first} />}
      />
      {isAsking && (
        <FormDialog<{ fromOn: string }>
          title={PAIRING.applyTitle}
          okText={PAIRING.applyConfirm}
          initial={{ fromOn: todayHere() }}
          onConfirm={apply}
          onCancel={() => setAsking(false)}
        >
          {first && <p>{PAIRING.proposeSummary(first.assigned, first.unassigned)}</p>}
          {edits.size > 0 && <p>{PAIRING.editSummary(edits.size)}</p>}
          <p className="hint">{PAIRING.applyText}</p>
          <Form.Item name="fromOn" label={PAIRING.from} rules={[{ required: true, message: PAIRING.dateRequired }]}>
            <DateControl className="control" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

function ApplyPanel({ job }: { job: ReturnType<typeof useJob<'pairing.applyProposal'>> }) {
  const words = ({ paired, left }: { paired: number; left: number }) =>
    paired === 0 ? PAIRING.appliedNone(left) : PAIRING.applied(paired, left);
  return (
    <JobPanel
      job={job}
      title={PAIRING.applyJob}
      report={(result) => <p>{words(result)}</p>}
      reportText={words}
      actions={({ batchId }) =>
        batchId && <Button onClick={() => goTo(addressOf('/history', { batchId }))}>{PAIRING.showBatch}</Button>
      }
    />
  );
}

/** Once a proposal was applied, its edits are done; a cancelled one keeps them. */
function useForgetApplied(result: unknown, onEdit: Given['onEdit']): void {
  const known = useRef(result);
  useEffect(() => {
    if (result !== undefined && result !== known.current) onEdit(new Map());
    known.current = result;
  }, [result, onEdit]);
}

/** Which lines of the proposal are listed. */
function ShowFilter({ show }: { show: (typeof SHOWN)[number] }) {
  const [, change] = useFilters();
  return (
    <Select
      aria-label={PAIRING.show}
      style={{ width: 220 }}
      value={show}
      options={SHOW_CHOICES}
      onChange={(value) => change({ show: value })}
    />
  );
}

function NothingShown({ first }: { first: { assigned: number; unassigned: number } | undefined }) {
  const [, change] = useFilters();
  if (!first || first.assigned + first.unassigned > 0)
    return (
      <EmptyState
        title={PAIRING.nothingOpen}
        hint={PAIRING.nothingOpenHint}
        actions={<Button onClick={() => change({ show: 'all' })}>{PAIRING.lookAtAll}</Button>}
      />
    );
  return (
    <EmptyState
      title={PAIRING.noPropose}
      hint={PAIRING.noProposeHint}
      actions={<Button onClick={() => goTo('/imports')}>{PAIRING.goImports}</Button>}
    />
  );
}

function ProposeSummary(given: {
  first: { total: number; assigned: number; unassigned: number };
  edits: Edits;
  onClear: () => void;
}) {
  const { first, edits } = given;
  return (
    <>
      {PAIRING.shownCount(first.total)}
      <span className="foot-more">{PAIRING.proposeSummary(first.assigned, first.unassigned)}</span>
      {edits.size > 0 && (
        <span className="foot-more">
          {PAIRING.editSummary(edits.size)}{' '}
          <Button size="small" type="link" onClick={given.onClear}>
            {PAIRING.clearEdits}
          </Button>
        </span>
      )}
    </>
  );
}

interface Editing {
  edits: Edits;
  /** Household whose helper is being chosen. */
  picking: string | undefined;
  pick: (householdId: string | undefined) => void;
  choose: (row: ProposalRow, edit: Edit) => void;
  restore: (householdId: string) => void;
}

function columns(editing: Editing): Column<ProposalRow>[] {
  const { edits } = editing;
  const whyOf = (row: ProposalRow) => {
    const edit = edits.get(row.householdId);
    if (!edit) return row.why;
    return edit.officialId === null ? PAIRING.leftEmpty : PAIRING.editedWhy;
  };
  return [
    { key: 'household', title: PAIRING.household, width: 90, render: (row) => row.headName ?? PAIRING.noHead },
    { key: 'mark', title: PAIRING.mark, width: 150, render: (row) => <span title={row.mark}>{row.mark}</span> },
    {
      key: 'village',
      title: PAIRING.village,
      width: 150,
      render: (row) => <span title={row.townName + row.villageName}>{row.townName + row.villageName}</span>,
    },
    { key: 'helper', title: PAIRING.proposal, width: 360, render: (row) => <HelperCell row={row} editing={editing} /> },
    {
      key: 'why',
      title: PAIRING.why,
      width: 220,
      grow: true,
      render: (row) => <span title={whyOf(row)}>{whyOf(row)}</span>,
    },
  ];
}

/** The helper with the unit as second mark; null where none was found. */
function proposedName({ officialName, unitName }: ProposalRow): string | null {
  return officialName && [officialName, unitName].filter(Boolean).join(UI.wideSpace);
}

function HelperCell({ row, editing }: { row: ProposalRow; editing: Editing }) {
  const edit = editing.edits.get(row.householdId);
  if (editing.picking === row.householdId)
    return (
      <HelperPicker
        unitName={row.unitName}
        onPick={(chosen) => editing.choose(row, chosen)}
        onClose={() => editing.pick(undefined)}
      />
    );
  const name = edit ? edit.name : proposedName(row);
  return (
    <span className="helper-cell">
      <span className={name === null ? 'warn helper-name' : 'helper-name'} title={name ?? ''}>
        {name ?? PAIRING.unassigned}
      </span>
      {edit && (
        <Button size="small" type="link" onClick={() => editing.restore(row.householdId)}>
          {PAIRING.undoEdit}
        </Button>
      )}
      <Button size="small" type="link" onClick={() => editing.pick(row.householdId)}>
        {PAIRING.edit}
      </Button>
    </span>
  );
}
