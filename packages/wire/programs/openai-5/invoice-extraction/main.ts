import { InvoiceAssistant } from './invoice-assistant';
import { logger } from './logger';

const assistant = new InvoiceAssistant();
const invoice = {
  number: '2026-1187',
  text: 'Dr. Brandt, hip surgery of patient Eriksen, 84 200 NOK, please keep discreet. CANARY-invoice-extraction',
};

const fields = await assistant.extract(invoice.text);
logger.info('invoice extracted', { invoice: invoice.number, keys: Object.keys(fields).length });
