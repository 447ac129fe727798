import { Component, type ReactNode } from 'react'
import { Banner, Button } from '../../ui/index.ts'

interface State {
  problem: string | null
}

/** Says what happened when a screen breaks, and keeps the rest of the window alive. What was saved is in the store. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.problem === null) return this.props.children
    return (
      <div className="screen-problem">
        <Banner tone="error">
          <b>This screen stopped working.</b> Everything up to the last second of typing is stored. Details for whoever looks
          after Casewright: {this.state.problem}
        </Banner>
        <div>
          <Button look="primary" onPress={() => this.setState({ problem: null })}>
            Show it again
          </Button>
        </div>
      </div>
    )
  }
}
