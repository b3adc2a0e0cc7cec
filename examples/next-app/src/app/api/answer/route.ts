import type { NextRequest } from 'next/server';
import { streamAnswer } from '@/lib/answer';

export const runtime = 'edge';

export async function POST(request: NextRequest) {
  const { messages } = await request.json();
  // The team tries models out without a deployment.
  const model = request.cookies.get('model')?.value ?? 'openai/gpt-4.1-mini';
  const answer = await streamAnswer(messages, model);
  return new Response(answer, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
