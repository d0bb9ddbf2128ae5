import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PairingCandidate,
  type PairingNeed,
  proposePairings,
  type VillageLink,
} from '../../../shared/domain/pairing.ts';

interface Case {
  needs: PairingNeed[];
  candidates: PairingCandidate[];
  links: VillageLink[];
}

const villages = ['v1', 'v2', 'v3', 'v4', 'v5'];
const units = ['u1', 'u2', 'u3', 'u4'];
const aCase: fc.Arbitrary<Case> = fc
  .record({
    helpers: fc.array(
      fc.record({
        unitId: fc.constantFrom(...units),
        limit: fc.integer({ min: 1, max: 6 }),
        load: fc.integer({ min: 0, max: 6 }),
        villageIds: fc.subarray(villages),
      }),
      { maxLength: 12 },
    ),
    households: fc.array(fc.record({ villageId: fc.constantFrom(...villages), kept: fc.boolean() }), { maxLength: 40 }),
    links: fc.uniqueArray(
      fc.record({
        unitId: fc.constantFrom(...units),
        villageId: fc.constantFrom(...villages),
        through: fc.constantFrom('village' as const, 'town' as const),
      }),
      { maxLength: 10, selector: (link) => `${link.unitId}${link.villageId}` },
    ),
  })
  .map(({ helpers, households, links }) => ({
    candidates: helpers.map((helper, i) => ({ officialId: `o${String(i).padStart(2, '0')}`, ...helper })),
    needs: households.map((household, i) => ({
      householdId: `h${i}`,
      villageId: household.villageId,
      currentOfficialId: household.kept && helpers.length > 0 ? 'o00' : null,
    })),
    links,
  }));

const propose = ({ needs, candidates, links }: Case) => proposePairings(needs, candidates, links);
const added = (proposals: ReturnType<typeof propose>, officialId: string) =>
  proposals.filter((each) => each.officialId === officialId && each.why !== 'kept').length;

describe('the proposal of helpers', () => {
  it('answers every household once, in the order given, and again the same, however helpers and links are listed', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const proposals = propose(given);
        expect(proposals.map((each) => each.householdId)).toEqual(given.needs.map((need) => need.householdId));
        const turned = { ...given, candidates: given.candidates.toReversed(), links: given.links.toReversed() };
        expect(propose(turned)).toEqual(proposals);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keeps every existing pairing', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const proposals = propose(given);
        given.needs.forEach((need, i) => {
          if (need.currentOfficialId === null) expect(proposals[i]!.why).not.toBe('kept');
          else expect(proposals[i]).toMatchObject({ officialId: need.currentOfficialId, why: 'kept' });
        });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('gives nobody more than the limit of his kind', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const proposals = propose(given);
        for (const helper of given.candidates) {
          const extra = added(proposals, helper.officialId);
          if (extra > 0) expect(helper.load + extra).toBeLessThanOrEqual(helper.limit);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('loads the helpers of one unit evenly: whoever got a household has at most one more than a colleague with room', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const proposals = propose(given);
        const after = given.candidates.map((helper) => {
          const extra = added(proposals, helper.officialId);
          return { ...helper, extra, total: helper.load + extra };
        });
        for (const one of after.filter((helper) => helper.extra > 0))
          for (const other of after.filter((helper) => helper.unitId === one.unitId && helper.total < helper.limit))
            expect(one.total - other.total).toBeLessThanOrEqual(1);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('[R-077] sends only helpers of units linked to the village, and leaves nobody out while one of them has room', () => {
    fc.assert(
      fc.property(aCase, (given) => {
        const proposals = propose(given);
        const room = (unitId: string) =>
          given.candidates
            .filter((helper) => helper.unitId === unitId)
            .some((helper) => helper.load + added(proposals, helper.officialId) < helper.limit);
        proposals.forEach((proposal, i) => {
          const links = given.links.filter((link) => link.villageId === given.needs[i]!.villageId);
          if (proposal.why === 'kept') return;
          if (proposal.officialId !== null) expect(links.map((link) => link.unitId)).toContain(proposal.unitId);
          else expect(links.filter((link) => room(link.unitId))).toEqual([]);
        });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('says why a household has no helper', () => {
    const helper = { officialId: 'o1', unitId: 'u1', limit: 1, load: 1, villageIds: [] };
    const need = { householdId: 'h1', villageId: 'v1', currentOfficialId: null };
    const link = { unitId: 'u1', villageId: 'v1', through: 'village' as const };
    expect(proposePairings([need], [helper], [])[0]!.why).toBe('noUnit');
    expect(proposePairings([need], [], [link])[0]!.why).toBe('noOfficial');
    expect(proposePairings([need], [helper], [link])[0]!.why).toBe('limitReached');
  });

  it('prefers the helper of the unit who already helps in the village', () => {
    const helper = (officialId: string, villageIds: string[]) => ({
      officialId,
      unitId: 'u1',
      limit: 5,
      load: 1,
      villageIds,
    });
    const need = (householdId: string, villageId: string) => ({ householdId, villageId, currentOfficialId: null });
    const links = ['v1', 'v2'].map((villageId) => ({ unitId: 'u1', villageId, through: 'village' as const }));
    const proposals = proposePairings(
      [need('h1', 'v1'), need('h2', 'v2')],
      [helper('o1', ['v2']), helper('o2', ['v1'])],
      links,
    );
    expect(proposals.map((each) => [each.officialId, each.why])).toEqual([
      ['o2', 'sameVillage'],
      ['o1', 'sameVillage'],
    ]);
  });
});
