import type { Route } from './asked.ts';
import { auditRoutes } from './pages/audit.ts';
import { complaintRoutes } from './pages/complaint.ts';
import { doRoutes } from './pages/do.ts';
import { draftRoutes } from './pages/drafts.ts';
import { eraseRoutes } from './pages/erase.ts';
import { findRoutes } from './pages/find.ts';
import { intakeRoutes } from './pages/intake.ts';
import { listRoutes } from './pages/lists.ts';
import { liveRoutes } from './pages/live.ts';
import { registerRoutes } from './pages/register.ts';
import { reportRoutes } from './pages/report.ts';
import { reviewRoutes } from './pages/reviews.ts';
import { workRoutes } from './pages/work.ts';

/** Every place of the desk. A page is a file in `pages/`, and a line here. */
export const ROUTES: readonly Route[] = [
  ...workRoutes,
  ...registerRoutes,
  ...listRoutes,
  ...findRoutes,
  ...complaintRoutes,
  ...doRoutes,
  ...draftRoutes,
  ...eraseRoutes,
  ...reportRoutes,
  ...intakeRoutes,
  ...reviewRoutes,
  ...auditRoutes,
  ...liveRoutes,
];
