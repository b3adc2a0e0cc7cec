export const config: { provider?: object } = {};
