import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LlmService } from './llm.service.ts';

@Module({ providers: [LlmService] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
const text = await app.get(LlmService).ask('Does the mayor take bribes? CANARY-late-client');
console.log(text.length);
await app.close();
