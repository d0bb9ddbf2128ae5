import { config } from 'zod';

// The page's policy forbids evaluated code: zod must not even try, each try is reported as a breach.
config({ jitless: true });
