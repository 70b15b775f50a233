import { formatNumber, tellingDigits } from './format-value.ts'
import { trapIn } from './javascript-trap.ts'
import type { SourcePosition } from './protocol.ts'
import { trapsVi } from './traps-vi.ts'
import { type About, code, messageText, operations, outputTexts, shapeText, tell, type Words, warn } from './words.ts'

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

const causes = {
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

function yours(path: (string | number)[], about: About): string {
  const outputs = outputTexts(path, about).join(', ')
  return outputs ? `${outputs} của bạn` : 'Kết quả của bạn'
}

const yoursInside = (path: (string | number)[], about: About) =>
  `${outputTexts(path, about).join(', ') || 'kết quả'} của bạn`

const inCase = (title: string | null) => (title === null ? '' : ` trong trường hợp "${title}"`)

const kind = (name: string) => kinds[name] ?? code(name)
const number = (value: number | string, digits?: number) =>
  code(typeof value === 'number' ? formatNumber(value, digits) : value)
const shape = (lengths: number[]) => (lengths.length === 0 ? 'một số đơn' : `shape ${shapeText(lengths)}`)
const names = (list: string[]) => list.map(code).join(', ')
const areWrong = (differing: number, of: number) =>
  differing === of ? `cả ${of} số đều sai` : `${differing} trong ${of} số bị sai`

const operators =
  'Các toán tử `+`, `-`, `*`, `/` của JavaScript không dùng được cho tensor. Hãy dùng `tf.add`, `tf.sub`, `tf.mul`, `tf.div`, `tf.neg`, hoặc các phương thức cùng tên: `z.mul(2)`.'

const comparisons =
  'Hãy dùng `tf.greater`, `tf.equal`, ... để so từng phần tử, và `tf.where` để chọn theo kết quả so sánh.'

function instead(by: string | undefined): string | null {
  const operation = operations[(by ?? '').replace(/=$/, '')]
  if (!operation) return null
  const before = by === '-' ? ' (hoặc `tf.neg` nếu là dấu trừ đứng trước)' : ''
  return `Với tensor, hãy dùng ${operation}${before}, hoặc phương thức cùng tên.`
}

const given = ({ name, shape: lengths, text }: About['inputs'][number]) => {
  if (lengths) return `${code(name)} có shape ${shapeText(lengths)}`
  return text ? `${code(name)} = ${code(text)}` : code(name)
}

const onLine = (position: SourcePosition | null) => (position ? ` ở dòng ${position.line}` : '')

const axisName = (axis: number) =>
  `trục ${axis}${axis === 0 ? ' (dọc theo từng cột)' : axis === 1 ? ' (ngang theo từng hàng)' : ''}`

const factorOf = {
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

export const vietnamese: Words = {
  allPass: (cases) => `Đúng rồi: cả ${cases} trường hợp đều đạt.`,
  somePass: (passed, cases) => `${passed}/${cases} trường hợp đạt.`,
  notReached: 'Chưa có kết quả: chương trình đã dừng trước đó.',
  traps: trapsVi,
  findings: {
    mistake({ id, path }, about) {
      const text = about.mistake(id) ?? 'Kết quả của bạn giống hệt kết quả của một lỗi mà nhiều người từng mắc.'
      const outputs = outputTexts(path, about).join(', ')
      return outputs ? `Ở ${outputs}: ${text}` : text
    },
    'two-mistakes'({ ids, path }, about) {
      const outputs = outputTexts(path, about).join(', ')
      const texts = ids.map((id) => about.mistake(id) ?? 'một lỗi mà người khác cũng từng mắc.')
      return `${outputs ? `Ở ${outputs} có` : 'Có'} hai lỗi cùng lúc. Thứ nhất: ${texts[0]} Và thứ hai: ${texts[1]}`
    },
    'mistake-and'({ id, path, besides }, about) {
      const outputs = outputTexts(path, about).join(', ')
      const text = about.mistake(id) ?? 'Kết quả của bạn gần giống một lỗi mà người khác cũng từng mắc.'
      return `${outputs ? `Ở ${outputs} có` : 'Có'} hai lỗi cùng lúc. Thứ nhất: ${text} Và thứ hai, so với kết quả của lỗi đó: ${tell(vietnamese, besides, about, 'full')}`
    },
    'tensor-operator'({ made, by, position }) {
      const what = by ? code(by) : made === 'number' ? 'Một trong các toán tử `-`, `*`, `/`, `<`, ...' : '`+` hoặc `==`'
      const fact = `${what} của chính JavaScript đã nhận một tensor${onLine(position)}`
      const comparison = by && /^[<>=!]/.test(by)
      if (comparison) return [`${fact}, mà nó không hề biết các số ở trong tensor.`, comparisons]
      const result = made === 'number' ? '`NaN`' : 'một chuỗi ký tự'
      if (by?.startsWith('Math.'))
        return [
          `${fact} và cho ra ${result}.`,
          `${code(by)} chỉ tính trên số thường; với tensor hãy dùng ${code(by.replace('Math.', 'tf.'))} hoặc phép toán tương ứng.`,
        ]
      return [`${fact} và cho ra ${result}.`, instead(by) ?? operators]
    },
    'tensors-compared': ({ position }) => [
      `Phép \`==\` giữa hai tensor${onLine(position)} chỉ hỏi chúng có phải là cùng một đối tượng hay không, chứ không hề so các số ở trong.`,
      comparisons,
    ],
    'tensor-as-array': ({ name, read, position }) =>
      read === 'length'
        ? [
            `${code(`${name}.length`)}${onLine(position)} không có giá trị nào: ${code(name)} là một tensor, mà tensor thì không có \`length\`.`,
            `Các độ dài nằm trong shape của nó: ${code(`${name}.shape[0]`)} là số hàng.`,
          ]
        : [
            `${code(`${name}[...]`)}${onLine(position)} không có giá trị nào: ${code(name)} là một tensor, dùng ngoặc vuông thì không lấy được các số ở trong.`,
            `Hãy dùng một phép toán trên cả tensor, hoặc ${code('tf.slice')}, ${code('tf.gather')} để lấy một phần, hoặc ${code(`${name}.arraySync()`)} để có mảng thường.`,
          ],
    'syntax-error'({ message }) {
      const trap = trapIn(message)
      return [`Đoạn mã này chưa đúng cú pháp: ${code(message)}.`, trap && warn(vietnamese, trap)]
    },
    'missing-entry': ({ name }) => [
      `Trong mã của bạn không có hàm nào tên là ${code(name)}.`,
      'Hãy giữ nguyên tên đó, vì hàm sẽ được gọi theo tên ấy.',
    ],
    forbidden: ({ name }) =>
      `${code(`tf.${name}`)} chính là thứ mà bài này yêu cầu bạn tự viết, nên hãy dựng nó từ những phép toán đơn giản hơn.`,
    'runtime-error'({ message, position }, about) {
      const trap = trapIn(message)
      const place = position ? ` ở dòng ${position.line}, cột ${position.column}` : ''
      const called = about.inputs.length > 0 ? `Lúc đó hàm được gọi với ${about.inputs.map(given).join(', ')}.` : ''
      return [
        `Mã của bạn dừng lại vì lỗi${place}${inCase(about.title)}: ${messageText(message)}.`,
        [trap && warn(vietnamese, trap), called].filter(Boolean).join(' ') || null,
      ]
    },
    'nothing-returned': () => [
      'Hàm của bạn không trả về gì cả.',
      'Trước kết quả đã có `return` chưa? Hàm mũi tên có ngoặc nhọn `{ }` cũng cần `return`.',
    ],
    'promise-returned': () => [
      'Hàm của bạn trả về một Promise.',
      'Hãy bỏ `async`, và dùng `dataSync()`, `arraySync()` thay cho `data()`, `array()`.',
    ],
    'wrong-type'({ path, expected, got }, about) {
      if (got === 'NaN') return [`${yours(path, about)} chỉ là một số \`NaN\`, trong khi cần một tensor.`, operators]
      const glued = got === 'text' && (expected === 'tensor' || expected === 'number')
      return [
        `${yours(path, about)} là ${kind(got)}, trong khi cần ${kind(expected)}.`,
        got === 'function'
          ? 'Còn thiếu cặp ngoặc để gọi: `z.exp` là phương thức, `z.exp()` mới là kết quả.'
          : glued
            ? `Dùng \`+\` với tensor thì chỉ được chuỗi ký tự. ${operators}`
            : null,
      ]
    },
    'missing-output': ({ name, unknown }) =>
      `Kết quả của bạn thiếu ${code(name)}.${unknown.length > 0 ? ` Trong đó lại có ${names(unknown)}, thứ mà đề bài không hỏi: có phải bạn đã đặt nhầm tên không?` : ''}`,
    'wrong-shape': ({ path, expected, got, cause }, about) => [
      `${yours(path, about)} có ${shape(got)}, trong khi cần ${shape(expected)}${inCase(about.title)}.`,
      cause && causes[cause],
    ],
    'input-returned': ({ path, argument }, about) =>
      `${yours(path, about)} chính là đầu vào ${code(about.parameters[argument] ?? `${argument + 1}`)}, chưa hề thay đổi.`,
    transposed: ({ path }, about) => `${yours(path, about)} bị chuyển vị (transpose): hàng và cột đã đổi chỗ cho nhau.`,
    negated: ({ path }, about) => [
      `${yours(path, about)} bị ngược dấu ở mọi chỗ.`,
      'Hãy tìm một dấu trừ bị thiếu hay bị thừa, hoặc một phép trừ viết ngược thứ tự.',
    ],
    'constant-factor'({ path, factor, of }, about) {
      if (factor === 0) return `${yours(path, about)} bằng 0 ở mọi chỗ.`
      if (of) return `${yours(path, about)} ${factorOf[of]}${factor < 0 ? ' Dấu cũng bị ngược.' : ''}`
      return [
        `${yours(path, about)} bằng ${number(factor)} lần giá trị đúng, ở mọi chỗ.`,
        'Hãy tìm một thừa số bị thiếu hoặc bị thừa.',
      ]
    },
    'constant-offset': ({ path, offset }, about) => [
      `${yours(path, about)} ${offset > 0 ? 'lớn' : 'nhỏ'} hơn giá trị đúng ${number(Math.abs(offset))}, ở mọi chỗ.`,
      'Hãy tìm một số hạng bị thiếu hoặc bị thừa.',
    ],
    shifted: ({ path, axis, by }, about) => [
      `${yours(path, about)} có đúng các số cần có, nhưng ${by > 0 ? 'chậm' : 'sớm'} một vị trí theo trục ${axis}.`,
      'Hãy xem vòng lặp hoặc lát cắt của bạn bắt đầu từ đâu.',
    ],
    'wrong-axis': ({ path, right, wrong, total }, about) =>
      total === null
        ? [
            `${yours(path, about)} được tính theo ${axisName(wrong)}, trong khi phải tính theo ${axisName(right)}.`,
            'Hãy xem lại trục đưa cho `sum`, `mean`, `max` hoặc `min`.',
          ]
        : [
            `Các số trong ${yoursInside(path, about)} cộng lại bằng ${number(total)} theo ${axisName(wrong)}, trong khi phải như vậy theo ${axisName(right)}.`,
            'Hãy xem lại trục đưa cho `sum`, `mean` hoặc `max`.',
          ],
    'not-finite'({ path, index, got, from }, about) {
      const where = index.length > 0 ? ` tại ${shapeText(index)}` : ''
      const cause = from
        ? `, nơi ${code(about.parameters[from.argument] ?? `${from.argument + 1}`)} bằng ${number(from.value)}`
        : ''
      const start = `${yours(path, about)} là ${code(got)}${where}${cause}${inCase(about.title)}.`
      if (got !== 'NaN') return [start, 'Hãy tìm chỗ lấy `exp` của một số lớn, chỗ chia cho 0, hoặc `log(0)`.']
      if (about.nothingPassed) return [start, operators]
      return [
        start,
        `\`NaN\` sinh ra từ $0/0$, $\\infty/\\infty$, $\\infty - \\infty$, $0 \\cdot \\infty$, hoặc từ logarit hay căn của số âm.`,
      ]
    },
    'input-mutated': ({ argument }, { parameters }) => [
      `Hàm của bạn làm thay đổi đầu vào ${code(parameters[argument] ?? `${argument + 1}`)}.`,
      'Nơi gọi hàm có thể vẫn cần đến nó: hãy trả về giá trị mới và giữ nguyên giá trị cũ.',
    ],
    'not-deterministic': () => [
      'Gọi hai lần với cùng một đầu vào, hàm của bạn cho hai kết quả khác nhau.',
      'Hãy bỏ những gì ngẫu nhiên, và đừng giữ gì bên ngoài hàm giữa các lần gọi.',
    ],
    'some-outputs-wrong': ({ right, wrong }) => `${names(right)} đã đúng. Còn phải sửa: ${names(wrong)}.`,
    'first-difference'({ place, expected, got, differing, of }, about) {
      const digits = typeof expected === 'number' && typeof got === 'number' ? tellingDigits(expected, got) : undefined
      const where = place.index.length > 0 ? ` tại ${shapeText(place.index)}` : ''
      const count = of > 1 ? `; ${areWrong(differing, of)}` : ''
      return `${yours(place.path, about)}${where}${inCase(about.title)} là ${number(got, digits)}, giá trị đúng là ${number(expected, digits)}${count}.`
    },
    'wrong-values': ({ path, differing, of }, about) =>
      of > 1
        ? `${yours(path, about)} có shape đúng, nhưng ${areWrong(differing, of)}${inCase(about.title)}.`
        : `${yours(path, about)} chưa phải là số đúng${inCase(about.title)}.`,
    'timed-out': ({ limitMs }) => [
      `Mã của bạn bị dừng sau ${number(limitMs)} ms.`,
      'Có vòng lặp nào không bao giờ kết thúc không, hay vòng lặp qua từng phần tử ở chỗ chỉ cần một phép toán trên cả tensor?',
    ],
    'out-of-memory': ({ limitMb }) => [
      `Mã của bạn dùng quá ${number(limitMb)} MB bộ nhớ cho phép.`,
      'Hãy tìm một mảng cứ dài mãi ra.',
    ],
    'output-too-large': () => [
      'Kết quả của bạn lớn hơn rất nhiều so với mức cần có.',
      'Hãy tìm một mảng cứ dài mãi ra, hoặc một trục bị thừa.',
    ],
    crashed: () => 'Mã của bạn làm sập cả tiến trình chạy nó, thường là do xin một mảng quá lớn trong một lần.',
  },
}
