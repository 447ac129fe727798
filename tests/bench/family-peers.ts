import dagre from '@dagrejs/dagre'
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js'
import type { CaseFamily } from '../../shared/family/index.ts'
import type { FamilyLayout, Segment } from '../../shared/family/layout/index.ts'

const PERSON = { width: 150, height: 64 }
const UNION = { width: 8, height: 8 }

interface PeerGraph {
  people: readonly string[]
  unions: readonly string[]
  /** Lines from parents to their union and from there to their children. */
  edges: readonly { id: string; from: string; to: string }[]
}

/** The same family as a graph for programs that lay out any graph: people, a small node for each couple, and the lines between. */
export function peerGraph(family: CaseFamily, layout: FamilyLayout): PeerGraph {
  const unions = new Map<string, { parents: readonly string[]; children: Set<string> }>()
  const unionOf = (parents: readonly string[]) => {
    const id = `union ${parents.toSorted().join(' ')}`
    const union = unions.get(id) ?? { parents, children: new Set<string>() }
    unions.set(id, union)
    return union
  }
  for (const { oneId, otherId } of layout.couples) unionOf([oneId, otherId])
  for (const { parentIds, drops } of layout.children) for (const { childId } of drops) unionOf(parentIds).children.add(childId)
  const pairs = [...unions].flatMap(([id, { parents, children }]) => [
    ...parents.map((from) => [from, id] as const),
    ...Array.from(children, (to) => [id, to] as const),
  ])
  return {
    people: family.people.map(({ id }) => id),
    unions: [...unions.keys()],
    edges: pairs.map(([from, to], index) => ({ id: `line ${index}`, from, to })),
  }
}

const elk = new ELK()

/** The graph's lines as elkjs lays them out: in layers from top to bottom, at right angles. */
export async function elkSegments({ people, unions, edges }: PeerGraph): Promise<Segment[]> {
  const graph: ElkNode = {
    id: 'family',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.mergeEdges': 'true',
    },
    children: [...people.map((id) => ({ id, ...PERSON })), ...unions.map((id) => ({ id, ...UNION }))],
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  }
  const done = await elk.layout(graph)
  return (done.edges ?? []).flatMap(({ id, sections }) => {
    const edge = edges.find((one) => one.id === id)
    if (edge === undefined) return []
    const net = edge.from.startsWith('union ') ? `${edge.from} children` : `${edge.to} couple`
    return (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => {
      const points = [startPoint, ...bendPoints, endPoint]
      return points.slice(1).map((to, at): Segment => {
        const from = points[at] ?? startPoint
        return { net, ends: [edge.from, edge.to], x1: from.x, y1: from.y, x2: to.x, y2: to.y }
      })
    })
  })
}

/** Lays the graph out with dagre; gives its width. */
export function dagreWidth({ people, unions, edges }: PeerGraph): number {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of people) graph.setNode(id, { ...PERSON })
  for (const id of unions) graph.setNode(id, { ...UNION })
  for (const { from, to } of edges) graph.setEdge(from, to)
  dagre.layout(graph)
  return Number(graph.graph().width)
}
