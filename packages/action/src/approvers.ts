import * as v from 'valibot';
import type { PullRequest } from './pull-request.js';

/** https://docs.github.com/rest/pulls/reviews, version 2022-11-28. A user that is gone is `null`. */
const reviewsSchema = v.array(
  v.object({
    user: v.nullish(v.object({ login: v.string() })),
    state: v.string(),
    commit_id: v.nullish(v.string()),
  }),
);
type Review = v.InferOutput<typeof reviewsSchema>[number];

const pageSize = 100;

/**
 * Who approves of a pull request as it stands: whose last word is an approval of the commit that is judged. An approval of an
 * earlier commit says nothing of what came after it. Comments leave the last word as it was.
 *
 * @returns login names. Nobody, with a warning in the log, when GitHub does not tell: then nothing is cleared.
 */
export async function readApprovers(
  pullRequest: PullRequest,
  token: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  try {
    return approversAmong(await listReviews(pullRequest, token, env), pullRequest.headSha);
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    console.log(
      `::warning title=openrouter-compliance::GitHub does not say who approved pull request ${pullRequest.number} (${cause}), so no approval counts. Give the job "pull-requests: read".`,
    );
    return [];
  }
}

/** @param reviews in chronological order, as GitHub lists them. */
function approversAmong(reviews: readonly Review[], headSha: string): readonly string[] {
  const approvesBy = new Map<string, boolean>();
  for (const { user, state, commit_id: commit } of reviews) {
    if (!user || state === 'COMMENTED' || state === 'PENDING') continue;
    approvesBy.set(user.login, state === 'APPROVED' && commit === headSha);
  }
  return [...approvesBy].flatMap(([login, approves]) => (approves ? [login] : []));
}

// Octokit would be the library for it; what it is made of needs Node 22, and this has to be built on Node 20.
async function listReviews(
  { number }: PullRequest,
  token: string,
  { GITHUB_REPOSITORY: repository = '', GITHUB_API_URL: api = 'https://api.github.com' }: NodeJS.ProcessEnv,
): Promise<readonly Review[]> {
  const reviews: Review[] = [];
  for (let page = 1; ; page += 1) {
    const url = `${api}/repos/${repository}/pulls/${number}/reviews?per_page=${pageSize}&page=${page}`;
    const response = await fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      // A token belongs to this host only.
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const answer = v.safeParse(reviewsSchema, await response.json());
    if (!answer.success) throw new Error('its answer has another form than the documentation says');
    reviews.push(...answer.output);
    if (answer.output.length < pageSize) return reviews;
  }
}
