export { reviewDiff } from './review';
export * from './client';
