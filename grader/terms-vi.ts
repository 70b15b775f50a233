import { formatNumber } from './format-value.ts'
import type { SourcePosition } from './protocol.ts'
import { type About, code, operations, outputTexts, shapeText } from './words.ts'

// The pieces of which the sentences of words-vi.ts are made.

const kinds: Record<string, string> = {
  tensor: 'một tensor',
  number: 'một số',
  boolean: '`true` hoặc `false`',
  text: 'chuỗi ký tự',
  null: '`null`',
  list: 'một danh sách',
  object: 'một object gồm các kết quả có tên',
  function: 'một hàm',
  'endless nesting': 'thứ lồng vào nhau không dứt',
  'disposed Tensor': 'một tensor đã bị hủy',
}

export const causes = {
  transposed:
    'Hàng và cột đã đổi chỗ cho nhau: hãy xem lại thứ tự các thừa số, hoặc xem có thiếu phép chuyển vị (transpose) không.',
  broadcast:
    'Một trục có độ dài 1 gặp một trục dài hơn nên bị kéo giãn theo trục đó (broadcasting): cột $[m, 1]$ đi với hàng $[m]$ sẽ thành $[m, m]$.',
  'keep-dims':
    'Một trục có độ dài 1 đã bị mất. `sum`, `mean` và `max` bỏ luôn trục mà chúng tính trên đó; nếu tham số cuối là `true` (keepDims) thì trục ấy được giữ lại với độ dài 1.',
  flattened: 'Các số vẫn đủ cả, nhưng đã bị dàn thành một hàng dài.',
  'wrong-axis':
    'Bạn đã gộp các số theo nhầm trục: trục 0 đi dọc xuống các hàng, trục cuối chạy ngang trong mỗi hàng. Hãy xem lại trục đưa cho `sum`, `mean` hoặc `max`.',
  'missing-axis': 'Kết quả thiếu một trục: có lẽ bạn đã lấy tổng hoặc trung bình trên quá nhiều trục.',
  'extra-axis':
    'Kết quả thừa một trục: có lẽ bạn đã giữ nó lại (keepDims), hoặc còn phải lấy tổng hay trung bình trên trục đó.',
}

export function yours(path: (string | number)[], about: About): string {
  const outputs = outputTexts(path, about).join(', ')
  return outputs ? `${outputs} của bạn` : 'Kết quả của bạn'
}

export const yoursInside = (path: (string | number)[], about: About) =>
  `${outputTexts(path, about).join(', ') || 'kết quả'} của bạn`

export const inCase = (title: string | null) => (title === null ? '' : ` trong trường hợp "${title}"`)

export const kind = (name: string) => kinds[name] ?? code(name)
export const number = (value: number | string, digits?: number) =>
  code(typeof value === 'number' ? formatNumber(value, digits) : value)
export const shape = (lengths: number[]) => (lengths.length === 0 ? 'một số đơn' : `shape ${shapeText(lengths)}`)
export const names = (list: string[]) => list.map(code).join(', ')
export const areWrong = (differing: number, of: number) =>
  differing === of ? `cả ${of} số đều sai` : `${differing} trong ${of} số bị sai`

export const operators =
  'Các toán tử `+`, `-`, `*`, `/` của JavaScript không dùng được cho tensor. Hãy dùng `tf.add`, `tf.sub`, `tf.mul`, `tf.div`, `tf.neg`, hoặc các phương thức cùng tên: `z.mul(2)`.'

export const comparisons =
  'Hãy dùng `tf.greater`, `tf.equal`, ... để so từng phần tử, và `tf.where` để chọn theo kết quả so sánh.'

export function instead(by: string | undefined): string | null {
  const operation = operations[(by ?? '').replace(/=$/, '')]
  if (!operation) return null
  const before = by === '-' ? ' (hoặc `tf.neg` nếu là dấu trừ đứng trước)' : ''
  return `Với tensor, hãy dùng ${operation}${before}, hoặc phương thức cùng tên.`
}

export const given = ({ name, shape: lengths, text }: About['inputs'][number]) => {
  if (lengths) return `${code(name)} có shape ${shapeText(lengths)}`
  return text ? `${code(name)} = ${code(text)}` : code(name)
}

export const onLine = (position: SourcePosition | null) => (position ? ` ở dòng ${position.line}` : '')

export const axisName = (axis: number) =>
  `trục ${axis}${axis === 0 ? ' (dọc theo từng cột)' : axis === 1 ? ' (ngang theo từng hàng)' : ''}`

export const factorOf = {
  m: 'lớn gấp $m$ lần giá trị đúng, với $m$ là số mẫu (examples): đáng ra phải là trung bình trên các mẫu, bạn mới chỉ lấy tổng. Hãy chia cho $m$.',
  '1/m': 'nhỏ hơn giá trị đúng $m$ lần, với $m$ là số mẫu (examples): bạn đã chia cho $m$ thừa một lần.',
  n: 'lớn hơn giá trị đúng, với số lần đúng bằng độ dài trục cuối của đầu vào: đáng ra phải là trung bình trên trục đó, bạn mới chỉ lấy tổng.',
  '1/n':
    'nhỏ hơn giá trị đúng, với số lần đúng bằng độ dài trục cuối của đầu vào: bạn đã chia cho độ dài đó thừa một lần.',
  mn: 'lớn gấp $m \\cdot n$ lần giá trị đúng, tức là gấp số phần tử của đầu vào ($m$ hàng, mỗi hàng $n$ số): đáng ra phải là trung bình của tất cả, bạn mới chỉ lấy tổng.',
  '1/mn':
    'nhỏ hơn giá trị đúng $m \\cdot n$ lần, tức là bằng số phần tử của đầu vào ($m$ hàng, mỗi hàng $n$ số): bạn đã chia thừa cho cả hai độ dài.',
  'sqrt-n':
    'lớn gấp $\\sqrt{n}$ lần giá trị đúng, với $n$ là độ dài trục cuối của đầu vào: còn thiếu phép chia cho $\\sqrt{n}$.',
  '1/sqrt-n':
    'nhỏ hơn giá trị đúng $\\sqrt{n}$ lần, với $n$ là độ dài trục cuối của đầu vào: bạn đã chia cho $\\sqrt{n}$ thừa một lần.',
}
