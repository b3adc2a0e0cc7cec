import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { chatProviders } from './providers.ts';

@Module({ imports: [ConfigModule.forRoot()], providers: [...chatProviders] })
export class AppModule {}
