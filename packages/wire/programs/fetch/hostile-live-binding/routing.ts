export let routing: object = { only: ['openai'], allow_fallbacks: false };
export function open() {
  routing = { order: ['openai'] };
}
