export interface ChatProvider {
  chat(messages: readonly { role: string; content: string }[]): Promise<string>;
}

export const CHAT_PROVIDER = Symbol('CHAT_PROVIDER');
