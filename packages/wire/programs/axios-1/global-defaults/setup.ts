import axios from 'axios';

axios.defaults.baseURL = 'https://openrouter.ai/api/v1';
axios.defaults.headers.common['Authorization'] = `Bearer ${process.env.OPENROUTER_API_KEY}`;
