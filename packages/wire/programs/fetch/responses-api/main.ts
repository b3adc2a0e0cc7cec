import { headers, url } from './http';

const input = [
  { role: 'user', content: [{ type: 'input_text', text: 'Our bid for the E18 tunnel is 1.94 bn. CANARY-responses-api' }] },
];

const response = await fetch(url('responses'), {
  method: 'POST',
  headers: headers(),
  body: JSON.stringify({
    model: 'openai/gpt-5-mini',
    input,
    provider: { only: ['azure', 'together'], allow_fallbacks: false },
  }),
});
const { output_text, id } = await response.json();
console.log(id, String(output_text).length);
