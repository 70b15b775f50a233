'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Picture as PictureData } from '#grader/picture.ts'
import { Legend } from './legend.tsx'
import styles from './picture.module.css'
import { pictureSize } from './picture-size.ts'
import { Plots } from './plots.tsx'

interface PictureProps {
  picture: PictureData
  /** All that it shows, in words: for those who cannot see it, and as its caption. */
  text: string
}

/** A picture of a wrong output. The chart library is loaded when one comes into sight, and not before. */
export function Picture({ picture, text }: PictureProps) {
  const t = useTranslations('verdict.picture')
  const [frame, width] = useWidth()
  const size = useMemo(() => (width > 0 ? pictureSize(picture, width) : null), [picture, width])
  const titles = titlesOf(picture, [t('expected'), t('got'), t('error')])
  return (
    <figure className={styles.picture}>
      <div ref={frame} className={styles.frame} role="img" aria-label={text}>
        {size && <Plots picture={picture} size={size} titles={titles} />}
      </div>
      <Legend picture={picture} />
      <figcaption className={styles.caption}>{text}</figcaption>
    </figure>
  )
}

const slice = (at: (number | null)[]) => `[${at.map((place) => place ?? ':').join(', ')}]`

function titlesOf(picture: PictureData, [expected, got, error]: [string, string, string]): string[] {
  switch (picture.kind) {
    case 'curves':
      return ['']
    case 'errors':
      return picture.panels.map(({ at }) => (at.length > 2 ? slice(at) : ''))
    case 'images':
      return picture.channels.flatMap(({ at }) => {
        const channel = picture.channels.length > 1 ? ` ${slice(at)}` : ''
        return [expected, got, error].map((title) => title + channel)
      })
  }
}

/** The width that an element has, 0 as long as it is folded away. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    setWidth(Math.floor(element.current.clientWidth))
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}
