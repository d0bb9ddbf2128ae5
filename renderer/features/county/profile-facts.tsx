import { Tag, Tooltip } from 'antd';
import { Fragment } from 'react';
import type { Output } from '../../client/client.ts';
import { UI } from '../../ui/text.ts';
import { SETUP } from './text.ts';

type Facts = Output<'county.profileFacts'>;
type Fact = Facts['facts'][number];

const COLOURS: Record<Fact['origin'], string> = {
  own: 'blue',
  inherited: 'gold',
  default: 'default',
  notStated: 'default',
};

/** Everything a profile fixes: value, section, where it comes from; oddities of the text are shown, not mended. */
export function ProfileFacts({ value }: { value: Facts }) {
  const groups = Map.groupBy(value.facts, (fact) => fact.group);
  const anomalies = anomaliesOf(value.facts);
  return (
    <>
      <div className="scroll-box profile-facts">
        <table className="plain-table">
          <thead>
            <tr>
              <th>{SETUP.factLabel}</th>
              <th>{SETUP.factText}</th>
              <th>{SETUP.factRef}</th>
              <th>{SETUP.factOrigin}</th>
            </tr>
          </thead>
          <tbody>
            {[...groups].map(([group, facts]) => (
              <Fragment key={group}>
                <tr className="group-row">
                  <td colSpan={4}>{group}</td>
                </tr>
                {facts.map((fact, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: facts have no id and keep their order
                  <FactRow key={index} fact={fact} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {anomalies.length > 0 && (
        <section className="anomalies">
          <h3>
            {SETUP.anomalies} <span className="hint">{SETUP.anomaliesHint}</span>
          </h3>
          <ul>
            {anomalies.map((anomaly) => (
              <li key={anomaly.id}>
                <strong>{anomaly.id}</strong> {anomaly.text}{' '}
                <span className="hint">{anomaly.ref.join(UI.listJoin)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {value.background.length > 0 && (
        <div className="background-totals">
          <strong>{SETUP.background}</strong>
          <TotalLines totals={value.background} />
        </div>
      )}
    </>
  );
}

/** Every oddity once, in the order of the facts. */
export function anomaliesOf(facts: Facts['facts']): Fact['anomalies'] {
  return [...new Map(facts.flatMap((fact) => fact.anomalies).map((anomaly) => [anomaly.id, anomaly])).values()];
}

/** Totals that a document prints, with status and section. */
export function TotalLines({ totals }: { totals: Facts['background'] }) {
  return (
    <ul className="total-lines">
      {totals.map((total) => (
        <li key={total.subject + total.residence + total.ref + total.count}>
          {SETUP.printedTotal(total)} <span className="hint">{SETUP.printedSource(total)}</span>
        </li>
      ))}
    </ul>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  return (
    <tr className={fact.origin === 'notStated' ? 'is-off' : ''}>
      <td>
        {fact.label}
        {fact.anomalies.map((anomaly) => (
          <Tooltip key={anomaly.id} title={anomaly.text}>
            <span className="anomaly-mark">{anomaly.id}</span>
          </Tooltip>
        ))}
      </td>
      <td>{fact.text}</td>
      <td className="nowrap">
        {fact.quote ? (
          <Tooltip title={fact.quote}>
            <span className="quoted">{fact.ref}</span>
          </Tooltip>
        ) : (
          fact.ref
        )}
      </td>
      <td className="nowrap">
        <Tooltip title={fact.originName}>
          <Tag color={COLOURS[fact.origin]}>{SETUP.origins[fact.origin]}</Tag>
        </Tooltip>
      </td>
    </tr>
  );
}
