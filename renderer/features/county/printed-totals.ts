import { RESIDENCE } from '../../../shared/domain/codes.ts';
import { CONTROL_STATUSES } from '../../../shared/domain/county.ts';
import type { Input, Output } from '../../client/client.ts';

type Printed = Output<'county.profileFacts'>['ownTotals'][number];
type Total = Input<'county.setControlTotal'>;

/** A control total out of what a document prints: the figures, their status and their place; whoever set them is asked. */
export function controlTotalOf(printed: readonly Printed[]): Partial<Total> {
  const figure = (subject: Printed['subject'], residence: string | undefined) =>
    printed.find(
      (total) =>
        total.subject === subject && (residence === undefined ? !isPart(total) : total.residence === residence),
    )?.count;
  const first = printed.find((total) => total.subject === 'households' || total.subject === 'persons');
  const status = CONTROL_STATUSES.find((each) => each === first?.status) ?? CONTROL_STATUSES[0];
  const known = {
    households: figure('households', undefined),
    persons: figure('persons', undefined),
    ruralHouseholds: figure('households', RESIDENCE.rural),
    ruralPersons: figure('persons', RESIDENCE.rural),
    urbanHouseholds: figure('households', RESIDENCE.urban),
    urbanPersons: figure('persons', RESIDENCE.urban),
    status,
    source: first ? `${first.documentTitle} ${first.ref}` : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const isPart = (total: Printed) => total.residence === RESIDENCE.rural || total.residence === RESIDENCE.urban;
