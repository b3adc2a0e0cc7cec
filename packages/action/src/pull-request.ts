import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Of the payload of `pull_request` events (docs.github.com, webhook events and payloads, 2026-11). */
const eventSchema = v.object({
  pull_request: v.object({
    number: v.number(),
    head: v.object({ sha: v.string() }),
    base: v.object({ ref: v.string() }),
  }),
});

export interface PullRequest {
  readonly number: number;
  /** The commit that reviewers have to have seen. */
  readonly headSha: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
}

/** The pull request that the workflow runs for; undefined for a push, a schedule and the like. */
export function readPullRequest({ GITHUB_EVENT_PATH: file }: NodeJS.ProcessEnv): PullRequest | undefined {
  if (file === undefined || file === '') return undefined;
  const event = v.safeParse(eventSchema, JSON.parse(readFileSync(file, 'utf8')));
  if (!event.success) return undefined;
  const { number, head, base } = event.output.pull_request;
  return { number, headSha: head.sha, base: base.ref };
}
