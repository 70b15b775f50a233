-- CreateTable
CREATE TABLE "HintOpened" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HintOpened_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "exercise" TEXT NOT NULL,
    "exerciseHash" TEXT NOT NULL,
    "requestedById" TEXT,
    "classId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradedSubmission" (
    "regradeId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "statusBefore" TEXT NOT NULL,
    "mistakeBefore" TEXT,
    "statusAfter" TEXT,
    "mistakeAfter" TEXT,
    "gradedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegradedSubmission_pkey" PRIMARY KEY ("regradeId","submissionId")
);

-- CreateIndex
CREATE INDEX "HintOpened_userId_exercise_openedAt_idx" ON "HintOpened"("userId", "exercise", "openedAt");

-- CreateIndex
CREATE INDEX "Regrade_requestedById_idx" ON "Regrade"("requestedById");

-- CreateIndex
CREATE INDEX "Regrade_classId_createdAt_idx" ON "Regrade"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "Regrade_exercise_createdAt_idx" ON "Regrade"("exercise", "createdAt");

-- CreateIndex
CREATE INDEX "RegradedSubmission_submissionId_idx" ON "RegradedSubmission"("submissionId");

-- CreateIndex
CREATE INDEX "Submission_exercise_exerciseHash_idx" ON "Submission"("exercise", "exerciseHash");

-- AddForeignKey
ALTER TABLE "HintOpened" ADD CONSTRAINT "HintOpened_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedSubmission" ADD CONSTRAINT "RegradedSubmission_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedSubmission" ADD CONSTRAINT "RegradedSubmission_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;
