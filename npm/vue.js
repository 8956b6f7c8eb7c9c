// Types alone: `import type {} from "casualty-chart/vue"`.
export {};
