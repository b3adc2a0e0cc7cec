export { default as logger } from './logger';
