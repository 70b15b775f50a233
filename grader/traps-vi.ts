import { code, isVector, type Words } from './words.ts'

/** What lies behind common error messages, in Vietnamese. */
export const trapsVi: Words['traps'] = {
  'not-defined': ({ name }) =>
    `Ở đây không có gì tên là ${code(name)}. Hãy xem lại chính tả; các phép toán của tfjs cần có ${code('tf.')} đứng trước.`,
  'not-a-function': ({ name }) =>
    `Không gọi được ${code(name)}. Hãy xem lại chính tả, và xem thứ đứng trước dấu chấm là tensor hay chỉ là một số.`,
  'of-undefined': ({ name }) =>
    `Thứ đứng trước ${code(`.${name}`)} đang là undefined: có thể do gõ sai tên, chỉ số vượt quá cuối mảng, hoặc một hàm thiếu \`return\`.`,
  'inner-shapes': ({ shapes: [one, other] }) =>
    isVector(one) || isVector(other)
      ? `Phép nhân ma trận cần hai ma trận, nhưng ở đây có một bên mang shape ${code(isVector(one) ? one : other)}: hãy thêm cho nó một trục nữa bằng \`reshape\` hoặc \`expandDims\`.`
      : `Không nhân ma trận ${code(one)} với ${code(other)} được: số cột của ma trận trước phải bằng số hàng của ma trận sau. Hãy xem lại thứ tự, và xem có ma trận nào cần chuyển vị (transpose) không.`,
  'not-broadcastable': ({ shapes: [one, other] }) =>
    `Hai shape ${code(one)} và ${code(other)} không ghép từng phần tử với nhau được: đọc từ phải sang, hai độ dài phải bằng nhau, hoặc một trong hai bằng 1.`,
  'not-a-tensor': ({ got }) => `Một phép toán của tfjs nhận được ${code(got)} trong khi nó cần tensor hoặc số.`,
  constant: () => 'Không gán lại được giá trị cho `const`: hãy dùng `let` cho những gì sẽ thay đổi.',
  'too-deep': () => 'Có một hàm cứ tự gọi lại chính nó mà không bao giờ dừng.',
  disposed: () => 'Có một tensor được dùng sau khi đã bị hủy: hãy bỏ `dispose` đi, ở đây không cần đến nó.',
}
