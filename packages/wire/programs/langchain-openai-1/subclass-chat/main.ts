import { ChatViaOpenRouter } from './chat-openrouter';

const chat = new ChatViaOpenRouter({ model: 'google/gemini-2.5-flash', temperature: 0.2 });

const reply = await chat.invoke('Who voted against the merger in secret? CANARY-subclass-chat');
console.log(reply.id, String(reply.content).length);
