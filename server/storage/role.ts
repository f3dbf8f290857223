/** What a link lets its holder do, strongest first. */
export const ROLES = ['facilitator', 'editor', 'participant', 'viewer'] as const

export type Role = (typeof ROLES)[number]

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value)
}

/** Whether edits from this role enter the document; the others speak through commands. */
export function canEdit(role: Role): boolean {
  return role === 'facilitator' || role === 'editor'
}

/** The role of someone who holds several links to one board; null when they hold none. */
export function strongest(roles: readonly Role[]): Role | null {
  return ROLES.find((role) => roles.includes(role)) ?? null
}
