/** EventBridge schedules, fired by the run's own clock. Each also runs once right after the start. */
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { VirtualClock } from '../clock.ts';
import type { Permission } from '../iam/evaluate.ts';
import { messageOf, SetupError } from '../places.ts';
import { read, type Template } from '../template/template.ts';
import type { LocalFunction } from './function.ts';
import { findFunction } from './mapping.ts';
import { nextRun } from './schedule-expression.ts';

const targetSchema = z.object({
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.coerce.number().optional() }).optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Target: targetSchema,
});
const ruleSchema = z.object({
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(targetSchema).default([]),
});

export interface Schedule {
  name: string;
  expression: string;
  target: LocalFunction;
  input: string | undefined;
  roleArn: string | undefined;
  retries: number;
  deadLetters: string | undefined;
}

export function readSchedules(template: Template, functions: readonly LocalFunction[]): Schedule[] {
  const schedule = (name: string, expression: string, target: z.infer<typeof targetSchema>): Schedule => {
    const found = findFunction(functions, target.Arn);
    if (!found)
      throw new SetupError(`The schedule ${name} has a target that the local cloud does not run: ${target.Arn}`);
    nextRun(expression, new Date());
    return {
      name,
      expression,
      target: found,
      input: target.Input,
      roleArn: target.RoleArn,
      retries: Math.min(target.RetryPolicy?.MaximumRetryAttempts ?? 2, 2),
      deadLetters: target.DeadLetterConfig?.Arn,
    };
  };
  const fromScheduler = template.ofType('AWS::Scheduler::Schedule').flatMap((resource) => {
    const { ScheduleExpression, State, Target } = read(resource, scheduleSchema);
    return State === 'ENABLED' ? [schedule(resource.ref, ScheduleExpression, Target)] : [];
  });
  const fromRules = template.ofType('AWS::Events::Rule').flatMap((resource) => {
    const { ScheduleExpression, State, Targets } = read(resource, ruleSchema);
    if (State !== 'ENABLED') return [];
    if (!ScheduleExpression) throw new SetupError(`The local cloud has no event buses (${resource.logicalId}).`);
    return Targets.map((target) => schedule(resource.logicalId, ScheduleExpression, target));
  });
  return [...fromScheduler, ...fromRules];
}

export interface SchedulerHost {
  clock: VirtualClock;
  allowed(name: string, roleArn: string, needs: readonly Permission[]): boolean;
  giveUp(queueArn: string, body: string): void;
  warn(text: string): void;
}

export class Scheduler {
  readonly #host: SchedulerHost;
  readonly #entries: { schedule: Schedule; next: Date | null }[];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  /** Runs under way. */
  running = 0;

  constructor(schedules: readonly Schedule[], host: SchedulerHost) {
    this.#host = host;
    this.#entries = schedules.map((schedule) => ({ schedule, next: nextRun(schedule.expression, host.clock.now()) }));
  }

  start(): void {
    for (const { schedule } of this.#entries) void this.#fire(schedule);
    this.#timer = setInterval(() => this.fireDue(), 500);
    this.#timer.unref();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  /** Fires each schedule that is due, once, in order of their times, however many runs were missed. */
  fireDue(): void {
    const now = this.#host.clock.now();
    const due = this.#entries.filter(({ next }) => next && next <= now);
    due.sort((a, b) => Number(a.next) - Number(b.next));
    for (const entry of due) {
      entry.next = nextRun(entry.schedule.expression, now);
      void this.#fire(entry.schedule);
    }
  }

  async #fire(schedule: Schedule): Promise<void> {
    const { name, target, input, roleArn, retries, deadLetters } = schedule;
    const need = { action: 'lambda:InvokeFunction', resource: target.definition.arn };
    if (roleArn !== undefined && !this.#host.allowed(`schedule ${name}`, roleArn, [need])) return;
    this.running += 1;
    try {
      for (let attempt = 0; !this.#stopped; attempt += 1) {
        try {
          await target.invoke(input === undefined ? {} : JSON.parse(input));
          return;
        } catch (error) {
          if (this.#stopped) return;
          if (attempt < retries) await delay(1000 * 2 ** attempt);
          else {
            this.#host.warn(`schedule ${name}: ${messageOf(error)}`);
            if (deadLetters !== undefined) this.#host.giveUp(deadLetters, input ?? '{}');
            return;
          }
        }
      }
    } finally {
      this.running -= 1;
    }
  }
}
