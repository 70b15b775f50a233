import type { Locale } from '#exercises/schema.ts'
import { formatNumber, tellingDigits } from './format-value.ts'
import type { AxisPlaces, Curves, Picture } from './picture.ts'

type Axis = 'row' | 'column' | 'channel' | 'example'

/** The sentences of one language. Axes are told as people name them: rows and columns, else a slice, `[:, 2, :]`. */
interface PictureWords {
  of(output: string): string
  over(x: string, from: string, to: string): string
  all(of: number): string
  whole(places: string[], count: number): string
  only(wrong: number, of: number, places: string): string
  some(wrong: number, of: number): string
  /** Of a matrix, and of images: what the places of an axis are called. */
  axes: Record<Axis, (places: string, count: number) => string>
  largest(error: string, place: string, expected: string, got: string): string
  largestAt(x: string, expected: string, got: string): string
  notFinite(count: number): string
  and: string
}

const words: Record<Locale, PictureWords> = {
  en: {
    of: (output) => `In ${output}: `,
    over: (x, from, to) => `the expected curve and yours, for ${x} from ${from} to ${to}`,
    all: (of) => `all ${of} numbers are off`,
    whole: (places, count) => `${places.join(' and ')} ${count > 1 ? 'are' : 'is'} off, all else is right`,
    only: (wrong, of, places) =>
      `${wrong} of ${of} numbers ${wrong === 1 ? 'is' : 'are'} off, all of them in ${places}`,
    some: (wrong, of) => `${wrong} of ${of} numbers ${wrong === 1 ? 'is' : 'are'} off`,
    axes: {
      row: (places, count) => `${count > 1 ? 'rows' : 'row'} ${places}`,
      column: (places, count) => `${count > 1 ? 'columns' : 'column'} ${places}`,
      channel: (places, count) => `${count > 1 ? 'channels' : 'channel'} ${places}`,
      example: (places, count) => `${count > 1 ? 'examples' : 'example'} ${places}`,
    },
    largest: (error, place, expected, got) =>
      `The largest error is ${error}, at ${place}: ${expected} expected, ${got} got.`,
    largestAt: (x, expected, got) => `It is furthest off at ${x}: ${expected} expected, ${got} got.`,
    notFinite: (count) =>
      `${count} ${count === 1 ? 'number' : 'numbers'} of yours ${count === 1 ? 'is' : 'are'} NaN or infinite.`,
    and: 'and',
  },
  vi: {
    of: (output) => `Trong ${output}: `,
    over: (x, from, to) => `đường cong mong đợi và của bạn, với ${x} từ ${from} đến ${to}`,
    all: (of) => `cả ${of} số đều sai`,
    whole: (places) => `${places.join(' và ')} sai, phần còn lại đều đúng`,
    only: (wrong, of, places) => `${wrong} trên ${of} số sai, tất cả đều ở ${places}`,
    some: (wrong, of) => `${wrong} trên ${of} số sai`,
    axes: {
      row: (places) => `hàng ${places}`,
      column: (places) => `cột ${places}`,
      channel: (places) => `kênh ${places}`,
      example: (places) => `mẫu ${places}`,
    },
    largest: (error, place, expected, got) =>
      `Sai số lớn nhất là ${error}, tại ${place}: mong đợi ${expected}, nhận được ${got}.`,
    largestAt: (x, expected, got) => `Lệch xa nhất tại ${x}: mong đợi ${expected}, nhận được ${got}.`,
    notFinite: (count) => `${count} số của bạn là NaN hoặc vô cực.`,
    and: 'và',
  },
}

/** How many places are listed by number. */
const mostListed = 6

function listed(places: number[], and: string): string {
  if (places.length > mostListed) return `${places.slice(0, mostListed - 1).join(', ')}, … ${places.at(-1)}`
  const [last, ...others] = places.toReversed()
  return others.length === 0 ? `${last}` : `${others.toReversed().join(', ')} ${and} ${last}`
}

/** What the axes of an array are called, where they have names. */
function axisNames({ kind, shape }: Picture): readonly Axis[] | null {
  if (shape.length === 2) return ['row', 'column']
  return kind === 'images' ? ['example', 'row', 'column', 'channel'] : null
}

/** Places of an axis: `row 2` of a matrix, `[:, 2, :]` of anything whose axes have no names. */
function placesText(picture: Picture, { axis, places }: AxisPlaces, say: PictureWords): string {
  const name = axisNames(picture)?.[axis]
  if (name) return say.axes[name](listed(places, say.and), places.length)
  const slices = places
    .slice(0, mostListed)
    .map((place) => `[${picture.shape.map((_, at) => (at === axis ? place : ':')).join(', ')}]`)
  return `${slices.join(', ')}${places.length > mostListed ? ', …' : ''}`
}

function whereText(picture: Picture, say: PictureWords): string {
  const { wrong, of, whole, only } = picture.facts
  if (wrong === of) return say.all(of)
  if (whole.length > 0) {
    const count = whole.reduce((sum, { places }) => sum + places.length, 0)
    return say.whole(
      whole.map((one) => placesText(picture, one, say)),
      count,
    )
  }
  if (only) return say.only(wrong, of, placesText(picture, only, say))
  return say.some(wrong, of)
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
const pathText = (path: (string | number)[]) =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')

/** The farthest-off of two curves' points, or the largest error of an array with its index. */
function largestText(picture: Picture, say: PictureWords): string | null {
  if (picture.kind === 'curves') {
    const [farthest] = picture.points
      .flatMap(({ x, expected, got, wrong }) => (wrong && got !== null ? [{ x, expected, got }] : []))
      .sort((one, other) => Math.abs(other.got - other.expected) - Math.abs(one.got - one.expected))
    return farthest ? say.largestAt(`${picture.x} = ${formatNumber(farthest.x)}`, ...telling(farthest)) : null
  }
  const { largest } = picture.facts
  if (!largest) return null
  return say.largest(formatNumber(largest.error, 3), `[${largest.index.join(', ')}]`, ...telling(largest))
}

/** Two numbers with the digits that tell them apart. */
function telling({ expected, got }: { expected: number; got: number }): [expected: string, got: string] {
  const digits = tellingDigits(expected, got)
  return [formatNumber(expected, digits), formatNumber(got, digits)]
}

function overText({ points, x }: Curves, say: PictureWords): string {
  const [from = 0, to = 0] = [points[0]?.x, points.at(-1)?.x]
  return say.over(x, formatNumber(from), formatNumber(to))
}

/** What a picture shows, in words: its text alternative, and its caption for everybody. */
export function describePicture(picture: Picture, locale: Locale): string {
  const say = words[locale]
  const { path } = picture
  const notFinite =
    picture.kind === 'curves' ? picture.points.filter(({ got }) => got === null).length : picture.facts.notFinite
  const where = picture.kind === 'curves' ? overText(picture, say) : whereText(picture, say)
  return [
    path.length > 0 ? `${say.of(pathText(path))}${where}.` : asSentence(where),
    largestText(picture, say),
    notFinite > 0 ? say.notFinite(notFinite) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
