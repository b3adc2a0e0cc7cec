import { ask as inquire } from './ask.js';
export const second = () => inquire({ sort: 'price' });
