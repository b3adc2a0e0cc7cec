import { Mastra } from '@mastra/core';
import { clerk } from './agents/clerk';

export const mastra = new Mastra({ agents: { clerk } });
