import { code, isVector, type Words } from './words.ts'

/** What lies behind common error messages, in Vietnamese. */
export const trapsVi: Words['traps'] = {
  'not-defined': ({ name }) =>
    name === 'np'
      ? 'Ở đây không có NumPy: hãy dùng các phép toán tương ứng của tfjs, như `tf.exp` hay `tf.sum`.'
      : `Ở đây không có gì tên là ${code(name)}. Hãy xem lại chính tả; các phép toán của tfjs cần có ${code('tf.')} đứng trước.`,
  'not-a-function': ({ name }) =>
    `Không gọi được ${code(name)}. Hãy xem lại chính tả, và xem thứ đứng trước dấu chấm là tensor hay chỉ là một số.`,
  'named-argument': ({ name }) =>
    `JavaScript không có cách truyền tham số theo tên như ${code(`${name}=...`)}: hãy truyền theo đúng thứ tự, chẳng hạn \`tf.sum(z, 1, true)\` là tính theo trục 1 và giữ lại trục đó (keepDims).`,
  'plain-value': ({ value, method }) =>
    `Ở đó ${code(value)} không phải tensor mà chỉ là số hoặc mảng thường, nên không có ${code(method)}. \`dataSync\`, \`arraySync\` và \`shape\` đều cho số thường: hãy tính chúng bằng \`+ - * /\` và \`Math\`, hoặc dùng hàm như \`tf.mul\`, vốn nhận cả hai.`,
  'not-an-array': ({ value, method }) =>
    `${code(value)} không phải là mảng nên không có ${code(method)}. Với tensor, \`arraySync()\` cho ra mảng thường; nhưng phần lớn chỉ cần một phép toán trên cả tensor là đủ.`,
  'other-name': ({ name, instead }) => `Thứ bạn quen gọi là ${code(name)} thì trong tfjs có tên là ${code(instead)}.`,
  promise: () =>
    '`data()` và `array()` cho ra một Promise, chưa có số nào trong đó: hãy dùng `dataSync()` hoặc `arraySync()`, hoặc cứ tính tiếp trên chính tensor.',
  'not-iterable': ({ name }) =>
    `Không duyệt từng phần tử hay tách ${code(name)} ra được. Với tensor, \`arraySync()\` cho ra mảng, và mảng thì duyệt được.`,
  'tensor-of-tensor': () =>
    '`tf.tensor` và `tf.scalar` tạo tensor từ các số thường, còn thứ chúng nhận được đã là tensor hoặc có chứa tensor. Muốn ghép các tensor lại, hãy dùng `tf.stack` hoặc `tf.concat`.',
  'text-tensor': () =>
    'Chỗ cần số lại là chuỗi ký tự: phép `+` của JavaScript biến tensor thành chuỗi. Hãy dùng `tf.add`.',
  await: () => 'Ở đây không có gì phải chờ: hãy bỏ `await`, và dùng `dataSync()`, `arraySync()` khi cần lấy số.',
  'of-undefined': ({ name }) =>
    `Thứ đứng trước ${code(`.${name}`)} đang là undefined: có thể do gõ sai tên, chỉ số vượt quá cuối mảng, hoặc một hàm thiếu \`return\`.`,
  'inner-shapes': ({ shapes: [one, other] }) =>
    isVector(one) || isVector(other)
      ? `Phép nhân ma trận cần hai ma trận, nhưng ở đây có một bên mang shape ${code(isVector(one) ? one : other)}: hãy thêm cho nó một trục nữa bằng \`reshape\` hoặc \`expandDims\`.`
      : `Không nhân ma trận ${code(one)} với ${code(other)} được: số cột của ma trận trước phải bằng số hàng của ma trận sau. Hãy xem lại thứ tự, và xem có ma trận nào cần chuyển vị (transpose) không.`,
  'not-broadcastable': ({ shapes: [one, other] }) =>
    `Hai shape ${code(one)} và ${code(other)} không ghép từng phần tử với nhau được: đọc từ phải sang, hai độ dài phải bằng nhau, hoặc một trong hai bằng 1.`,
  'not-a-tensor': ({ got }) =>
    got === 'null' || got === 'undefined'
      ? 'Một phép toán của tfjs không nhận được gì ở chỗ cần tensor hoặc số: có thể thiếu tham số, gõ sai tên, hoặc dùng một thuộc tính không có, như `.T` hay `.length` của tensor.'
      : `Một phép toán của tfjs nhận được ${code(got)} trong khi nó cần tensor hoặc số.`,
  constant: () => 'Không gán lại được giá trị cho `const`: hãy dùng `let` cho những gì sẽ thay đổi.',
  'too-deep': () => 'Có một hàm cứ tự gọi lại chính nó mà không bao giờ dừng.',
  disposed: () => 'Có một tensor được dùng sau khi đã bị hủy: hãy bỏ `dispose` đi, ở đây không cần đến nó.',
}
