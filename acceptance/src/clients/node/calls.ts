/**
 * Each client records an entry of a register and reads it again: once by openapi-fetch with the types of
 * openapi-typescript, once by the client that typescript-fetch makes. What is read must be what was written.
 */
import createClient from "openapi-fetch";

import type { paths as Hazards } from "./types/hazards";
import type { paths as Inspections } from "./types/inspections";
import type { paths as Registry } from "./types/registry";
import type { paths as Training } from "./types/training";

import * as hazards from "./fetch/hazards";
import * as inspections from "./fetch/inspections";
import * as registry from "./fetch/registry";
import * as training from "./fetch/training";

declare const process: { env: Record<string, string | undefined>; exitCode: number };

const gateway = given("WORKSAFE_GATEWAY");
const token = given("WORKSAFE_TOKEN");
const region = "320281102000";
const village = "320281102005";
const headers = { Authorization: `Bearer ${token}` };
const configured = { basePath: gateway, accessToken: token };

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

function key(): { "Idempotency-Key": string } {
  return { "Idempotency-Key": crypto.randomUUID() };
}

/** What a call answered; the problem is told where it was refused. */
function answered<T>(call: { data?: T; error?: unknown }): T {
  if (call.data === undefined) {
    throw new Error(`refused: ${JSON.stringify(call.error)}`);
  }
  return call.data;
}

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) {
    throw new Error("the answer lacks what was asked for");
  }
  return value;
}

function same(client: string, written: unknown, read: unknown): void {
  const texts = [written, read].map((value) => JSON.stringify(sorted(value)));
  if (texts[0] !== texts[1]) {
    throw new Error(`${client}: wrote ${texts[0]} and read ${texts[1]}`);
  }
  console.log(`${client}: read what was written`);
}

function sorted(value: unknown): unknown {
  return value !== null && typeof value === "object" && !(value instanceof Date) && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).sort())
    : value;
}

async function byTypes(): Promise<void> {
  {
    const client = createClient<Registry>({ baseUrl: gateway, headers });
    const data = basics(1);
    const made = answered(
      await client.POST("/api/v1/registry/registers/town-enterprise-basics/entries", {
        params: { header: key() },
        body: { region, data },
      }),
    );
    const read = answered(
      await client.GET("/api/v1/registry/registers/town-enterprise-basics/entries/{id}", {
        params: { path: { id: present(made.id) } },
      }),
    );
    same("openapi-typescript registry", data, read.data);
  }
  {
    const client = createClient<Hazards>({ baseUrl: gateway, headers });
    const data = { notedOn: "2026-03-10", unit: "江阴市某某机械厂", nature: "DANGER" as const, situation: "通道堵塞" };
    const made = answered(
      await client.POST("/api/v1/hazards/registers/village-danger-note/entries", {
        params: { header: key() },
        body: { region: village, data },
      }),
    );
    const read = answered(
      await client.GET("/api/v1/hazards/registers/village-danger-note/entries/{id}", {
        params: { path: { id: present(made.id) } },
      }),
    );
    same("openapi-typescript hazards", data, read.data);
  }
  {
    const client = createClient<Inspections>({ baseUrl: gateway, headers });
    const data = { checkedOn: "2026-03-10", unit: "江阴市某某机械厂", found: 2, outcome: "已责令整改" };
    const made = answered(
      await client.POST("/api/v1/inspections/registers/town-inspection-note/entries", {
        params: { header: key() },
        body: { region, data },
      }),
    );
    const read = answered(
      await client.GET("/api/v1/inspections/registers/town-inspection-note/entries/{id}", {
        params: { path: { id: present(made.id) } },
      }),
    );
    same("openapi-typescript inspections", data, read.data);
  }
  {
    const client = createClient<Training>({ baseUrl: gateway, headers });
    const data = {
      heldOn: "2026-03-10",
      name: `焊工比武 ${crypto.randomUUID()}`,
      nature: "CONTEST" as const,
      participants: 12,
      honoured: [{ name: "王某某", honour: "技术能手" }],
    };
    const made = answered(
      await client.POST("/api/v1/training/registers/skill-contest/entries", {
        params: { header: key() },
        body: { region, data },
      }),
    );
    const read = answered(
      await client.GET("/api/v1/training/registers/skill-contest/entries/{id}", {
        params: { path: { id: present(made.id) } },
      }),
    );
    same("openapi-typescript training", data, read.data);
  }
}

async function byFetch(): Promise<void> {
  const day = new Date("2026-03-10T00:00:00.000Z");
  {
    const api = new registry.RegistersApi(new registry.Configuration(configured));
    const data = basics(2);
    const made = await api.recordTownEnterpriseBasics({
      idempotencyKey: crypto.randomUUID(),
      recordTownEnterpriseBasics: { region, data },
    });
    const read = await api.getTownEnterpriseBasics({ id: present(made.id) });
    same("typescript-fetch registry", data, read.data);
  }
  {
    const api = new hazards.RegistersApi(new hazards.Configuration(configured));
    const data = { notedOn: day, unit: "江阴市某某机械厂", nature: "SOURCE" as const, situation: "储罐", handled: "已围护" };
    const made = await api.recordVillageDangerNote({
      idempotencyKey: crypto.randomUUID(),
      recordVillageDangerNote: { region: village, data },
    });
    const read = await api.getVillageDangerNote({ id: present(made.id) });
    same("typescript-fetch hazards", data, read.data);
  }
  {
    const api = new inspections.RegistersApi(new inspections.Configuration(configured));
    const data = { checkedOn: day, unit: "江阴市某某机械厂", found: 0, outcome: "未发现问题" };
    const made = await api.recordTownInspectionNote({
      idempotencyKey: crypto.randomUUID(),
      recordTownInspectionNote: { region, data },
    });
    const read = await api.getTownInspectionNote({ id: present(made.id) });
    same("typescript-fetch inspections", data, read.data);
  }
  {
    const api = new training.RegistersApi(new training.Configuration(configured));
    const data = {
      heldOn: day,
      name: `岗位练兵 ${crypto.randomUUID()}`,
      nature: "POST_DRILL" as const,
      participants: 30,
      honoured: [{ name: "李某某", honour: "业务标兵" }],
    };
    const made = await api.recordSkillContest({
      idempotencyKey: crypto.randomUUID(),
      recordSkillContest: { region, data },
    });
    const read = await api.getSkillContest({ id: present(made.id) });
    same("typescript-fetch training", data, read.data);
  }
}

function basics(quarter: number) {
  return { year: 2026, quarter, enterprises: 1200, institutions: 40, employees: 52000, highRiskEnterprises: 9 };
}

byTypes()
  .then(byFetch)
  .catch(async (failure) => {
    const refused = failure?.response instanceof Response ? await failure.response.text() : "";
    console.error(failure, refused);
    process.exitCode = 1;
  });
