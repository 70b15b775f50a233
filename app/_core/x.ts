import '#app/_server/session.ts'
