// Types alone: `import type {} from "casualty-chart/react"`.
export {};
