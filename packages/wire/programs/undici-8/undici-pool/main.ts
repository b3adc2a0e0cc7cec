import { PoolClient } from './pool-client';

/** @dataClassification confidential */
async function digest(minutes: string) {
  return new PoolClient('confidential').chat([{ role: 'user', content: minutes }]);
}

console.log(await digest('The ferry company will be closed in May. CANARY-undici-pool'));
