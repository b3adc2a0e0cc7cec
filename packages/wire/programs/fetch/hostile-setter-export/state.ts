let current: object = { only: ['openai'], allow_fallbacks: false };
export const setRouting = (next: object) => {
  current = next;
};
export const getRouting = () => current;
