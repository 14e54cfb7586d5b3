/**
 * `proposals/agentTool`: does for an agent what one of its tools does (`agents/tools.ts`), with the texts that are open in the editor. Writes
 * files; of one that is open with unsaved changes, the document in the editor in its place. Only where the user trusts what is open.
 */
export const AGENT_TOOL_REQUEST = 'proposals/agentTool';

export interface AgentToolParams {
  /** As the tool is called, such as "check_proposal". */
  readonly name: string;
  /** As the model wrote it: the server looks whether it fits. */
  readonly input: unknown;
}

export interface AgentToolAnswer {
  /** For the model to read, in English; what was done, or why it was not. */
  readonly text: string;
  readonly isRefused: boolean;
}
