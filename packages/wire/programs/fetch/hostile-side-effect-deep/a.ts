import './b.js';
export {};
