import 'reflect-metadata';
import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OpenRouterService } from './openrouter.service';

@Injectable()
class ContractService extends OpenRouterService {
  protected readonly model = 'openai/gpt-4.1';
  protected readonly provider = { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' };

  constructor(@Inject(HttpService) http: HttpService) {
    super(http);
  }

  /** @dataClassification confidential */
  review(contract: string) {
    return this.send(`Risks in: ${contract}`);
  }
}

@Module({ imports: [HttpModule], providers: [ContractService] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
console.log(await app.get(ContractService).review('Lease of hangar 4 to the air force. CANARY-nest-shared-body'));
await app.close();
