import type { Picture } from '#grader/picture.ts'
import { drawCurves } from './draw-curves.ts'
import { drawErrors } from './draw-errors.ts'
import { drawImage, drawImageError } from './draw-image.ts'
import type { PictureSize } from './picture-size.ts'

/** The plots of a picture, in the order of `plotTitles`. This is the door to the chart library, which loads when it opens. */
export function draw(picture: Picture, size: PictureSize): Element[] {
  const plots = plotsOf(picture, size)
  for (const plot of plots) silence(plot)
  return plots
}

/** The picture as a whole has its words. Plot labels each group of shapes as well ("cell", "line"), where ARIA allows none. */
function silence(plot: Element): void {
  for (const group of plot.querySelectorAll('[aria-label], [aria-description]')) {
    group.removeAttribute('aria-label')
    group.removeAttribute('aria-description')
  }
}

function plotsOf(picture: Picture, size: PictureSize): Element[] {
  switch (picture.kind) {
    case 'curves':
      return [drawCurves(picture, size)]
    case 'errors':
      return picture.panels.map((panel) => drawErrors(picture, panel, size))
    case 'images':
      return picture.channels.flatMap(({ expected, got, error }) => [
        drawImage(picture, expected, size),
        drawImage(picture, got, size),
        drawImageError(picture, error, size),
      ])
  }
}
