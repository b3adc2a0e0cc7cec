import { describe, expect, it } from 'vitest';
import { auditPolicy } from './testing/audit-scene.js';
import { judgeAccount } from './testing/judge-account.js';
import { plantedFaults } from './testing/planted-faults.js';

describe('every planted fault is found, and nothing else', () => {
  it('there are at least twenty', () => {
    expect(plantedFaults.length).toBeGreaterThan(20);
    expect(new Set(plantedFaults.flatMap(({ finds }) => finds.map((each) => each.split(':')[0]))).size).toBe(
      23,
    );
  });

  it.each(plantedFaults)('$name', async ({ account, policy = auditPolicy, finds, says }) => {
    const { fails, opens, checks } = await judgeAccount(account, policy);
    expect(fails).toEqual(finds);
    expect(opens).toEqual([]);
    const failed = checks.flatMap(({ results }) => results).filter(({ verdict }) => verdict === 'fail');
    expect(failed[0]?.message).toMatch(says);
    for (const { message } of failed) {
      expect(message).toMatch(/\.$/);
      expect(message.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(2);
    }
  });
});
