import { isInput } from '#lib/model/row.ts'
import { backstageBoard, isBackstage } from './backstage.ts'
import { readBoardTree } from './board-file.ts'
import { isJaeger, isPrometheusGraph, jaegerGraph, prometheusGraph } from './call-counts.ts'
import { composeBoard, isCompose } from './compose.ts'
import { isEnvFile } from './compose-variables.ts'
import { drawioBoard, isDrawio } from './drawio-board.ts'
import { type ImportFile, inputOf } from './import-file.ts'
import type { Imported } from './imported.ts'
import { nothingImported } from './imported-board.ts'
import { indentedListBoard, isIndentedList } from './indented-list.ts'
import { isJsonCanvas, jsonCanvasBoard } from './json-canvas-board.ts'
import { isKiali, kialiGraph } from './kiali.ts'
import { kubernetesBoard } from './kubernetes.ts'
import { isKubernetes } from './kubernetes-object.ts'
import { isMermaid, mermaidBoard } from './mermaid-board.ts'
import { isSeriesCsv, seriesCsvBoard } from './series-csv.ts'
import { isSeriesPrometheus, seriesPrometheusBoard } from './series-prometheus.ts'
import { serviceGraphBoard } from './service-graph.ts'
import { isStructurizr, structurizrBoard } from './structurizr-board.ts'
import { isTerraform, terraformBoard } from './terraform.ts'

/** A format that can be read: how its files are known by what is inside, and the board that they make. */
interface FormatReader {
  readonly isOf: (file: ImportFile) => boolean
  /** Reads the files together, as one system. */
  readonly read: (files: readonly ImportFile[], title: string) => Imported
  /** Whether files of this format complete each other; others are read one by one and merged. */
  readonly isPooled?: true
  /** Whether a file of this format need not be JSON or YAML. */
  readonly isText?: (file: ImportFile) => boolean
}

/** Whatever measures which service calls which, and how often. */
const graphReaders = [
  { isOf: isKiali, graph: kialiGraph },
  { isOf: isJaeger, graph: jaegerGraph },
  { isOf: isPrometheusGraph, graph: prometheusGraph },
] as const

/** The formats in the order in which a file is held against them. */
export const formatReaders = {
  hundredfold: { isOf: ({ trees }) => isInput(trees[0]) && trees[0].format !== undefined, read: boardOf },
  kubernetes: { isOf: isKubernetes, read: kubernetesBoard, isPooled: true },
  'service-graph': {
    isOf: ({ trees }) => graphReaders.some(({ isOf }) => isOf(trees[0])),
    read: serviceGraphOf,
  },
  compose: { isOf: isCompose, read: composeBoard, isPooled: true, isText: isEnvFile },
  drawio: { isOf: isDrawio, read: drawioBoard, isText: () => true },
  mermaid: { isOf: isMermaid, read: mermaidBoard, isText: () => true },
  structurizr: { isOf: isStructurizr, read: structurizrBoard },
  terraform: { isOf: isTerraform, read: terraformBoard },
  backstage: { isOf: isBackstage, read: backstageBoard, isPooled: true },
  canvas: { isOf: isJsonCanvas, read: jsonCanvasBoard },
  series: { isOf: isSeries, read: seriesOf, isText: () => true },
  list: { isOf: isIndentedList, read: indentedListBoard, isText: () => true },
} as const satisfies Readonly<Record<string, FormatReader>>

/** What a format is called, after `--as` too. */
export type ImportFormat = keyof typeof formatReaders
/** All formats; nothing else can be among the keys of this literal. */
export const importFormats = Object.keys(formatReaders) as readonly ImportFormat[]

/** The format of a file by what is inside; null for none of these. */
export function formatOf(file: ImportFile): ImportFormat | null {
  return importFormats.find((name) => formatReaders[name].isOf(file)) ?? null
}

function serviceGraphOf([file]: readonly ImportFile[], title: string): Imported {
  const tree = file?.trees[0]
  const reader = graphReaders.find(({ isOf }) => isOf(tree))
  if (reader === undefined) return nothingImported({ code: 'E_FORMAT', path: '', detail: '' })
  return serviceGraphBoard(reader.graph(tree, file?.name ?? ''), title)
}

function isSeries(file: ImportFile): boolean {
  return isSeriesPrometheus(file) || (!file.trees.some(isInput) && isSeriesCsv(file))
}

function seriesOf(files: readonly ImportFile[], title: string): Imported {
  return files.some(isSeriesPrometheus) ? seriesPrometheusBoard(files, title) : seriesCsvBoard(files, title)
}

function boardOf([file]: readonly ImportFile[]): Imported {
  const { board, errors, warnings } = readBoardTree(inputOf(file?.trees[0]))
  return { board, report: [], problems: [...errors, ...warnings] }
}
