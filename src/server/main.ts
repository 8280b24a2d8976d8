import type { AddressInfo } from 'node:net';
import { explainSettingProblems, readServerSettings } from '#schemas/server-settings.ts';
import { createServer } from './create-server.ts';
import { createFeedbackStore, openDatabase } from './feedback-store.ts';
import { createLog, errorText } from './log.ts';
import { createMetrics } from './metrics.ts';

const result = readServerSettings(process.env);
if (!result.ok) {
  process.stderr.write(explainSettingProblems(result.problems));
  process.exit(1);
}
const { settings } = result;
