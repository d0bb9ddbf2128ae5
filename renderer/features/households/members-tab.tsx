import { Button, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { FieldFacts } from '../../ui/field-facts.tsx';
import { EmptyState } from '../../ui/loaded.tsx';
import { Masked } from '../../ui/masked.tsx';
import { Panel } from '../../ui/page.tsx';
import { UI } from '../../ui/text.ts';
import type { Household } from './household-page.tsx';
import { AddMember, CorrectMember, EndMember } from './member-dialogs.tsx';
import { memberSections } from './sections.ts';
import { HOUSEHOLD, MEMBER } from './text.ts';

export type Member = Household['members'][number];
type Doing = { what: 'add' } | { what: 'correct' | 'end' | 'read'; member: Member };

/** Members now and former ones; each corrected or ended, new ones added. */
export function MembersTab({ household }: { household: Household }) {
  const [doing, setDoing] = useState<Doing>();
  const now = household.members.filter((member) => member.toOn === null);
  const former = household.members.filter((member) => member.toOn !== null);
  const done = () => setDoing(undefined);
  const isOpen = household.closedOn === null;
  return (
    <>
      {isOpen && (
        <div className="tab-tools">
          <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
            {HOUSEHOLD.addMember}
          </Button>
        </div>
      )}
      <Panel title={MEMBER.now} className="panel-flush">
        {now.length === 0 ? (
          <EmptyState title={MEMBER.none} hint={MEMBER.noneHint} />
        ) : (
          <MemberTable members={now} act={setDoing} canEdit={isOpen ? 'edit' : 'read'} />
        )}
      </Panel>
      {former.length > 0 && (
        <Panel title={MEMBER.former} className="panel-flush">
          <MemberTable members={former} act={setDoing} canEdit="read" />
        </Panel>
      )}
      {doing?.what === 'add' && <AddMember household={household} onDone={done} />}
      {doing?.what === 'correct' && <CorrectMember member={doing.member} year={household.year} onDone={done} />}
      {doing?.what === 'end' && (
        <EndMember member={doing.member} others={now.filter((each) => each !== doing.member)} onDone={done} />
      )}
      {doing?.what === 'read' && <MemberDetail member={doing.member} onClose={done} />}
    </>
  );
}

const textOf = (member: Member, key: string) => {
  const value = member.values[key];
  return typeof value === 'string' && value !== '' ? value : UI.none;
};

function MemberTable({
  members,
  act,
  canEdit,
}: {
  members: readonly Member[];
  act: (doing: Doing) => void;
  canEdit: 'edit' | 'read';
}) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{MEMBER.name}</th>
          <th>{MEMBER.relation}</th>
          <th>{MEMBER.sex}</th>
          <th>{MEMBER.age}</th>
          <th>{MEMBER.number}</th>
          <th>{MEMBER.education}</th>
          <th>{MEMBER.health}</th>
          <th>{MEMBER.labour}</th>
          <th>{canEdit === 'edit' ? MEMBER.since : MEMBER.until}</th>
          <th aria-label={UI.more} />
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.membershipId} className={member.toOn ? 'is-off' : ''}>
            <td className="nowrap">
              <button
                type="button"
                className="link-button"
                title={MEMBER.detail}
                onClick={() => act({ what: 'read', member })}
              >
                {member.name}
              </button>
            </td>
            <td className="nowrap">{member.relation ?? UI.none}</td>
            <td>{member.sex ?? UI.none}</td>
            <td className="nowrap">{MEMBER.ageText(member.age)}</td>
            <td className="nowrap">
              <Masked value={member.number} personId={member.personId} field="number" />
            </td>
            <td>{member.values['education'] ? textOf(member, 'education') : textOf(member, 'schooling')}</td>
            <td>{textOf(member, 'health')}</td>
            <td>{textOf(member, 'labour')}</td>
            <td className="nowrap">
              {member.toOn ? `${member.toOn} ${member.outReason ?? ''}` : (member.fromOn ?? UI.none)}
            </td>
            <td className="nowrap">
              {canEdit === 'edit' && (
                <>
                  <Button size="small" type="link" onClick={() => act({ what: 'correct', member })}>
                    {MEMBER.correct}
                  </Button>
                  <Button size="small" type="link" onClick={() => act({ what: 'end', member })}>
                    {MEMBER.end}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MemberDetail({ member, onClose }: { member: Member; onClose: () => void }) {
  const sections = useMemo(memberSections, []);
  return (
    <Drawer open title={member.name} size="large" onClose={onClose}>
      <FieldFacts
        sections={sections}
        values={member.values}
        show="filled"
        wrap={(title, facts) => (
          <Panel key={title} title={title}>
            {facts}
          </Panel>
        )}
      />
    </Drawer>
  );
}
