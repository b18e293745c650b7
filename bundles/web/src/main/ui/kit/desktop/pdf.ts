import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url'

// Reading is done beside the page, in a worker of our own origin.
GlobalWorkerOptions.workerSrc = worker

export interface DrawnPdf {
  pages: number
  /** Lets go of it. */
  end: () => void
}

/** Draws all pages below each other; `wanted` says whether anybody still waits for them. */
export async function drawPdf(content: Blob, room: HTMLElement, words: (page: number, of: number) => string, wanted: () => boolean): Promise<DrawnPdf> {
  const task = getDocument({ data: new Uint8Array(await content.arrayBuffer()), isEvalSupported: false })
  const pdf = await task.promise
  const drawn: HTMLElement[] = []
  for (let n = 1; n <= pdf.numPages && wanted(); n++) drawn.push(await draw(await pdf.getPage(n), room.clientWidth, words(n, pdf.numPages)))
  if (wanted()) room.replaceChildren(...drawn)
  return { pages: pdf.numPages, end: () => void task.destroy() }
}

const widest = 900
/** So many points across stay sharp when a page is enlarged on a phone. */
const sharp = 1300

async function draw(page: PDFPageProxy, width: number, words: string): Promise<HTMLElement> {
  const own = page.getViewport({ scale: 1 })
  const shown = Math.min(width || widest, widest)
  const viewport = page.getViewport({ scale: Math.max(shown * Math.min(devicePixelRatio, 2), sharp) / own.width })
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.floor(viewport.width), height: Math.floor(viewport.height) })
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', words)
  await page.render({ canvasContext: canvas.getContext('2d')!, viewport }).promise
  return canvas
}
