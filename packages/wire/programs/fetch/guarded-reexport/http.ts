export { guardedFetch as safeFetch } from '../../../guards/current/openrouter-guard';
