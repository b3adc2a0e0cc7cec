import axios from 'axios';

export const api = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  timeout: 30_000,
});
