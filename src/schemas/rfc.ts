import { z } from 'zod';

/** `content/rfcs.json`: the RFCs that the registry cites, and those that replaced them. */
export const rfcListSchema = z.array(
  z.strictObject({
    number: z.int().positive(),
    /** The document's own title, as the RFC Editor's index has it. */
    title: z.string().min(2),
    /** Numbers of the RFCs that obsolete it; empty while it stands. */
    obsoletedBy: z.array(z.int().positive()),
  }),
);
