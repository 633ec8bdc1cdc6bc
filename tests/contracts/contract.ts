import { CHANGING } from './checks-changing';
import { LOOKING } from './checks-looking';
import type { Check } from './contract-page';

export { readable, readsTheTruth, type Check, type ContractPage, type Subject, type Told } from './contract-page';

/** What every console profile must do on the page of its fixture. */
export const CONTRACT: readonly Check[] = [...LOOKING, ...CHANGING];
