/** How the graph's page looks: in the colours and letters of the editor's theme. */
export const PAGE_STYLE = `
body { font: 13px var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 20px 20px; }
h1 { font-size: 1.5em; font-weight: 600; margin: 16px 0 4px; }
p { margin: 4px 0 10px; color: var(--vscode-descriptionForeground); }
.tools { display: flex; gap: 6px; margin-bottom: 12px; }
button { font: inherit; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 3px; padding: 3px 10px; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button[aria-pressed="true"] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.link { color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 1px 2px; text-align: left; }
button.link:hover { text-decoration: underline; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
.status { color: var(--vscode-descriptionForeground); }
.list { list-style: none; padding: 0; margin: 0; }
.list > li { margin-bottom: 10px; }
.list ul { margin: 2px 0 0; padding-left: 22px; list-style: none; }
.canvas { overflow: auto; }
svg { display: block; }
.box { cursor: pointer; }
.box rect { fill: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  stroke: var(--vscode-editorWidget-border, var(--vscode-contrastBorder, var(--vscode-descriptionForeground))); }
.box:hover rect:not(.stage) { stroke: var(--vscode-textLink-foreground); }
.box:focus { outline: none; }
.box:focus rect:not(.stage) { stroke: var(--vscode-focusBorder); stroke-width: 2.5; }
.box .stage { stroke: none; fill: var(--vscode-descriptionForeground); }
.box.draft .stage { fill: var(--vscode-charts-yellow); }
.box.review .stage { fill: var(--vscode-charts-blue); }
.box.accepted .stage, .box.implemented .stage { fill: var(--vscode-charts-green); }
.box.closed .stage { fill: var(--vscode-disabledForeground); }
.box text { fill: var(--vscode-foreground); }
.box .label { font-weight: 600; }
.box .status, .arrow text { fill: var(--vscode-descriptionForeground); font-size: 12px; }
.arrow path { fill: none; stroke: var(--vscode-descriptionForeground); }
marker path { fill: var(--vscode-descriptionForeground); }
.arrow text { stroke: var(--vscode-editor-background); stroke-width: 4px; paint-order: stroke; }
`;
