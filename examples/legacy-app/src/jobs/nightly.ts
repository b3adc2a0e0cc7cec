import { classifyMail } from '../mail/classify-mail';
import { tagBacklog } from '../mail/route-mail';
import { weeklyDigest } from '../reports/weekly-digest';
import { availableModels, remainingCredit } from '../lib/account';
import { logger } from '../lib/logger';
import type { Mail } from '../types';

export async function nightly(mails: Mail[]): Promise<void> {
  const credit = await remainingCredit();
  logger.info({ credit, models: (await availableModels()).length }, 'nightly run');

  for (const mail of mails) {
    const topic = await classifyMail(mail);
    logger.info({ mailId: mail.id, topic }, 'classified');
  }
  const tags = await tagBacklog(mails.filter((mail) => mail.body.length > 2000));
  logger.info({ tagged: tags.length }, 'backlog');

  if (new Date().getDay() === 0) {
    const digest = await weeklyDigest(mails);
    logger.info({ length: digest.length }, 'digest');
  }
}
