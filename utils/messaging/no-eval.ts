import { config } from 'zod/mini';

// Our contexts forbid eval, and zod's probe for it would be reported as a breach. Import this before any schema.
config({ jitless: true });
