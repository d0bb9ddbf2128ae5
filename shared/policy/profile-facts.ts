import { sectionText } from '../text/section.ts';
import type { FactRow } from './fact-row.ts';
import { helpingRows, letterRows, moneyRows, otherRows } from './help-rows.ts';
import type { ReliefProfile } from './profile.ts';
import { identityRows, standardRows, totalRows } from './standard-rows.ts';
import type { PolicyView } from './view.ts';

/** An inconsistency of the document that concerns a row; shown, never hidden. */
export interface FactAnomaly {
  id: string;
  text: string;
  ref: readonly string[];
}
/** One line of "what this profile fixes"; the document's inconsistencies stand with the rows they concern. */
export interface ProfileFact extends Omit<FactRow, 'path'> {
  anomalies: FactAnomaly[];
}

/** Everything the wizard shows of a profile, with sections, origin and the document's inconsistencies (appendix A). */
export function profileFacts(view: PolicyView): ProfileFact[] {
  const rows = [
    ...identityRows(view),
    ...standardRows(view),
    ...totalRows(view),
    ...letterRows(view),
    ...helpingRows(view),
    ...moneyRows(view),
    ...otherRows(view),
  ];
  const shown = new Set<string>();
  const facts = rows.map(({ path, ...fact }) => {
    const anomalies = view.profile.anomalies.filter((each) =>
      (each.fields ?? []).some((field) => touches(field, path)),
    );
    for (const anomaly of anomalies) shown.add(anomaly.id);
    return { ...fact, anomalies: anomalies.map(toAnomaly) };
  });
  const rest = view.profile.anomalies.filter((anomaly) => !shown.has(anomaly.id));
  return [...facts, ...rest.map((anomaly) => anomalyRow(view, anomaly))];
}

/** The inconsistencies of a row in one line; null if there are none. */
export function anomalyLine(anomalies: readonly FactAnomaly[]): string | null {
  return anomalies.map(({ id, text }) => `${id} ${text}`).join(' ') || null;
}

function touches(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`);
}

type Anomaly = ReliefProfile['anomalies'][number];

function toAnomaly({ id, text, title, ref }: Anomaly): FactAnomaly {
  return { id, text: text ?? title, ref: ref.map(sectionText) };
}

function anomalyRow(view: PolicyView, anomaly: Anomaly): ProfileFact {
  return {
    group: '文件中的疑点',
    label: anomaly.id,
    text: anomaly.text ?? anomaly.title,
    ref: anomaly.ref.map(sectionText).join('、'),
    quote: null,
    origin: 'own',
    originName: '本文件',
    profileId: view.profile.profile_id,
    anomalies: [toAnomaly(anomaly)],
  };
}
