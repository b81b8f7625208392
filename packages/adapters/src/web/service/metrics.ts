/** How often something happened, by what tells it apart. */
export type Counters = {
  /** One more of a name, such as `mails`, with its labels. */
  readonly count: (name: string, labels: Readonly<Record<string, string>>) => void;
  /** All of them, and measures of the moment, in the text format of Prometheus. */
  readonly text: (gauges: Readonly<Record<string, number>>) => string;
};

const HELP: Readonly<Record<string, string>> = {
  klacht_mails_total: 'Mails taken in, by what became of them.',
  klacht_letters_total: 'Letters, by what became of them.',
  klacht_reminders_total: 'Reminders to the people of the firm, by what became of them.',
  klacht_requests_total: 'Requests that were answered, by part and status.',
  klacht_errors_total: 'Errors, by part and code.',
  klacht_complaints: 'Complaints in the register.',
  klacht_overdue: 'Obligations past their last day.',
  klacht_inbox_waiting: 'Mails that wait for a person.',
  klacht_outbox_waiting: 'Letters that wait to be sent.',
  klacht_ready: 'Whether every part runs: 1 or 0.',
};

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/**
 * Counters of a service. A label is a code or a kind, never what somebody wrote.
 *
 * @example
 * counters().text({ klacht_ready: 1 });
 */
export const counters = (): Counters => {
  const counts = new Map<string, Map<string, number>>();
  return {
    count: (name, labels) => {
      const full = `klacht_${name}_total`;
      const of = counts.get(full) ?? new Map<string, number>();
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}="${escaped(value)}"`)
        .join(',');
      of.set(key, (of.get(key) ?? 0) + 1);
      counts.set(full, of);
    },
    text: (gauges) => {
      const lines: string[] = [];
      const head = (name: string, type: string): void => {
        lines.push(`# HELP ${name} ${HELP[name] ?? name}`, `# TYPE ${name} ${type}`);
      };
      for (const [name, of] of counts) {
        head(name, 'counter');
        for (const [labels, value] of of) lines.push(`${name}{${labels}} ${value}`);
      }
      for (const [name, value] of Object.entries(gauges)) {
        head(name, 'gauge');
        lines.push(`${name} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
};
