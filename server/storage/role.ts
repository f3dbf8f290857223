/** What a link lets its holder do, strongest first. */
export const ROLES = ['facilitator', 'editor', 'participant', 'viewer'] as const

export type Role = (typeof ROLES)[number]

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value)
}

/** Whether a role may do what at least `least` may: each may all that the next weaker one may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(least)
}

/** The role of someone who holds several links to one board; null when they hold none. */
export function strongest(roles: readonly Role[]): Role | null {
  return ROLES.find((role) => roles.includes(role)) ?? null
}
