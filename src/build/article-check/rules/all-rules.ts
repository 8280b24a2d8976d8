import type { ContentRule } from '../rule.ts';
import { aliasCase } from './alias-case.ts';
import { fileName } from './file-name.ts';
import { fillerPhrase } from './filler-phrase.ts';
import { frontMatter } from './front-matter.ts';
import { internalLink } from './internal-link.ts';
import { lastSection } from './last-section.ts';
import { length } from './length.ts';
import { nothingToWrite } from './nothing-to-write.ts';
import { opening } from './opening.ts';
import { plainText } from './plain-text.ts';
import { registryClaim } from './registry-claim.ts';
import { registryProse } from './registry-prose.ts';
import { relatedPort } from './related-port.ts';
import { rfcKnown } from './rfc-known.ts';
import { rfcObsolete } from './rfc-obsolete.ts';
import { rfcTitle } from './rfc-title.ts';
import { sharedRun } from './shared-run.ts';
import { sourceKnown } from './source-known.ts';
import { sourceUsed } from './source-used.ts';
import { topicListed } from './topic-listed.ts';
import { uniqueTagline } from './unique-tagline.ts';
import { updatedDate } from './updated-date.ts';

/** Everything that is asked of the articles. */
export const CONTENT_RULES: readonly ContentRule[] = [
  fileName,
  frontMatter,
  topicListed,
  aliasCase,
  nothingToWrite,
  plainText,
  registryClaim,
  registryProse,
  sourceKnown,
  sourceUsed,
  rfcKnown,
  rfcTitle,
  rfcObsolete,
  internalLink,
  relatedPort,
  opening,
  lastSection,
  length,
  fillerPhrase,
  updatedDate,
  uniqueTagline,
  sharedRun,
];
