import { client, FAST_MODEL, BULK_MODEL } from "../lib/openrouter";
import { audit } from "../lib/audit-log";
import { internalAzure, internalOpenAi } from "../routing";
import type { Mail } from "../types";

const EU_ONLY = process.env.EU_ONLY === "true";

export async function weeklyDigest(mails: Mail[]): Promise<string> {
  const messages = [
    { role: "system" as const, content: "What did customers complain about this week? Ten bullets." },
    { role: "user" as const, content: mails.map((mail) => mail.body).join("\n\n") },
  ];
  audit.info("weekly digest", { mails: mails.length, messages: messages.length });

  const completion = await client.chat.completions.create({
    ...internalOpenAi,
    model: FAST_MODEL,
    messages,
  });
  return completion.choices[0]?.message.content ?? "";
}

export async function headline(digest: string): Promise<string> {
  const completion = await client.chat.completions.create({
    model: BULK_MODEL,
    messages: [{ role: "user", content: `One headline for:\n${digest}` }],
    ...(EU_ONLY ? internalAzure : internalOpenAi),
  });
  return completion.choices[0]?.message.content ?? "";
}
