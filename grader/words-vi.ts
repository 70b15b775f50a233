import { tellingDigits } from './format-value.ts'
import { trapIn } from './javascript-trap.ts'
import {
  areWrong,
  axisName,
  causes,
  comparisons,
  factorOf,
  given,
  inCase,
  instead,
  kind,
  names,
  number,
  onLine,
  operators,
  shape,
  yours,
  yoursInside,
} from './terms-vi.ts'
import { trapsVi } from './traps-vi.ts'
import { code, messageText, outputTexts, shapeText, tell, type Words, warn } from './words.ts'

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
    forbidden({ name, position }) {
      const place = position ? ` ở dòng ${position.line}` : ''
      return `${code(`tf.${name}`)} đã được gọi${place}, trực tiếp hoặc bên trong một hàm khác. Bài này yêu cầu bạn tự dựng thứ mà nó tính, từ những phép toán đơn giản hơn.`
    },
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
