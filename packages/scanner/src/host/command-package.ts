import path from 'node:path';
import type { Freshness } from './freshness.js';
import { isRecord, manifestsAround } from './package-manifest.js';

/** Frameworks of servers: what such a program prints to standard output is collected, also where it is started by a command. */
const servers = [
  '@adonisjs/core',
  '@feathersjs/express',
  '@hapi/hapi',
  '@hono/node-server',
  '@modelcontextprotocol/sdk',
  '@nestjs/core',
  '@sveltejs/kit',
  '@trpc/server',
  'discord.js',
  'elysia',
  'express',
  'fastify',
  'grammy',
  'h3',
  'hono',
  'koa',
  'next',
  'nuxt',
  'polka',
  'restify',
  'telegraf',
];

/**
 * Whether a file belongs to a package that is a command, as `bin` of the nearest package.json says, and depends on no server.
 *
 * @param root absolute folder; manifests above it belong to other programs.
 */
export function createCommandPackages(root: string, freshness: Freshness): (filename: string) => boolean {
  const answers = new Map<string, boolean>();
  freshness.onExpiry(() => answers.clear());
  return (filename) => {
    freshness.epoch();
    const folder = path.dirname(filename);
    const known = answers.get(folder);
    if (known !== undefined) return known;
    const [nearest] = manifestsAround(filename, root);
    const { bin, dependencies } = nearest?.manifest ?? {};
    const answer = isCommand(bin) && !servers.some((name) => isRecord(dependencies) && name in dependencies);
    answers.set(folder, answer);
    return answer;
  };
}

function isCommand(bin: unknown): boolean {
  return typeof bin === 'string' || (isRecord(bin) && Object.keys(bin).length > 0);
}
