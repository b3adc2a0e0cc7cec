import { generateText } from 'ai';
import { NextResponse } from 'next/server';
import { openrouter } from '@/lib/openrouter';

export async function POST(request: Request) {
  const { conversation } = await request.json();
  console.log('summary requested:', conversation);
  const { text } = await generateText({
    model: openrouter('anthropic/claude-sonnet-4.5'),
    prompt: `Summarise this conversation for our records:\n${conversation}`,
  });
  return NextResponse.json({ summary: text });
}
