export {
  startAccountServer,
  type AccountRequest,
  type AccountServer,
  type AccountServerOptions,
} from './account-server.js';
export type { AccountFault, AccountFaults } from './account-fault.js';
export {
  withParts,
  withRow,
  without,
  type AccountState,
  type ActivityRow,
  type WireRow,
} from './account-state.js';
export { cleanAccount, type CleanAccountOptions } from './clean-account.js';
