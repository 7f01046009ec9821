-- DropForeignKey
ALTER TABLE "site_rule" DROP CONSTRAINT "site_rule_made_by_id_fkey";

-- DropTable
DROP TABLE "site_rule";
