import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { LlmService } from './llm.service';

@Module({ imports: [ConfigModule.forRoot()], providers: [LlmService] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
const text = await app.get(LlmService).complete('Why did the councillor resign? CANARY-config-service');
console.log(text.length);
await app.close();
