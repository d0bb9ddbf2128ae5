import { ownValue, type PolicyView, type Sourced } from './view.ts';

/** The terms a profile gives; null where its document has no such term. */
export interface Terminology {
  targetPerson: Sourced<string>;
  targetHousehold: Sourced<string>;
  targetVillage: Sourced<string>;
  responsibilityLetter: Sourced<string>;
  villageExit: Sourced<string | null>;
  personExit: Sourced<string>;
  povertyOffice: Sourced<string | null>;
}

/** Every term on screen and paper, from the profile's own words. */
export function terminology(view: PolicyView): Terminology {
  const terms = view.profile.terminology;
  const of = <T>(value: T): Sourced<T> => ownValue(view, terms, value);
  return {
    targetPerson: of(terms.target_person),
    targetHousehold: of(terms.target_household),
    targetVillage: of(terms.target_village),
    responsibilityLetter: of(terms.responsibility_letter),
    villageExit: of(terms.village_exit),
    personExit: of(terms.person_exit),
    povertyOffice: of(terms.poverty_office),
  };
}

/** Names of the levels and of the county's posts; what the text does not name is null. */
export interface UnitNames {
  prefecture: string | null;
  county: string;
  town: string;
  village: string;
  countyParty: string | null;
  countyGovernment: string | null;
  countyPartySecretary: string | null;
  countyHead: string | null;
  townHead: string | null;
}

/** What the levels and posts are called in this jurisdiction. */
export function unitNames(view: PolicyView): Sourced<UnitNames> {
  const { unit_names: names, post_names: posts } = view.profile.jurisdiction;
  return ownValue(view, view.profile.jurisdiction, {
    prefecture: names.prefecture ?? null,
    county: names.county,
    town: names.town,
    village: names.village,
    countyParty: posts?.county_party ?? null,
    countyGovernment: posts?.county_government ?? null,
    countyPartySecretary: posts?.county_party_secretary ?? null,
    countyHead: posts?.county_head ?? null,
    townHead: posts?.town_head ?? null,
  });
}

/** Title, number and issuers of the document a paper cites; the number is null where none is printed. */
export interface PolicyDocument {
  title: string;
  number: string | null;
  issuers: readonly string[];
  issuedOn: string;
}

/** The document the profile was read from. */
export function policyDocument(view: PolicyView): Sourced<PolicyDocument> {
  const { document } = view.profile;
  return ownValue(view, document, {
    title: document.title,
    number: document.doc_number,
    issuers: document.issuers,
    issuedOn: document.issued_on,
  });
}
