import { controlNamed } from '@openrouter-compliance/core';
import type { Part } from '../account.js';
import type { Rows } from '../api/answers.js';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';

type Workspace = Rows['workspace'];
type Destination = Rows['destination'];

const promptStorage: AuditCheck = {
  id: 'prompt-storage',
  item: controlNamed('prompt-digests'),
  title: 'OpenRouter does not store prompts and completions',
  judge: ({ account }) =>
    judgeWorkspaces(account.workspaces, (subject, { is_observability_io_logging_enabled: isOn }) => {
      if (isOn === undefined) return open(subject, 'OpenRouter does not say whether it stores prompts.');
      if (!isOn) return pass(subject);
      return fail(
        subject,
        'Input and output logging is on, so OpenRouter keeps prompts and completions for three months or longer. Switch it off under "Observability".',
      );
    }),
};

const promptSharing: AuditCheck = {
  id: 'prompt-sharing',
  item: controlNamed('openrouter-training'),
  title: 'OpenRouter may not use prompts and completions',
  judge: ({ account }) =>
    judgeWorkspaces(account.workspaces, (subject, { is_data_discount_logging_enabled: isOn }) => {
      if (isOn === undefined) return open(subject, 'OpenRouter does not say whether it may use prompts.');
      if (!isOn) return pass(subject);
      return fail(
        subject,
        'The use of inputs and outputs is allowed for a discount, so OpenRouter may work with prompts. Switch it off under "Privacy".',
      );
    }),
};

const broadcast: AuditCheck = {
  id: 'broadcast',
  item: controlNamed('data-flow'),
  title: 'Workspaces do not broadcast prompts',
  judge: (context) =>
    judgeWorkspaces(context.account.workspaces, (subject, row) => judgeBroadcast(subject, row, context)),
};

function judgeBroadcast(
  subject: string,
  { id, is_observability_broadcast_enabled: isOn }: Workspace,
  { account: { destinations }, policy }: AuditContext,
): Result {
  if (isOn === undefined) return open(subject, 'OpenRouter does not say whether broadcast is on.');
  if (!isOn) return pass(subject);
  const remedy = 'Switch it off under "Observability"';
  if (policy.data.account.broadcast === 'off')
    return fail(subject, `Broadcast is on, so traces of requests leave for other tools. ${remedy}.`);
  if (!destinations.known)
    return open(subject, `Broadcast is on, and ${destinations.why}, so what it sends is not known.`);
  const own = destinations.value.filter(
    (row) => row.enabled !== false && (row.workspace_id === undefined || row.workspace_id === id),
  );
  if (own.some(sendsContent))
    return fail(
      subject,
      `Broadcast is on with a destination that gets whole prompts. ${remedy}, or set the destination to privacy mode.`,
    );
  return own.every(({ privacy_mode: isPrivate }) => isPrivate === true)
    ? pass(subject)
    : open(subject, 'Broadcast is on, and OpenRouter does not say whether its destinations get prompts.');
}

const destinations: AuditCheck = {
  id: 'broadcast-destinations',
  item: controlNamed('data-flow'),
  title: 'No observability tool can receive prompts',
  judge: ({ account, policy }) => {
    const { destinations: rows } = account;
    if (!rows.known)
      return [open('the account', `${rows.why}, so the destinations of broadcast are not known.`)];
    if (rows.value.length === 0) return [notApplicable('the account', 'It has no destination of broadcast.')];
    const allowsMetadata = policy.data.account.broadcast === 'metadata';
    return rows.value.map((row) => {
      const subject = `destination "${row.name ?? row.type ?? 'without a name'}"`;
      if (row.enabled === false) return pass(subject);
      if (allowsMetadata && row.privacy_mode === true) return pass(subject);
      if (row.enabled === undefined || (allowsMetadata && row.privacy_mode === undefined))
        return open(subject, 'OpenRouter does not say whether it is enabled for prompts.');
      return fail(
        subject,
        sendsContent(row)
          ? 'It is enabled without privacy mode, so it gets whole prompts while broadcast is on. Disable or delete it.'
          : 'It is enabled, and the policy wants broadcast off. Disable or delete it.',
      );
    });
  },
};

function sendsContent({ enabled, privacy_mode: isPrivate }: Destination): boolean {
  return enabled === true && isPrivate === false;
}

function judgeWorkspaces(
  workspaces: Part<readonly Workspace[]>,
  judge: (subject: string, row: Workspace) => Result,
): readonly Result[] {
  if (!workspaces.known)
    return [open('the account', `${workspaces.why}, so the settings of its workspaces are not known.`)];
  if (workspaces.value.length === 0)
    return [open('the account', 'OpenRouter lists no workspace, though every account has one.')];
  return workspaces.value.map((row, index) =>
    judge(row.name === undefined ? `workspace ${index + 1}` : `workspace "${row.name}"`, row),
  );
}

export const workspaceChecks: readonly AuditCheck[] = [promptStorage, promptSharing, broadcast, destinations];
