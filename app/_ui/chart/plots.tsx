import { useEffect, useRef } from 'react'
import type { Picture } from '#grader/picture.ts'
import styles from './picture.module.css'
import type { PictureSize } from './picture-size.ts'

interface PlotsProps {
  picture: Picture
  size: PictureSize
  /** One for each plot of the picture, above it; an empty one takes no place. */
  titles: string[]
}

/** The plots of a picture, each in a place that is as large before it is drawn as after. */
export function Plots({ picture, size, titles }: PlotsProps) {
  const places = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    const show = ({ draw }: typeof import('./draw.ts')) => {
      if (!current) return
      for (const [at, drawn] of draw(picture, size).entries())
        places.current?.children[at]?.querySelector('[data-plot]')?.replaceChildren(drawn)
    }
    // Without the network the place stays empty, and the words below it say the same.
    import('./draw.ts').then(show, (cause) => console.warn('The chart library could not be loaded.', cause))
    return () => {
      current = false
    }
  }, [picture, size])
  return (
    <div ref={places} className={picture.kind === 'images' ? styles.images : styles.plots}>
      {titles.map((title, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a plot is its place in the picture
        <div key={at}>
          {title !== '' && <p className={styles.title}>{title}</p>}
          <div data-plot="" style={{ width: size.width, height: size.height }} />
        </div>
      ))}
    </div>
  )
}
