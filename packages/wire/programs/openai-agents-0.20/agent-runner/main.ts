import { AgentService } from './service';

const service = new AgentService();

/** @dataClassification confidential */
async function analyse(figures: string) {
  return service.ask('You analyse figures before they are published.', figures);
}

console.log(await analyse('Third quarter: loss of 212 million. CANARY-agent-runner'));
