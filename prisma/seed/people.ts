import { type Random, randomFrom } from '#exercises/random.ts'

/** How somebody studies. */
export interface Habits {
  startedDaysAgo: number
  /** How many days ago they stopped coming; 0 for someone who was here yesterday. */
  idleDays: number
  /** The chance that they come on a day. */
  attendance: number
  newPerDay: number
  /** Above 1 they forget more than FSRS predicts, below 1 less. */
  forgetting: number
  /** The chance that an attempt at an exercise is right. */
  care: number
  /** The chance that they try something new in the editor on a day. */
  curiosity: number
}

/** Somebody who exists for looking around. */
export interface DemoPerson {
  email: string
  name: string
  locale: 'en' | 'vi'
  timeZone: string
  canSignIn: boolean
  habits: Habits | null
  /** What their history is drawn from, so that it is the same at each first start but for the date. */
  seed: number
}

/** The same for all demo people who can sign in, and printed at each start: it protects nothing. */
export const demoPassword = 'deep-recall'

const steady: Habits = {
  startedDaysAgo: 120,
  idleDays: 2,
  attendance: 0.6,
  newPerDay: 1,
  forgetting: 1,
  care: 0.55,
  curiosity: 0.2,
}

export const learner: DemoPerson = {
  email: 'learner@example.com',
  name: 'Sam Rivera',
  locale: 'en',
  timeZone: 'UTC',
  canSignIn: true,
  habits: steady,
  seed: 1,
}

export const vietnameseLearner: DemoPerson = {
  email: 'hocvien@example.com',
  name: 'Nguyễn Minh Anh',
  locale: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  canSignIn: true,
  habits: { ...steady, startedDaysAgo: 45, attendance: 0.8, curiosity: 0.4 },
  seed: 2,
}

export const instructor: DemoPerson = {
  email: 'instructor@example.com',
  name: 'Dr Lan Phạm',
  locale: 'en',
  timeZone: 'Asia/Ho_Chi_Minh',
  canSignIn: true,
  habits: null,
  seed: 3,
}

/** Twenty-eight more, who make a class of thirty with the two learners. They cannot sign in. */
export function classmates(): DemoPerson[] {
  return names.map((name, index) => {
    const seed = 100 + index
    return {
      email: `student${String(index + 1).padStart(2, '0')}@example.com`,
      name,
      locale: index % 4 === 0 ? 'en' : 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      canSignIn: false,
      habits: drawHabits(randomFrom(seed)),
      seed,
    }
  })
}

/** Most keep up, some come now and then, and some have stopped: whoever teaches should be able to tell. */
function drawHabits(random: Random): Habits {
  const kind = random.pick(['keeps up', 'keeps up', 'keeps up', 'now and then', 'stopped'] as const)
  return {
    startedDaysAgo: random.integer(60, 80),
    idleDays: kind === 'stopped' ? random.integer(9, 40) : random.integer(0, 2),
    attendance: kind === 'now and then' ? random.uniform(0.15, 0.35) : random.uniform(0.6, 0.95),
    newPerDay: random.integer(1, 3),
    forgetting: random.uniform(0.6, 2),
    care: random.uniform(0.3, 0.8),
    curiosity: random.uniform(0.05, 0.4),
  }
}

const names = [
  'Trần Quốc Bảo',
  'Lê Thị Hồng',
  'Phạm Gia Huy',
  'Hoàng Ngọc Linh',
  'Vũ Đức Long',
  'Đặng Thu Trang',
  'Bùi Anh Tuấn',
  'Đỗ Khánh Vy',
  'Ngô Hải Đăng',
  'Dương Mỹ Duyên',
  'Lý Thành Công',
  'Võ Hoài Nam',
  'Phan Thảo Nhi',
  'Trương Minh Khôi',
  'Đinh Bích Ngọc',
  'Huỳnh Tấn Phát',
  'Mai Phương Thảo',
  'Cao Việt Hà',
  'Tạ Quang Vinh',
  'Lưu Diễm My',
  'Nguyễn Hữu Phước',
  'Trần Yến Nhi',
  'Lê Công Minh',
  'Amara Okafor',
  'Jonas Weber',
  'Mei Tanaka',
  'Priya Raman',
  'Lucas Moreau',
]
