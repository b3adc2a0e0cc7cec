import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { TicketService } from './ticket.service.ts';

const app = await NestFactory.createApplicationContext(AppModule);
const text = await app.get(TicketService).answer('My wife must not hear of this order. CANARY-chat-token');
console.log(text.length);
await app.close();
