import { accessControl } from './access-control.js';
import { auditTrail } from './audit-trail.js';
import type { ControlModel } from './control-model.js';
import { dataHandling } from './data-handling.js';
import { providerSelection } from './provider-selection.js';

const rows = [...dataHandling, ...accessControl, ...auditTrail, ...providerSelection] as const;

export type ControlId = (typeof rows)[number]['id'];

/** The eighteen items of the compliance checklist, in its order. */
export const controls: readonly (ControlModel & { readonly id: ControlId })[] = rows;

export function controlNamed(id: ControlId): ControlModel {
  return controls.find((control) => control.id === id) as ControlModel;
}
