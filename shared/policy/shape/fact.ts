import { z } from 'zod';

/** How a value came to be (legend in resources/policy/about.json); absent means stated. */
export const Basis = z.enum(['stated', 'derived', 'reconstructed', 'damaged', 'inherited', 'not_stated']);
export type Basis = z.infer<typeof Basis>;
/** 低于, 以下, 不低于 (以上, 达到或超过), 高于, 按, 约. */
export const Comparator = z.enum(['lt', 'le', 'ge', 'gt', 'eq', 'approx']);
export type Comparator = z.infer<typeof Comparator>;
/** Whose income a line measures. */
export const Residence = z.enum(['rural', 'urban', 'urban_and_rural']);
/** Level of a jurisdiction in the words of the profile. */
export const ProfileLevel = z.enum([
  '国家',
  '省',
  '自治区',
  '直辖市',
  '地级市',
  '地区',
  '自治州',
  '盟',
  '县',
  '自治县',
  '县级市',
  '市辖区',
  '旗',
  '经济技术开发区',
]);
export type ProfileLevel = z.infer<typeof ProfileLevel>;
/** Which households a passage on pairing speaks of. */
export const CoverageRule = z.enum([
  'every_household',
  'every_target_household',
  'able_bodied_in_poor_villages',
  'households_in_other_villages',
]);
export type CoverageRule = z.infer<typeof CoverageRule>;

/** Text that is not empty. */
export const Text = z.string().trim().min(1);
export const TextList = z.array(Text);
/** 'YYYY-MM-DD'. */
export const IsoDay = z.iso.date();

/** What every fact may carry beside its own fields; `ref` names the section of the profile's own document. */
const origin = {
  ref: Text,
  basis: Basis.optional(),
  quote: Text.optional(),
  note: Text.optional(),
  derivation: Text.optional(),
  unit: Text.optional(),
  value_as_printed: Text.optional(),
  status: Text.nullable().optional(),
  inherited_from: Text.optional(),
  anomaly: Text.optional(),
};

/** A fact: its own fields and where they come from; strict. */
export function fact<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject({ ...origin, ...shape });
}

export const textFact = fact({ value: Text.nullable() });
export const listFact = fact({ value: TextList.nullable() });
export const numberFact = fact({ value: z.number().nullable() });
export const flagFact = fact({ value: z.boolean().nullable() });

/** A fact, or the empty list that stands where the document has none. */
export function noneOr<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.array(z.never())]);
}
