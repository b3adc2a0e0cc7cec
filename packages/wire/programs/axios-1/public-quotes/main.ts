import axios from 'axios';

/** @dataClassification public */
async function explain(quote: string) {
  const headers = { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` };
  const url = new URL('/api/v1/chat/completions', 'https://openrouter.ai');
  const { data } = await axios.post(
    url.href,
    { model: 'openrouter/auto', messages: [{ role: 'user', content: quote }] },
    { headers },
  );
  return data.model as string;
}

console.log(await explain('To be or not to be. CANARY-public-quotes'));
