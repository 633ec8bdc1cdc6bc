import type { Role } from '@/utils/sync/protocol';

/** Whether somebody may change the handbook in force: the lead of a team, and whoever is in none (`undefined`). */
export function mayEditHandbook(role: Role | undefined): boolean {
  return role !== 'agent';
}
