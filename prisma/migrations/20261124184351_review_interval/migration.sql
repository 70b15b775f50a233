-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "intervalDays" INTEGER;
