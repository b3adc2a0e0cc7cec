import 'reflect-metadata';
import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LlmService } from './llm.service';

@Module({ imports: [HttpModule], providers: [LlmService] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
const text = await app.get(LlmService).complete('Complaint about the dean by L. CANARY-nest-service');
console.log(text.length);
await app.close();
