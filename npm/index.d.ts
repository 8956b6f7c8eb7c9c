/** What is seen of a ledger. */
export type CasualtyChartView = "bars" | "matrix" | "people" | "timeline" | "table";

/** What happened to the people counted. */
export type CasualtyChartOutcome =
  | "killed"
  | "wounded"
  | "missing"
  | "captured"
  | "killed+wounded"
  | "bodies";

/** Whom a figure counts. */
export type CasualtyChartStatus = "military" | "civilian" | "all" | "unstated";

/** A text, or one for each BCP 47 language. */
export type CasualtyChartText = string | { [language: string]: string };

/** A claim: who said it, of whose dead, in which words. `schema.json` says it in full. */
export interface CasualtyChartClaim {
  /** The id or the name of a source. */
  source: string;
  /** The id or the name of a side; `each` or `all`. */
  about: string;
  /** The words, or the words with how they are read. */
  figure: string | number | object;
  /** One of {@link CasualtyChartStatus}. */
  status?: string | null;
  /** One of {@link CasualtyChartOutcome}. */
  outcome?: string | null;
  [member: string]: unknown;
}

/** A ledger of claims, as `schema.json` says it. */
export interface CasualtyChartLedger {
  title?: CasualtyChartText;
  sides: { id: string; name?: CasualtyChartText }[];
  sources: {
    id: string;
    name?: CasualtyChartText;
    speaks_for?: string | null;
    kind?: string | null;
    /** What it counts, where that is not what its name says. */
    counts?: CasualtyChartText;
  }[];
  claims: CasualtyChartClaim[];
  [member: string]: unknown;
}

/** A ledger that is handed over: an object, JSON or CSV text, bytes or a file. */
export type CasualtyChartSource = CasualtyChartLedger | string | Uint8Array | Blob;

/** What is wrong at a place of a file. */
export interface CasualtyChartProblem {
  line?: number;
  column?: string;
  message: string;
}

/** There is a picture, or a table, of the ledger. */
export interface CasualtyChartReady {
  title: string;
  headline: string;
  lang: string;
}

/** A claim as the card of a mark says it, in the chart's language. */
export interface CasualtyChartQuoted {
  /** The row of the ledger, from 1. */
  row: number;
  text: string;
  said: string;
  dates: string;
  outlet: string;
  lang?: string | null;
  url?: string | null;
  quote?: string | null;
  note: string;
}

/** A reader has pressed a mark: its place, and what its card says. */
export interface CasualtyChartSelect {
  id: number;
  label: string;
  title: string;
  relation: string;
  figure: string;
  claims: CasualtyChartQuoted[];
}

/** Where a page finds what a figure for it needs. */
export interface CasualtyChartEmbed {
  /** The address of the ledger. */
  src?: string;
  /** The folder of the element's script. */
  base?: string;
  /** The day on which the ledger is put inside, `YYYY-MM-DD`. */
  frozen?: string;
}

/** Something is wrong; what was seen before is still there. */
export interface CasualtyChartError {
  /** `NetworkError`, `LoadError`, `StartError`, `CrashError` and the like. */
  name: string;
  /** In the chart's language. */
  message: string;
  problems: CasualtyChartProblem[];
  cause: unknown;
}

/** The events of the element: they bubble, and leave the shadow tree. */
export interface CasualtyChartEventMap {
  "casualty-chart-ready": CustomEvent<CasualtyChartReady>;
  "casualty-chart-select": CustomEvent<CasualtyChartSelect>;
  "casualty-chart-error": CustomEvent<CasualtyChartError>;
}

/** `<casualty-chart>`: a ledger of claims as a chart. Text is seen as given; `null` is not asked. */
export class CasualtyChart extends HTMLElement {
  static readonly observedAttributes: readonly string[];

  /** The address of a ledger, JSON or CSV. */
  src: string | null;
  /** A ledger to show instead of `src`. */
  ledger: CasualtyChartSource | null;
  /** `latn`, `arab` or `arabext`; else as the language has it. */
  digits: string | null;
  /** `light` or `dark`; else as the reader's device is. */
  theme: string | null;
  /** `none`: without what a reader chooses by. */
  controls: string | null;
  /** One of {@link CasualtyChartView}; the bars if nothing else is asked. */
  view: string | null;
  /** One of {@link CasualtyChartOutcome}. */
  outcome: string | null;
  /** The id of a side. */
  side: string | null;
  /** One of {@link CasualtyChartStatus}. */
  status: string | null;
  /** The id of a source. */
  source: string | null;
  /** The last day up to which claims count, `YYYY-MM-DD`. */
  asOf: string | null;

  /** The chart as a poster in SVG; this and what follows is `null` before there is a chart. */
  svg(): Promise<string | null>;
  /** The same poster as PNG, in the page's colours and faces, two dots to a pixel if nothing else is asked. */
  png(ratio?: number): Promise<Blob | null>;
  /** The claims as CSV. */
  csv(): Promise<string | null>;
  /** The claims as JSON. */
  json(): Promise<string | null>;
  /** What a file of the chart is called, without its ending. */
  fileName(): Promise<string | null>;

  /** The figure for a page, with its ledger inside or without; `null` before there is a chart. */
  embed(how?: CasualtyChartEmbed): Promise<string | null>;

  addEventListener<Kind extends keyof CasualtyChartEventMap>(
    kind: Kind,
    listener: (this: CasualtyChart, event: CasualtyChartEventMap[Kind]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    kind: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What may be said of the element in markup. */
export interface CasualtyChartAttributes {
  src?: string;
  lang?: string;
  digits?: "latn" | "arab" | "arabext";
  theme?: "auto" | "light" | "dark";
  controls?: "full" | "none";
  view?: CasualtyChartView;
  outcome?: CasualtyChartOutcome;
  side?: string;
  status?: CasualtyChartStatus;
  source?: string;
  "as-of"?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "casualty-chart": CasualtyChart;
  }
}
