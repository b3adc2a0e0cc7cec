import { EventEmitter } from 'node:events';
import { routing } from './routing';

const lifecycle = new EventEmitter();

lifecycle.on('ready', () => {
  routing.only.push('novita');
  routing.only.length = 0;
});

export const startUp = () => lifecycle.emit('ready');
