import { createHash } from "node:crypto";
import { openRouterKey } from "../config";
import { internalOpenAi } from "../routing";
import type { Mail } from "../types";

const BASE = "https://openrouter.ai/api/v1";

interface TranslateOptions {
  temperature?: number;
  draft?: boolean;
}

export async function translateMail(mail: Mail, language: string, options: TranslateOptions = {}): Promise<string> {
  const body: any = {
    model: "openai/gpt-4o-mini",
    messages: [
      { role: "system", content: `Translate into ${language}. Keep names and dates.` },
      { role: "user", content: mail.body },
    ],
    provider: internalOpenAi.provider,
  };
  if (options.temperature !== undefined) {
    body.temperature = options.temperature;
  }
  if (options.draft) {
    body.model = "openai/gpt-5-nano";
  }

  const res = await fetch(`${BASE}/chat/completions`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${openRouterKey}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify(body),
  });

  if (!res.ok) {
    console.error(
      "translation failed",
      res.status,
      createHash("sha256").update(JSON.stringify(body)).digest("hex"),
    );
    return mail.body;
  }
  const json: any = await res.json();
  console.debug("translated mail", mail.id, json.choices[0].message.content.length);
  return json.choices[0].message.content;
}
