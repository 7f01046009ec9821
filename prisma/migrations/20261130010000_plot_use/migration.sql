-- CreateEnum
CREATE TYPE "plot_use" AS ENUM ('buildings', 'green', 'service', 'parking');

-- AlterTable
ALTER TABLE "plot" ADD COLUMN     "use" "plot_use" NOT NULL DEFAULT 'buildings';
