import type { Shown, Wish } from '../messages.ts';
import { type Drawn, drawing } from './drawing.ts';
import { list } from './list.ts';
import { html } from './svg.ts';

declare function acquireVsCodeApi(): {
  readonly postMessage: (wish: Wish) => void;
  readonly getState: () => State | undefined;
  readonly setState: (state: State) => void;
};

interface State {
  readonly isList: boolean;
  readonly scale: number;
}

/** More are not drawn: nobody sees anything there, and it takes long. */
const MOST_DRAWN = 1_500;
const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;

const api = acquireVsCodeApi();
const main = html('main');
document.body.append(main);
const context = document.createElement('canvas').getContext('2d');
let state: State = api.getState() ?? { isList: false, scale: 1 };
let shown: Shown | undefined;

addEventListener('message', ({ data }: MessageEvent<Shown>) => {
  shown = data;
  render();
});
api.postMessage('data');

function change(next: Partial<State>): void {
  state = { ...state, ...next };
  api.setState(state);
  render();
}

function render(): void {
  if (!shown) return;
  const { graph, about, words } = shown;
  const isDrawn = graph.nodes.length <= MOST_DRAWN;
  const isList = state.isList || !isDrawn;
  const button = (id: string, text: string, act: () => void, attributes = {}) => {
    const element = html('button', { type: 'button', id, ...attributes }, [text]);
    element.addEventListener('click', act);
    return element;
  };
  const zoom = (factor: number) => change({ scale: Math.min(LARGEST, Math.max(SMALLEST, state.scale * factor)) });
  const tools = html('div', { role: 'toolbar', class: 'tools' }, [
    button('graph', words.graph, () => change({ isList: false }), { 'aria-pressed': !isList }),
    button('list', words.list, () => change({ isList: true }), { 'aria-pressed': isList }),
    ...(isList
      ? []
      : [
          button('smaller', '−', () => zoom(1 / STEP), { 'aria-label': words.smaller, title: words.smaller }),
          button('larger', '+', () => zoom(STEP), { 'aria-label': words.larger, title: words.larger }),
        ]),
    ...(about === undefined ? [] : [button('all', words.all, () => api.postMessage('all'))]),
  ]);
  const focused = document.activeElement?.id;
  const index = [...main.querySelectorAll('.box')].indexOf(document.activeElement as Element);
  const open = (index: number) => api.postMessage({ open: index });
  const around = { room: main.clientWidth / state.scale, measure: widthOf, open };
  const drawn = isList || graph.nodes.length === 0 ? undefined : scaled(drawing(graph, around));
  main.replaceChildren(
    html('h1', {}, [about ?? words.graph]),
    html('p', { id: 'summary', role: 'status' }, [isDrawn ? words.summary : `${words.summary} ${words.tooMany}`]),
    tools,
  );
  if (graph.nodes.length > 0) main.append(drawn ? canvas(drawn) : list(graph, open));
  if (focused) document.getElementById(focused)?.focus();
  if (index >= 0) drawn?.focus(Math.min(index, graph.nodes.length - 1));
}

function canvas({ element }: Drawn): HTMLElement {
  element.setAttribute('aria-label', shown?.words.help ?? '');
  return html('div', { class: 'canvas' }, [html('p', { class: 'help' }, [shown?.words.help ?? '']), element]);
}

function scaled(drawn: Drawn): Drawn {
  drawn.element.setAttribute('width', `${drawn.size.width * state.scale}`);
  drawn.element.setAttribute('height', `${drawn.size.height * state.scale}`);
  return drawn;
}

/** In pixels, as the page's own letters are. */
function widthOf(text: string): number {
  if (!context) return text.length * 7;
  context.font = getComputedStyle(document.body).font;
  return context.measureText(text).width;
}
