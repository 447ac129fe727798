import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AddedWords, Answer, DictionaryText, Proofing, WordOwner } from '../../shared/api/index.ts'
import { useToast } from '../ui/index.ts'
import { useServices } from './services.tsx'

export interface ProofingDesk {
  /** What the practitioner wants checked; null until the store has said so. */
  proofing: Proofing | null
  words: AddedWords
  /** Null until it was asked for and has arrived. */
  dictionary: DictionaryText | null
  /** Has the dictionary fetched, once a window: for screens that check spelling. */
  needDictionary: () => void
  change: (part: Partial<Proofing>) => void
  /** Adds a word that is rightly spelt, and offers to undo it; `onUndone` is for where the focus goes then. */
  addWord: (word: string, to: WordOwner, onUndone?: () => void) => void
  removeWord: (word: string, from: WordOwner) => void
}

const NO_WORDS: AddedWords = { mine: [], authority: [] }
const DICTIONARY_OF: Record<WordOwner, string> = { mine: 'your dictionary', authority: 'the authority’s dictionary' }

const ProofingContext = createContext<ProofingDesk | null>(null)

/** Spelling and grammar for every screen of a window: one dictionary, one list of added words, told to other windows too. */
export function ProofingProvider({ children }: { children: ReactNode }) {
  const { api } = useServices()
  const toast = useToast()
  const [proofing, setProofing] = useState<Proofing | null>(null)
  const [words, setWords] = useState(NO_WORDS)
  const [dictionary, setDictionary] = useState<DictionaryText | null>(null)
  const hasAsked = useRef(false)

  const read = useCallback(() => {
    api.standards.proofing({}).then((answer) => answer.ok && setProofing(answer.value))
    api.standards.addedWords({}).then((answer) => answer.ok && setWords(answer.value))
  }, [api])
  useEffect(read, [read])
  const tellOthers = useOtherWindows(read)

  /** Shows what an answer says, here and in the other windows, or why there is none. */
  const take = useCallback(
    <T,>(answer: Answer<T>, show: (value: T) => void): boolean => {
      if (!answer.ok) {
        toast({ text: answer.failure.message })
        return false
      }
      show(answer.value)
      tellOthers()
      return true
    },
    [tellOthers, toast],
  )
  const removeWord = useCallback(
    async (word: string, from: WordOwner) => {
      take(await api.standards.removeWord({ word, from }), setWords)
    },
    [api, take],
  )
  const addWord = useCallback(
    async (word: string, to: WordOwner, onUndone?: () => void) => {
      if (!take(await api.standards.addWord({ word, to }), setWords)) return
      toast({
        text: `“${word}” is in ${DICTIONARY_OF[to]} now.`,
        action: { label: 'Undo', onPress: () => void removeWord(word, to).then(onUndone) },
      })
    },
    [api, removeWord, take, toast],
  )
  const change = useCallback(
    async (part: Partial<Proofing>) => {
      if (proofing) take(await api.standards.setProofing({ proofing: { ...proofing, ...part } }), setProofing)
    },
    [api, proofing, take],
  )
  const needDictionary = useCallback(async () => {
    if (hasAsked.current) return
    hasAsked.current = true
    const answer = await api.standards.dictionary({})
    if (answer.ok) return setDictionary(answer.value)
    hasAsked.current = false
    toast({ text: `Spelling is not checked: ${answer.failure.message}` })
  }, [api, toast])

  const desk = useMemo(
    () => ({ proofing, words, dictionary, needDictionary, change, addWord, removeWord }),
    [proofing, words, dictionary, needDictionary, change, addWord, removeWord],
  )
  return <ProofingContext.Provider value={desk}>{children}</ProofingContext.Provider>
}

/** Calls `onNews` when another window has changed something, and gives the function that tells the others. */
function useOtherWindows(onNews: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel('casewright-proofing')
    opened.onmessage = onNews
    channel.current = opened
    return () => {
      channel.current = null
      opened.close()
    }
  }, [onNews])
  return useCallback(() => channel.current?.postMessage('changed'), [])
}

/** What is checked of the language itself. Throws outside a `ProofingProvider`: a fault of the program. */
export function useProofing(): ProofingDesk {
  const desk = useContext(ProofingContext)
  if (!desk) throw new Error('useProofing needs a ProofingProvider above it')
  return desk
}
