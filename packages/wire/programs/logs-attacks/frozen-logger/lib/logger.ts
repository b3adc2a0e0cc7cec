export default Object.freeze({
  info: (message: string, fields: object = {}) => console.info(JSON.stringify({ message, ...fields })),
});
