import { closedObject, listOf, mapOf, oneOfOrList, text } from './closed-object.js';
import { described, required } from './described.js';
import { className, hostOrUrl, modelPattern } from './schema-words.js';

const selfHosted = closedObject('a self-hosted server', {
  url: required(text('a URL'), 'Where the server listens, such as "https://llm.example.com/v1".'),
  classes: required(
    listOf('class names', className(), '["restricted"]'),
    'Classes of data that may be sent there.',
  ),
  models: described(
    oneOfOrList(['any'], 'model patterns', modelPattern(), '["llama3*"]'),
    'Models that may be used there. Default: "any".',
  ),
});

/** `hosts` of a policy. */
export const hostsSchema = closedObject('"hosts"', {
  openrouter: described(
    listOf('hosts or URLs', hostOrUrl(), '["llm.example.com"]'),
    'Hosts or URLs of your own that pass requests on to OpenRouter.',
  ),
  selfHosted: described(listOf('self-hosted servers', selfHosted), 'Servers of your own that run models.'),
  environment: described(
    mapOf('names of environment variables to URLs', text('a URL')),
    'Base URLs that environment variables hold in production, such as { "LLM_BASE_URL": "https://openrouter.ai/api/v1" }.',
  ),
});
