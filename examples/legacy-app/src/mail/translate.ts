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
  };
  if (options.temperature !== undefined) {
    body.temperature = options.temperature;
  }
  if (options.draft) {
    body.model = "deepseek/deepseek-chat-v3.1";
  }

  // Inert: never issued. The hexadecimal part is the SHA-256 of the sentence
  // "This key was never issued; it is the SHA-256 of this sentence, for the clinic-desk example."
  const res = await fetch(`${BASE}/chat/completions`, {
    method: "POST",
    headers: {
      Authorization: `Bearer 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`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify(body),
  });

  if (!res.ok) {
    console.error("translation failed", res.status, JSON.stringify(body));
    return mail.body;
  }
  const json: any = await res.json();
  console.debug("translation:", json.choices[0].message.content.slice(0, 80));
  return json.choices[0].message.content;
}
