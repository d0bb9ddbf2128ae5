/** What an account may do; one user (county admin) holds all of them until accounts come. */
export const RIGHTS = [
  'archive.open',
  'county.read',
  'county.edit',
  'register.read',
  'register.edit',
  'register.import',
  'personal.reveal',
  'pairing.read',
  'pairing.edit',
  'papers.read',
  'papers.print',
  'history.read',
  'history.undo',
  'settings.read',
  'settings.edit',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Roles by key: what each is called and may do. Town and village roles come with accounts on slices (ledger 3). */
export const ROLES = {
  countyAdmin: { label: '县级管理员', rights: RIGHTS as readonly Right[] },
} as const;
export type Role = keyof typeof ROLES;

/** Whether a role holds a right; an unknown role holds none. */
export function mayUse(role: string, right: Right): boolean {
  return Object.hasOwn(ROLES, role) && ROLES[role as Role].rights.includes(right);
}
