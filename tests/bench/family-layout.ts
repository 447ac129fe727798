import { crossingsIn, crossingsOf, layOutFamily } from '../../shared/family/layout/index.ts'
import { generatedFamily, sizeOf, wordsOf } from '../unit/family/generated-families.ts'
import { dagreWidth, elkSegments, peerGraph } from './family-peers.ts'
import { line, ms, ratio, timed } from './timing.ts'

const FAMILIES = 1000
const LARGEST = 60
const LARGE_ONES = 12

/** Families of 60 people laid out beside dagre with the same graphs, and the lines that cross beside elkjs with the same families. */
export async function benchFamilyLayout(): Promise<void> {
  const large = Array.from({ length: LARGE_ONES }, (_, index) => {
    const family = generatedFamily(5000 + index, LARGEST)
    const words = wordsOf(family)
    return { family, words, graph: peerGraph(family, layOutFamily(family, words)) }
  })
  const dagre = await timed(() => large.map(({ graph }) => dagreWidth(graph)), 9)
  const ours = await timed(() => large.map(({ family, words }) => layOutFamily(family, words)), 15)
  line(`a family of ${LARGEST} people laid out`, ms(ours.median / LARGE_ONES), 'promised: a tenth of dagre')
  line('dagre with the same graph', ms(dagre.median / LARGE_ONES), `ours is ${ratio(ours.median, dagre.median)} of it`)
  const crossings = { ours: 0, elk: 0 }
  for (let seed = 1; seed <= FAMILIES; seed++) {
    const family = generatedFamily(seed, sizeOf(seed))
    const layout = layOutFamily(family, wordsOf(family))
    crossings.ours += crossingsIn(layout)
    crossings.elk += crossingsOf(await elkSegments(peerGraph(family, layout)))
  }
  const count = (many: number): string => many.toLocaleString('en-GB')
  line(
    `lines that cross in ${count(FAMILIES)} families`,
    count(crossings.ours),
    `elkjs: ${count(crossings.elk)}; ours is ${ratio(crossings.ours, crossings.elk)} of it`,
  )
}
