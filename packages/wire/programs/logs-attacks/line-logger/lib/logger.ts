type Level = 'info' | 'warn';

class LineLogger {
  info(message: string, fields: object = {}): void {
    this.write('info', message, fields);
  }
  warn(message: string, fields: object = {}): void {
    this.write('warn', message, fields);
  }
  private write(level: Level, message: string, fields: object): void {
    process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`);
  }
}

export const logger = new LineLogger();
