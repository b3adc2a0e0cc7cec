exports.write = function write(text) {
  console.log('[cjs]', text);
};
