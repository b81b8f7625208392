import { z } from 'zod';
import { complaintEvents } from './src/complaint/events.ts';
type N = { type?: string; properties?: Record<string, N>; items?: N };
const leaf = new Map<string, Set<string>>();
const walk = (n: N, p: string, t: string): void => {
  if (p) {
    const l = leaf.get(p) ?? new Set();
    l.add(t);
    leaf.set(p, l);
  }
  if (n.type === 'object')
    for (const [k, v] of Object.entries(n.properties ?? {})) walk(v, p ? p + '.' + k : k, t);
  else if (n.type === 'array') walk(n.items!, p, t);
};
for (const [t, s] of Object.entries(complaintEvents))
  if (!['Corrected', 'Amended', 'Retracted'].includes(t))
    walk(z.toJSONSchema(s, { io: 'input' }) as N, '', t);
for (const [p, t] of leaf) console.log(p, t.size > 3 ? 'many' : [...t].join(','));
