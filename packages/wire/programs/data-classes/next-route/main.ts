import { POST } from './app/api/summary/route.js';

const body = JSON.stringify({ title: 'Minutes', text: 'CONFIDENTIAL-DATA: layoffs in May' });
const response = await POST(new Request('http://localhost/api/summary', { method: 'POST', body }));
console.log(response.status);
