import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { port } from './config';
import { assertConfigured } from './lib/account';
import { logger } from './lib/logger';
import { classifyMail } from './mail/classify-mail';
import { draftReply } from './mail/draft-reply';
import { translateMail } from './mail/translate';
import { ContractSummaryService } from './contracts/contract-summary-service';
import { streamSummary } from './contracts/stream-summary';
import { shortenNote } from './clinical/patient-note';
import { triage } from './clinical/triage';

async function readJson(req: IncomingMessage): Promise<any> {
  let raw = '';
  for await (const chunk of req) raw += chunk;
  return JSON.parse(raw);
}

const contracts = new ContractSummaryService();

const routes: Record<string, (input: any) => Promise<unknown>> = {
  '/mail/topic': (mail) => classifyMail(mail),
  '/mail/reply': (mail) => draftReply(mail, { polite: true }),
  '/mail/translate': ({ mail, language }) => translateMail(mail, language),
  '/contracts/summary': (contract) => contracts.summarise(contract),
  '/notes/short': (note) => shortenNote(note),
  '/notes/triage': (note) => triage(note),
};

const server = createServer(async (req, res) => {
  const url = req.url ?? '/';
  logger.info({ method: req.method, url }, 'request');
  try {
    if (url === '/prices/explain') {
      await streamSummary(req, res);
      return;
    }
    const route = routes[url];
    if (!route) {
      res.writeHead(404).end();
      return;
    }
    const answer = await route(await readJson(req));
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ answer }));
  } catch (error) {
    logger.error({ url, name: error instanceof Error ? error.name : 'unknown' }, 'request failed');
    res.writeHead(500).end();
  }
});

assertConfigured();
server.listen(port, () => logger.info({ port }, 'listening'));
