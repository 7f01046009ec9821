-- AlterEnum
ALTER TYPE "allocation_state" ADD VALUE 'offered' BEFORE 'contracted';
