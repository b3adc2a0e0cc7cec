type Fields = Record<string, unknown>;

const write = (level: string, message: string, fields: Fields = {}) => {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields });
  console.log(line);
};

export const log = {
  info: (message: string, fields?: Fields) => write('info', message, fields),
  error: (message: string, fields?: Fields) => write('error', message, fields),
};
