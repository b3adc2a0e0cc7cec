/** What the generated application is about. Words that requests to models are made of are among them, as in real code. */
export const subjects = [
  ...['invoice', 'customer', 'shipment', 'contract', 'booking', 'ticket', 'warehouse', 'supplier', 'payment'],
  ...['employee', 'meeting', 'campaign', 'article', 'comment', 'channel', 'message', 'device', 'sensor'],
  ...['vehicle', 'route', 'tariff', 'refund', 'voucher', 'report', 'export', 'session', 'account', 'domain'],
] as const;

export const kinds = [
  ...['draft', 'open', 'legacy', 'shared', 'remote', 'daily', 'monthly', 'archived', 'public', 'internal'],
  ...['partner', 'regional', 'sample', 'bulk', 'nested', 'linked'],
] as const;

export const fields = [
  ...['status', 'title', 'amount', 'currency', 'createdAt', 'updatedAt', 'ownerId', 'reference', 'locale'],
  ...['priority', 'quantity', 'email', 'phone', 'street', 'city', 'country', 'notes', 'provider', 'model'],
  ...['startsAt', 'endsAt', 'weight', 'color', 'channel', 'version', 'parentId', 'visible', 'discount'],
] as const;

export const verbs = [
  ...[
    'approve',
    'archive',
    'assign',
    'cancel',
    'confirm',
    'copy',
    'export',
    'hide',
    'import',
    'lock',
    'merge',
  ],
  ...['notify', 'publish', 'reject', 'rename', 'restore', 'schedule', 'split', 'transfer', 'validate'],
] as const;

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
