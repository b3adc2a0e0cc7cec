process.env['OPENAI_LOG'] ??= 'debug';
