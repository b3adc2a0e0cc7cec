import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeskService } from './desk.service.ts';
import { LlmService } from './llm.service.ts';

@Module({ providers: [LlmService], exports: [LlmService] })
class LlmModule {}

@Module({ imports: [LlmModule], providers: [DeskService] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule);
const text = await app.get(DeskService).answer('Who has left the church? CANARY-late-client-injected');
console.log(text.length);
await app.close();
