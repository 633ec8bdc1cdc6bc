import { removeItem } from '@/utils/handbook/edit';
import type { Handbook } from '@/utils/handbook/schema';

/**
 * The handbook without one script, and without its mention in the playbooks: a playbook that names a script that is not
 * there makes a file that nobody can import again.
 */
export function withoutScript(handbook: Handbook, scriptId: string, updatedAt: string): Handbook {
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    steps: playbook.steps.map((step) =>
      step.scriptIds?.includes(scriptId)
        ? { ...step, scriptIds: step.scriptIds.filter((id) => id !== scriptId) }
        : step,
    ),
  }));
  return removeItem({ ...handbook, playbooks }, 'scripts', scriptId, updatedAt);
}
