import type { Migration } from './migration.ts';

// The base tables of ledger 1, printed once by scripts/generate-schema.ts and frozen.
export default {
  version: 10,
  sql: `
CREATE TABLE "area" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "level" TEXT NOT NULL,
  "isVirtual" INTEGER CONSTRAINT "area.isVirtual" CHECK ("isVirtual" IN (0, 1)),
  "source" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_area" AS SELECT "id", "level", "isVirtual", "source", "note" FROM "area" WHERE "removedBy" IS NULL;
CREATE INDEX "area_by_level" ON "area" ("level");

CREATE TABLE "area_name" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "name" TEXT NOT NULL,
  "code" TEXT,
  "parentId" TEXT REFERENCES "area" ("id"),
  "spellings" TEXT,
  "validFrom" TEXT CONSTRAINT "area_name.validFrom" CHECK ("validFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "validTo" TEXT CONSTRAINT "area_name.validTo" CHECK ("validTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_area_name" AS SELECT "id", "areaId", "name", "code", "parentId", "spellings", "validFrom", "validTo", "documentId" FROM "area_name" WHERE "removedBy" IS NULL;
CREATE INDEX "area_name_by_areaId_validTo" ON "area_name" ("areaId", "validTo");
CREATE INDEX "area_name_by_code" ON "area_name" ("code");
CREATE INDEX "area_name_by_name" ON "area_name" ("name");
CREATE INDEX "area_name_by_parentId" ON "area_name" ("parentId");
CREATE INDEX "area_name_by_documentId" ON "area_name" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "area_succession" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "fromAreaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "toAreaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "kind" TEXT NOT NULL,
  "changedOn" TEXT NOT NULL CONSTRAINT "area_succession.changedOn" CHECK ("changedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_area_succession" AS SELECT "id", "fromAreaId", "toAreaId", "kind", "changedOn", "documentId" FROM "area_succession" WHERE "removedBy" IS NULL;
CREATE INDEX "area_succession_by_fromAreaId" ON "area_succession" ("fromAreaId");
CREATE INDEX "area_succession_by_toAreaId" ON "area_succession" ("toAreaId");
CREATE INDEX "area_succession_by_documentId" ON "area_succession" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "area_mark" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "mark" TEXT NOT NULL,
  "status" TEXT,
  "authority" TEXT,
  "approvedOn" TEXT CONSTRAINT "area_mark.approvedOn" CHECK ("approvedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "fromOn" TEXT CONSTRAINT "area_mark.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "area_mark.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_area_mark" AS SELECT "id", "areaId", "mark", "status", "authority", "approvedOn", "fromOn", "toOn", "documentId", "note" FROM "area_mark" WHERE "removedBy" IS NULL;
CREATE INDEX "area_mark_by_mark" ON "area_mark" ("mark");
CREATE INDEX "area_mark_by_areaId" ON "area_mark" ("areaId");
CREATE INDEX "area_mark_by_documentId" ON "area_mark" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "area_summary" (
  "areaId" TEXT NOT NULL PRIMARY KEY,
  "level" TEXT NOT NULL,
  "code" TEXT,
  "name" TEXT NOT NULL,
  "parentId" TEXT,
  "countyId" TEXT,
  "townId" TEXT,
  "townName" TEXT,
  "villageId" TEXT,
  "path" TEXT NOT NULL,
  "isVirtual" INTEGER CONSTRAINT "area_summary.isVirtual" CHECK ("isVirtual" IN (0, 1)),
  "isCurrent" INTEGER NOT NULL CONSTRAINT "area_summary.isCurrent" CHECK ("isCurrent" IN (0, 1)),
  "isPoorVillage" INTEGER NOT NULL CONSTRAINT "area_summary.isPoorVillage" CHECK ("isPoorVillage" IN (0, 1)),
  "marks" TEXT,
  "pinyin" TEXT,
  "initials" TEXT,
  "householdCount" INTEGER NOT NULL CONSTRAINT "area_summary.householdCount" CHECK ("householdCount" >= 0),
  "personCount" INTEGER NOT NULL CONSTRAINT "area_summary.personCount" CHECK ("personCount" >= 0),
  "coveredCount" INTEGER NOT NULL CONSTRAINT "area_summary.coveredCount" CHECK ("coveredCount" >= 0),
  "helpingBodyId" TEXT,
  "helpingBodyName" TEXT,
  "teamBodyId" TEXT,
  "teamName" TEXT
) STRICT;
CREATE INDEX "area_summary_by_parentId_code" ON "area_summary" ("parentId", "code");
CREATE INDEX "area_summary_by_level_code" ON "area_summary" ("level", "code");
CREATE INDEX "area_summary_by_townId" ON "area_summary" ("townId");
CREATE INDEX "area_summary_by_name" ON "area_summary" ("name");
CREATE INDEX "area_summary_by_isPoorVillage" ON "area_summary" ("isPoorVillage");

CREATE TABLE "person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "formerName" TEXT,
  "sex" TEXT,
  "birthOn" TEXT CONSTRAINT "person.birthOn" CHECK ("birthOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "nationalCode" TEXT,
  "ethnicity" TEXT,
  "politicalStatus" TEXT,
  "phone" TEXT,
  "qualification" TEXT,
  "expertise" TEXT,
  "marriage" TEXT,
  "medicalCardNumber" TEXT,
  "bankName" TEXT,
  "bankAccount" TEXT,
  "workUnit" TEXT,
  "diedOn" TEXT CONSTRAINT "person.diedOn" CHECK ("diedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "deathEvidence" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_person" AS SELECT "id", "name", "formerName", "sex", "birthOn", "nationalCode", "ethnicity", "politicalStatus", "phone", "qualification", "expertise", "marriage", "medicalCardNumber", "bankName", "bankAccount", "workUnit", "diedOn", "deathEvidence", "note" FROM "person" WHERE "removedBy" IS NULL;
CREATE INDEX "person_by_name" ON "person" ("name");
CREATE INDEX "person_by_nationalCode" ON "person" ("nationalCode");
CREATE INDEX "person_by_phone" ON "person" ("phone");

CREATE TABLE "person_number" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "type" TEXT NOT NULL,
  "number" TEXT,
  "core18" TEXT,
  "validFrom" TEXT CONSTRAINT "person_number.validFrom" CHECK ("validFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "validTo" TEXT CONSTRAINT "person_number.validTo" CHECK ("validTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reason" TEXT,
  "note" TEXT,
  "documentId" TEXT REFERENCES "document" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_person_number" AS SELECT "id", "personId", "type", "number", "core18", "validFrom", "validTo", "reason", "note", "documentId" FROM "person_number" WHERE "removedBy" IS NULL;
CREATE INDEX "person_number_by_personId_validTo" ON "person_number" ("personId", "validTo");
CREATE INDEX "person_number_by_core18" ON "person_number" ("core18");
CREATE INDEX "person_number_by_number" ON "person_number" ("number");
CREATE INDEX "person_number_by_documentId" ON "person_number" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "person_search" (
  "ref" INTEGER PRIMARY KEY,
  "personId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sex" TEXT,
  "birthOn" TEXT CONSTRAINT "person_search.birthOn" CHECK ("birthOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "householdId" TEXT,
  "relation" TEXT,
  "villageId" TEXT,
  "townId" TEXT,
  "villageName" TEXT,
  "townName" TEXT,
  "groupName" TEXT,
  "headName" TEXT,
  "number" TEXT,
  "last4" TEXT,
  "isOfficial" INTEGER NOT NULL CONSTRAINT "person_search.isOfficial" CHECK ("isOfficial" IN (0, 1)),
  "unitName" TEXT
) STRICT;
CREATE INDEX "person_search_by_personId" ON "person_search" ("personId");
CREATE INDEX "person_search_by_householdId" ON "person_search" ("householdId");
CREATE INDEX "person_search_by_last4" ON "person_search" ("last4");
CREATE INDEX "person_search_by_number" ON "person_search" ("number");
CREATE INDEX "person_search_by_villageId" ON "person_search" ("villageId");

CREATE TABLE "official_summary" (
  "tenureId" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "pinyin" TEXT,
  "initials" TEXT,
  "postId" TEXT NOT NULL,
  "postKind" TEXT,
  "title" TEXT,
  "bodyId" TEXT NOT NULL,
  "bodyName" TEXT NOT NULL,
  "bodyKind" TEXT,
  "isCurrent" INTEGER NOT NULL CONSTRAINT "official_summary.isCurrent" CHECK ("isCurrent" IN (0, 1)),
  "phone" TEXT,
  "householdCount" INTEGER NOT NULL CONSTRAINT "official_summary.householdCount" CHECK ("householdCount" >= 0),
  "areaId" TEXT
) STRICT;
CREATE INDEX "official_summary_by_personId" ON "official_summary" ("personId");
CREATE INDEX "official_summary_by_bodyId_isCurrent" ON "official_summary" ("bodyId", "isCurrent");
CREATE INDEX "official_summary_by_name" ON "official_summary" ("name");
CREATE INDEX "official_summary_by_isCurrent_name" ON "official_summary" ("isCurrent", "name");

CREATE TABLE "household" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "nationalCode" TEXT,
  "provisionalCode" TEXT,
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "hamlet" TEXT,
  "groupName" TEXT,
  "walkingOrder" INTEGER CONSTRAINT "household.walkingOrder" CHECK ("walkingOrder" >= 0),
  "address" TEXT,
  "residence" TEXT,
  "phone" TEXT,
  "bankName" TEXT,
  "bankAccount" TEXT,
  "identificationStandard" TEXT,
  "identificationYear" INTEGER CONSTRAINT "household.identificationYear" CHECK ("identificationYear" BETWEEN 1900 AND 2200),
  "isMartyrFamily" INTEGER CONSTRAINT "household.isMartyrFamily" CHECK ("isMartyrFamily" IN (0, 1)),
  "isOneChild" INTEGER CONSTRAINT "household.isOneChild" CHECK ("isOneChild" IN (0, 1)),
  "isTwoDaughters" INTEGER CONSTRAINT "household.isTwoDaughters" CHECK ("isTwoDaughters" IN (0, 1)),
  "isRelocated" INTEGER CONSTRAINT "household.isRelocated" CHECK ("isRelocated" IN (0, 1)),
  "relocationKind" TEXT,
  "relocationPlace" TEXT,
  "relocationDifficulty" TEXT,
  "longitude" INTEGER CONSTRAINT "household.longitude" CHECK ("longitude" BETWEEN -180000000 AND 180000000),
  "latitude" INTEGER CONSTRAINT "household.latitude" CHECK ("latitude" BETWEEN -180000000 AND 180000000),
  "willingOn" TEXT CONSTRAINT "household.willingOn" CHECK ("willingOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "willingSigner" TEXT,
  "openedOn" TEXT CONSTRAINT "household.openedOn" CHECK ("openedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closedOn" TEXT CONSTRAINT "household.closedOn" CHECK ("closedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closeReason" TEXT,
  "closeNote" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_household" AS SELECT "id", "nationalCode", "provisionalCode", "areaId", "hamlet", "groupName", "walkingOrder", "address", "residence", "phone", "bankName", "bankAccount", "identificationStandard", "identificationYear", "isMartyrFamily", "isOneChild", "isTwoDaughters", "isRelocated", "relocationKind", "relocationPlace", "relocationDifficulty", "longitude", "latitude", "willingOn", "willingSigner", "openedOn", "closedOn", "closeReason", "closeNote", "note" FROM "household" WHERE "removedBy" IS NULL;
CREATE INDEX "household_by_areaId" ON "household" ("areaId");
CREATE INDEX "household_by_nationalCode" ON "household" ("nationalCode");
CREATE INDEX "household_by_provisionalCode" ON "household" ("provisionalCode");
CREATE INDEX "household_by_phone" ON "household" ("phone");

CREATE TABLE "membership" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "householdId" TEXT NOT NULL REFERENCES "household" ("id"),
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "relation" TEXT,
  "fromOn" TEXT CONSTRAINT "membership.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "inReason" TEXT,
  "toOn" TEXT CONSTRAINT "membership.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "outReason" TEXT,
  "isCounted" INTEGER CONSTRAINT "membership.isCounted" CHECK ("isCounted" IN (0, 1)),
  "evidence" TEXT,
  "documentId" TEXT REFERENCES "document" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_membership" AS SELECT "id", "householdId", "personId", "relation", "fromOn", "inReason", "toOn", "outReason", "isCounted", "evidence", "documentId" FROM "membership" WHERE "removedBy" IS NULL;
CREATE INDEX "membership_by_householdId_toOn" ON "membership" ("householdId", "toOn");
CREATE INDEX "membership_by_personId_toOn" ON "membership" ("personId", "toOn");
CREATE INDEX "membership_by_documentId" ON "membership" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "household_summary" (
  "ref" INTEGER PRIMARY KEY,
  "householdId" TEXT NOT NULL,
  "nationalCode" TEXT,
  "headPersonId" TEXT,
  "headName" TEXT,
  "headPinyin" TEXT,
  "headNumber" TEXT,
  "headCount" INTEGER NOT NULL CONSTRAINT "household_summary.headCount" CHECK ("headCount" >= 0),
  "memberCount" INTEGER NOT NULL CONSTRAINT "household_summary.memberCount" CHECK ("memberCount" >= 0),
  "labourCount" INTEGER NOT NULL CONSTRAINT "household_summary.labourCount" CHECK ("labourCount" >= 0),
  "numberlessCount" INTEGER NOT NULL CONSTRAINT "household_summary.numberlessCount" CHECK ("numberlessCount" >= 0),
  "hasLabour" INTEGER CONSTRAINT "household_summary.hasLabour" CHECK ("hasLabour" IN (0, 1)),
  "countyId" TEXT,
  "townId" TEXT,
  "townName" TEXT,
  "townCode" TEXT,
  "villageId" TEXT,
  "villageName" TEXT,
  "villageCode" TEXT,
  "groupName" TEXT,
  "groupOrder" INTEGER NOT NULL CONSTRAINT "household_summary.groupOrder" CHECK ("groupOrder" >= 0),
  "walkingOrder" INTEGER NOT NULL CONSTRAINT "household_summary.walkingOrder" CHECK ("walkingOrder" >= 0),
  "isPoorVillage" INTEGER NOT NULL CONSTRAINT "household_summary.isPoorVillage" CHECK ("isPoorVillage" IN (0, 1)),
  "residence" TEXT,
  "phone" TEXT,
  "latestYear" INTEGER CONSTRAINT "household_summary.latestYear" CHECK ("latestYear" BETWEEN 1900 AND 2200),
  "povertyStatus" TEXT,
  "attribute" TEXT,
  "mainCause" TEXT,
  "netIncomePerHead" INTEGER,
  "disposableIncomePerHead" INTEGER,
  "isOpen" INTEGER NOT NULL CONSTRAINT "household_summary.isOpen" CHECK ("isOpen" IN (0, 1)),
  "hasHelper" INTEGER NOT NULL CONSTRAINT "household_summary.hasHelper" CHECK ("hasHelper" IN (0, 1)),
  "helperCount" INTEGER NOT NULL CONSTRAINT "household_summary.helperCount" CHECK ("helperCount" >= 0),
  "firstHelperId" TEXT,
  "firstHelperName" TEXT,
  "firstPairingId" TEXT,
  "unitBodyId" TEXT,
  "unitName" TEXT,
  "paperCount" INTEGER NOT NULL CONSTRAINT "household_summary.paperCount" CHECK ("paperCount" >= 0),
  "letterPrintedAt" TEXT
) STRICT;
CREATE INDEX "household_summary_by_isOpen_villageCode_groupOrder_walkingOrder_nationalCode_householdId_memberCount_isPoorVillage_hasHelper_povertyStatus_mainCause_attribute" ON "household_summary" ("isOpen", "villageCode", "groupOrder", "walkingOrder", "nationalCode", "householdId", "memberCount", "isPoorVillage", "hasHelper", "povertyStatus", "mainCause", "attribute");
CREATE INDEX "household_summary_by_householdId" ON "household_summary" ("householdId");
CREATE INDEX "household_summary_by_villageId_groupOrder_walkingOrder" ON "household_summary" ("villageId", "groupOrder", "walkingOrder");
CREATE INDEX "household_summary_by_townId_villageCode_groupOrder_walkingOrder" ON "household_summary" ("townId", "villageCode", "groupOrder", "walkingOrder");
CREATE INDEX "household_summary_by_isOpen_headPinyin_headName_householdId" ON "household_summary" ("isOpen", "headPinyin", "headName", "householdId");
CREATE INDEX "household_summary_by_isOpen_hasHelper_memberCount" ON "household_summary" ("isOpen", "hasHelper", "memberCount");
CREATE INDEX "household_summary_by_isOpen_memberCount_householdId" ON "household_summary" ("isOpen", "memberCount", "householdId");
CREATE INDEX "household_summary_by_isOpen_nationalCode_householdId" ON "household_summary" ("isOpen", "nationalCode", "householdId");
CREATE INDEX "household_summary_by_isOpen_headName" ON "household_summary" ("isOpen", "headName");
CREATE INDEX "household_summary_by_headPersonId" ON "household_summary" ("headPersonId");
CREATE INDEX "household_summary_by_headNumber" ON "household_summary" ("headNumber");
CREATE INDEX "household_summary_by_nationalCode" ON "household_summary" ("nationalCode");
CREATE INDEX "household_summary_by_firstHelperId" ON "household_summary" ("firstHelperId");
CREATE INDEX "household_summary_by_unitBodyId" ON "household_summary" ("unitBodyId");
CREATE INDEX "household_summary_by_isOpen_povertyStatus_memberCount" ON "household_summary" ("isOpen", "povertyStatus", "memberCount");
CREATE INDEX "household_summary_by_isOpen_mainCause_memberCount" ON "household_summary" ("isOpen", "mainCause", "memberCount");
CREATE INDEX "household_summary_headless" ON "household_summary" ("isOpen", "memberCount") WHERE "headCount" = 0;
CREATE INDEX "household_summary_numberless" ON "household_summary" ("isOpen", "memberCount", "numberlessCount") WHERE "numberlessCount" > 0;
CREATE INDEX "household_summary_phoneless" ON "household_summary" ("isOpen", "memberCount", "phone") WHERE "phone" IS NULL;
CREATE INDEX "household_summary_letterless" ON "household_summary" ("isOpen", "memberCount", "letterPrintedAt") WHERE "letterPrintedAt" IS NULL AND "hasHelper" = 1;

CREATE TABLE "household_year" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "householdId" TEXT NOT NULL REFERENCES "household" ("id"),
  "year" INTEGER NOT NULL CONSTRAINT "household_year.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "areaId" TEXT REFERENCES "area" ("id"),
  "groupName" TEXT,
  "isCarried" INTEGER CONSTRAINT "household_year.isCarried" CHECK ("isCarried" IN (0, 1)),
  "confirmedOn" TEXT CONSTRAINT "household_year.confirmedOn" CHECK ("confirmedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "confirmedBy" TEXT,
  "attribute" TEXT,
  "householdType" TEXT,
  "supportLayer" TEXT,
  "mainCause" TEXT,
  "otherCauses" TEXT,
  "causeRemark" TEXT,
  "plannedExitYear" INTEGER CONSTRAINT "household_year.plannedExitYear" CHECK ("plannedExitYear" BETWEEN 1900 AND 2200),
  "povertyStatus" TEXT,
  "exitYear" INTEGER CONSTRAINT "household_year.exitYear" CHECK ("exitYear" BETWEEN 1900 AND 2200),
  "relapseYear" INTEGER CONSTRAINT "household_year.relapseYear" CHECK ("relapseYear" BETWEEN 1900 AND 2200),
  "relapseCause" TEXT,
  "membersAtStart" INTEGER CONSTRAINT "household_year.membersAtStart" CHECK ("membersAtStart" >= 0),
  "membersAtEnd" INTEGER CONSTRAINT "household_year.membersAtEnd" CHECK ("membersAtEnd" >= 0),
  "members" INTEGER CONSTRAINT "household_year.members" CHECK ("members" >= 0),
  "needs" TEXT,
  "farmland" INTEGER CONSTRAINT "household_year.farmland" CHECK ("farmland" >= 0),
  "irrigated" INTEGER CONSTRAINT "household_year.irrigated" CHECK ("irrigated" >= 0),
  "woodland" INTEGER CONSTRAINT "household_year.woodland" CHECK ("woodland" >= 0),
  "returnedToForest" INTEGER CONSTRAINT "household_year.returnedToForest" CHECK ("returnedToForest" >= 0),
  "orchard" INTEGER CONSTRAINT "household_year.orchard" CHECK ("orchard" >= 0),
  "pasture" INTEGER CONSTRAINT "household_year.pasture" CHECK ("pasture" >= 0),
  "water" INTEGER CONSTRAINT "household_year.water" CHECK ("water" >= 0),
  "hasProductionPower" INTEGER CONSTRAINT "household_year.hasProductionPower" CHECK ("hasProductionPower" IN (0, 1)),
  "hasWaterDifficulty" INTEGER CONSTRAINT "household_year.hasWaterDifficulty" CHECK ("hasWaterDifficulty" IN (0, 1)),
  "hasSafeWater" INTEGER CONSTRAINT "household_year.hasSafeWater" CHECK ("hasSafeWater" IN (0, 1)),
  "waterSource" TEXT,
  "hasPower" INTEGER CONSTRAINT "household_year.hasPower" CHECK ("hasPower" IN (0, 1)),
  "hasBroadcast" INTEGER CONSTRAINT "household_year.hasBroadcast" CHECK ("hasBroadcast" IN (0, 1)),
  "roadDistance" INTEGER CONSTRAINT "household_year.roadDistance" CHECK ("roadDistance" >= 0),
  "roadKind" TEXT,
  "marketDistance" INTEGER CONSTRAINT "household_year.marketDistance" CHECK ("marketDistance" >= 0),
  "houseArea" INTEGER CONSTRAINT "household_year.houseArea" CHECK ("houseArea" >= 0),
  "houseStructure" TEXT,
  "houseBuiltYear" INTEGER CONSTRAINT "household_year.houseBuiltYear" CHECK ("houseBuiltYear" BETWEEN 1900 AND 2200),
  "isDangerousHouse" INTEGER CONSTRAINT "household_year.isDangerousHouse" CHECK ("isDangerousHouse" IN (0, 1)),
  "houseGrade" TEXT,
  "hasToilet" INTEGER CONSTRAINT "household_year.hasToilet" CHECK ("hasToilet" IN (0, 1)),
  "fuel" TEXT,
  "inCooperative" INTEGER CONSTRAINT "household_year.inCooperative" CHECK ("inCooperative" IN (0, 1)),
  "hasLeadingFirm" INTEGER CONSTRAINT "household_year.hasLeadingFirm" CHECK ("hasLeadingFirm" IN (0, 1)),
  "hasLeadingPerson" INTEGER CONSTRAINT "household_year.hasLeadingPerson" CHECK ("hasLeadingPerson" IN (0, 1)),
  "industryHelp" TEXT,
  "industryKind" TEXT,
  "industryOrganisation" TEXT,
  "inMutualFund" INTEGER CONSTRAINT "household_year.inMutualFund" CHECK ("inMutualFund" IN (0, 1)),
  "mutualFundPaid" INTEGER,
  "incomeFrom" TEXT CONSTRAINT "household_year.incomeFrom" CHECK ("incomeFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "incomeTo" TEXT CONSTRAINT "household_year.incomeTo" CHECK ("incomeTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "incomeRuleSet" TEXT,
  "incomeSource" TEXT,
  "wages" INTEGER,
  "wagesMigrant" INTEGER,
  "wagesPublicPost" INTEGER,
  "wagesAward" INTEGER,
  "wagesOther" INTEGER,
  "business" INTEGER,
  "businessCrops" INTEGER,
  "businessAnimals" INTEGER,
  "businessOrchard" INTEGER,
  "businessAward" INTEGER,
  "businessOther" INTEGER,
  "property" INTEGER,
  "propertyDividend" INTEGER,
  "propertyLandRent" INTEGER,
  "propertyOther" INTEGER,
  "transfer" INTEGER,
  "transferFamilyPlanning" INTEGER,
  "transferLowIncome" INTEGER,
  "transferDestitute" INTEGER,
  "transferPension" INTEGER,
  "transferEcology" INTEGER,
  "transferFarmSubsidy" INTEGER,
  "transferDisability" INTEGER,
  "transferSupport" INTEGER,
  "transferOther" INTEGER,
  "businessCost" INTEGER,
  "costCrops" INTEGER,
  "costAnimals" INTEGER,
  "costOrchard" INTEGER,
  "costOther" INTEGER,
  "costSubsidy" INTEGER,
  "depreciation" INTEGER,
  "productionTax" INTEGER,
  "transferExpense" INTEGER,
  "notCounted" INTEGER,
  "netIncome" INTEGER,
  "netIncomePerHead" INTEGER,
  "disposableIncome" INTEGER,
  "disposableIncomePerHead" INTEGER,
  "insuranceClaims" INTEGER,
  "selfPaidMedical" INTEGER,
  "monitorCategory" TEXT,
  "monitoredFrom" TEXT CONSTRAINT "household_year.monitoredFrom" CHECK ("monitoredFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "riskTypes" TEXT,
  "riskRemark" TEXT,
  "isRiskRemoved" INTEGER CONSTRAINT "household_year.isRiskRemoved" CHECK ("isRiskRemoved" IN (0, 1)),
  "riskRemovedOn" TEXT CONSTRAINT "household_year.riskRemovedOn" CHECK ("riskRemovedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "riskRemovedWay" TEXT,
  "monitorContact" TEXT,
  "monitorPhone" TEXT,
  "isGuaranteed" INTEGER CONSTRAINT "household_year.isGuaranteed" CHECK ("isGuaranteed" IN (0, 1)),
  "hasDevelopmentHelp" INTEGER CONSTRAINT "household_year.hasDevelopmentHelp" CHECK ("hasDevelopmentHelp" IN (0, 1)),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_household_year" AS SELECT "id", "householdId", "year", "areaId", "groupName", "isCarried", "confirmedOn", "confirmedBy", "attribute", "householdType", "supportLayer", "mainCause", "otherCauses", "causeRemark", "plannedExitYear", "povertyStatus", "exitYear", "relapseYear", "relapseCause", "membersAtStart", "membersAtEnd", "members", "needs", "farmland", "irrigated", "woodland", "returnedToForest", "orchard", "pasture", "water", "hasProductionPower", "hasWaterDifficulty", "hasSafeWater", "waterSource", "hasPower", "hasBroadcast", "roadDistance", "roadKind", "marketDistance", "houseArea", "houseStructure", "houseBuiltYear", "isDangerousHouse", "houseGrade", "hasToilet", "fuel", "inCooperative", "hasLeadingFirm", "hasLeadingPerson", "industryHelp", "industryKind", "industryOrganisation", "inMutualFund", "mutualFundPaid", "incomeFrom", "incomeTo", "incomeRuleSet", "incomeSource", "wages", "wagesMigrant", "wagesPublicPost", "wagesAward", "wagesOther", "business", "businessCrops", "businessAnimals", "businessOrchard", "businessAward", "businessOther", "property", "propertyDividend", "propertyLandRent", "propertyOther", "transfer", "transferFamilyPlanning", "transferLowIncome", "transferDestitute", "transferPension", "transferEcology", "transferFarmSubsidy", "transferDisability", "transferSupport", "transferOther", "businessCost", "costCrops", "costAnimals", "costOrchard", "costOther", "costSubsidy", "depreciation", "productionTax", "transferExpense", "notCounted", "netIncome", "netIncomePerHead", "disposableIncome", "disposableIncomePerHead", "insuranceClaims", "selfPaidMedical", "monitorCategory", "monitoredFrom", "riskTypes", "riskRemark", "isRiskRemoved", "riskRemovedOn", "riskRemovedWay", "monitorContact", "monitorPhone", "isGuaranteed", "hasDevelopmentHelp", "note" FROM "household_year" WHERE "removedBy" IS NULL;
CREATE INDEX "household_year_by_householdId_year" ON "household_year" ("householdId", "year");
CREATE INDEX "household_year_by_year_areaId" ON "household_year" ("year", "areaId");
CREATE INDEX "household_year_by_areaId" ON "household_year" ("areaId") WHERE "areaId" IS NOT NULL;

CREATE TABLE "person_year" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "year" INTEGER NOT NULL CONSTRAINT "person_year.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "householdId" TEXT REFERENCES "household" ("id"),
  "memberStatus" TEXT,
  "isCarried" INTEGER CONSTRAINT "person_year.isCarried" CHECK ("isCarried" IN (0, 1)),
  "confirmedOn" TEXT CONSTRAINT "person_year.confirmedOn" CHECK ("confirmedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "confirmedBy" TEXT,
  "education" TEXT,
  "schooling" TEXT,
  "absenceReason" TEXT,
  "schoolName" TEXT,
  "speaksMandarin" INTEGER CONSTRAINT "person_year.speaksMandarin" CHECK ("speaksMandarin" IN (0, 1)),
  "health" TEXT,
  "illness" TEXT,
  "disabilityKind" TEXT,
  "disabilityGrade" TEXT,
  "disabilityCertifiedYear" INTEGER CONSTRAINT "person_year.disabilityCertifiedYear" CHECK ("disabilityCertifiedYear" BETWEEN 1900 AND 2200),
  "labour" TEXT,
  "leftBehind" TEXT,
  "isSoldier" INTEGER CONSTRAINT "person_year.isSoldier" CHECK ("isSoldier" IN (0, 1)),
  "workPlace" TEXT,
  "workMonths" INTEGER CONSTRAINT "person_year.workMonths" CHECK ("workMonths" BETWEEN 0 AND 12),
  "workRange" TEXT,
  "worksAbroad" INTEGER CONSTRAINT "person_year.worksAbroad" CHECK ("worksAbroad" IN (0, 1)),
  "workUnit" TEXT,
  "industry" TEXT,
  "jobChannel" TEXT,
  "workMonthlyPay" INTEGER,
  "publicPost" TEXT,
  "publicPostMonths" INTEGER CONSTRAINT "person_year.publicPostMonths" CHECK ("publicPostMonths" BETWEEN 0 AND 12),
  "unemployedReason" TEXT,
  "hasLowIncome" INTEGER CONSTRAINT "person_year.hasLowIncome" CHECK ("hasLowIncome" IN (0, 1)),
  "isDestitute" INTEGER CONSTRAINT "person_year.isDestitute" CHECK ("isDestitute" IN (0, 1)),
  "hasResidentMedical" INTEGER CONSTRAINT "person_year.hasResidentMedical" CHECK ("hasResidentMedical" IN (0, 1)),
  "hasEmployeeMedical" INTEGER CONSTRAINT "person_year.hasEmployeeMedical" CHECK ("hasEmployeeMedical" IN (0, 1)),
  "hasSeriousIllnessCover" INTEGER CONSTRAINT "person_year.hasSeriousIllnessCover" CHECK ("hasSeriousIllnessCover" IN (0, 1)),
  "hasCommercialMedical" INTEGER CONSTRAINT "person_year.hasCommercialMedical" CHECK ("hasCommercialMedical" IN (0, 1)),
  "hasMedicalAid" INTEGER CONSTRAINT "person_year.hasMedicalAid" CHECK ("hasMedicalAid" IN (0, 1)),
  "hasOtherHealthHelp" INTEGER CONSTRAINT "person_year.hasOtherHealthHelp" CHECK ("hasOtherHealthHelp" IN (0, 1)),
  "hasResidentPension" INTEGER CONSTRAINT "person_year.hasResidentPension" CHECK ("hasResidentPension" IN (0, 1)),
  "hasEmployeePension" INTEGER CONSTRAINT "person_year.hasEmployeePension" CHECK ("hasEmployeePension" IN (0, 1)),
  "hasAccidentCover" INTEGER CONSTRAINT "person_year.hasAccidentCover" CHECK ("hasAccidentCover" IN (0, 1)),
  "isOrphaned" INTEGER CONSTRAINT "person_year.isOrphaned" CHECK ("isOrphaned" IN (0, 1)),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_person_year" AS SELECT "id", "personId", "year", "householdId", "memberStatus", "isCarried", "confirmedOn", "confirmedBy", "education", "schooling", "absenceReason", "schoolName", "speaksMandarin", "health", "illness", "disabilityKind", "disabilityGrade", "disabilityCertifiedYear", "labour", "leftBehind", "isSoldier", "workPlace", "workMonths", "workRange", "worksAbroad", "workUnit", "industry", "jobChannel", "workMonthlyPay", "publicPost", "publicPostMonths", "unemployedReason", "hasLowIncome", "isDestitute", "hasResidentMedical", "hasEmployeeMedical", "hasSeriousIllnessCover", "hasCommercialMedical", "hasMedicalAid", "hasOtherHealthHelp", "hasResidentPension", "hasEmployeePension", "hasAccidentCover", "isOrphaned", "note" FROM "person_year" WHERE "removedBy" IS NULL;
CREATE INDEX "person_year_by_personId_year" ON "person_year" ("personId", "year");
CREATE INDEX "person_year_by_householdId_year" ON "person_year" ("householdId", "year");

CREATE TABLE "village_year" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "year" INTEGER NOT NULL CONSTRAINT "village_year.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "headName" TEXT,
  "headPost" TEXT,
  "officePhone" TEXT,
  "attribute" TEXT,
  "terrain" TEXT,
  "direction" TEXT,
  "graduateOfficials" INTEGER CONSTRAINT "village_year.graduateOfficials" CHECK ("graduateOfficials" >= 0),
  "partyMembers" INTEGER CONSTRAINT "village_year.partyMembers" CHECK ("partyMembers" >= 0),
  "longitude" INTEGER CONSTRAINT "village_year.longitude" CHECK ("longitude" BETWEEN -180000000 AND 180000000),
  "latitude" INTEGER CONSTRAINT "village_year.latitude" CHECK ("latitude" BETWEEN -180000000 AND 180000000),
  "hamlets" INTEGER CONSTRAINT "village_year.hamlets" CHECK ("hamlets" >= 0),
  "groups" INTEGER CONSTRAINT "village_year.groups" CHECK ("groups" >= 0),
  "households" INTEGER CONSTRAINT "village_year.households" CHECK ("households" >= 0),
  "poorHouseholds" INTEGER CONSTRAINT "village_year.poorHouseholds" CHECK ("poorHouseholds" >= 0),
  "lowIncomeHouseholds" INTEGER CONSTRAINT "village_year.lowIncomeHouseholds" CHECK ("lowIncomeHouseholds" >= 0),
  "destituteHouseholds" INTEGER CONSTRAINT "village_year.destituteHouseholds" CHECK ("destituteHouseholds" >= 0),
  "population" INTEGER CONSTRAINT "village_year.population" CHECK ("population" >= 0),
  "registeredPopulation" INTEGER CONSTRAINT "village_year.registeredPopulation" CHECK ("registeredPopulation" >= 0),
  "poorPeople" INTEGER CONSTRAINT "village_year.poorPeople" CHECK ("poorPeople" >= 0),
  "lowIncomePeople" INTEGER CONSTRAINT "village_year.lowIncomePeople" CHECK ("lowIncomePeople" >= 0),
  "destitutePeople" INTEGER CONSTRAINT "village_year.destitutePeople" CHECK ("destitutePeople" >= 0),
  "minorityPeople" INTEGER CONSTRAINT "village_year.minorityPeople" CHECK ("minorityPeople" >= 0),
  "women" INTEGER CONSTRAINT "village_year.women" CHECK ("women" >= 0),
  "disabledPeople" INTEGER CONSTRAINT "village_year.disabledPeople" CHECK ("disabledPeople" >= 0),
  "workforce" INTEGER CONSTRAINT "village_year.workforce" CHECK ("workforce" >= 0),
  "migrantWorkers" INTEGER CONSTRAINT "village_year.migrantWorkers" CHECK ("migrantWorkers" >= 0),
  "farmland" INTEGER CONSTRAINT "village_year.farmland" CHECK ("farmland" >= 0),
  "irrigated" INTEGER CONSTRAINT "village_year.irrigated" CHECK ("irrigated" >= 0),
  "woodland" INTEGER CONSTRAINT "village_year.woodland" CHECK ("woodland" >= 0),
  "returnedToForest" INTEGER CONSTRAINT "village_year.returnedToForest" CHECK ("returnedToForest" >= 0),
  "orchard" INTEGER CONSTRAINT "village_year.orchard" CHECK ("orchard" >= 0),
  "pasture" INTEGER CONSTRAINT "village_year.pasture" CHECK ("pasture" >= 0),
  "water" INTEGER CONSTRAINT "village_year.water" CHECK ("water" >= 0),
  "netIncomePerHead" INTEGER,
  "disposableIncomePerHead" INTEGER,
  "collectiveIncome" INTEGER,
  "ruralMedicalPeople" INTEGER CONSTRAINT "village_year.ruralMedicalPeople" CHECK ("ruralMedicalPeople" >= 0),
  "medicalAidTimes" INTEGER CONSTRAINT "village_year.medicalAidTimes" CHECK ("medicalAidTimes" >= 0),
  "residentPensionPeople" INTEGER CONSTRAINT "village_year.residentPensionPeople" CHECK ("residentPensionPeople" >= 0),
  "employeePensionPeople" INTEGER CONSTRAINT "village_year.employeePensionPeople" CHECK ("employeePensionPeople" >= 0),
  "cooperatives" INTEGER CONSTRAINT "village_year.cooperatives" CHECK ("cooperatives" >= 0),
  "cooperativePoorHouseholds" INTEGER CONSTRAINT "village_year.cooperativePoorHouseholds" CHECK ("cooperativePoorHouseholds" >= 0),
  "mutualFunds" INTEGER CONSTRAINT "village_year.mutualFunds" CHECK ("mutualFunds" >= 0),
  "mutualFundSize" INTEGER,
  "tourismHouseholds" INTEGER CONSTRAINT "village_year.tourismHouseholds" CHECK ("tourismHouseholds" >= 0),
  "farmInns" INTEGER CONSTRAINT "village_year.farmInns" CHECK ("farmInns" >= 0),
  "tourismWorkers" INTEGER CONSTRAINT "village_year.tourismWorkers" CHECK ("tourismWorkers" >= 0),
  "farmInnIncome" INTEGER,
  "unpavedToTown" INTEGER CONSTRAINT "village_year.unpavedToTown" CHECK ("unpavedToTown" >= 0),
  "isTownRoadPaved" INTEGER CONSTRAINT "village_year.isTownRoadPaved" CHECK ("isTownRoadPaved" IN (0, 1)),
  "hasBus" INTEGER CONSTRAINT "village_year.hasBus" CHECK ("hasBus" IN (0, 1)),
  "hamletsWithoutRoad" INTEGER CONSTRAINT "village_year.hamletsWithoutRoad" CHECK ("hamletsWithoutRoad" >= 0),
  "unpavedToHamlets" INTEGER CONSTRAINT "village_year.unpavedToHamlets" CHECK ("unpavedToHamlets" >= 0),
  "unsafeWaterHouseholds" INTEGER CONSTRAINT "village_year.unsafeWaterHouseholds" CHECK ("unsafeWaterHouseholds" >= 0),
  "waterDifficultyHouseholds" INTEGER CONSTRAINT "village_year.waterDifficultyHouseholds" CHECK ("waterDifficultyHouseholds" >= 0),
  "hamletsWithoutPower" INTEGER CONSTRAINT "village_year.hamletsWithoutPower" CHECK ("hamletsWithoutPower" >= 0),
  "householdsWithoutPower" INTEGER CONSTRAINT "village_year.householdsWithoutPower" CHECK ("householdsWithoutPower" >= 0),
  "hamletsWithoutProductionPower" INTEGER CONSTRAINT "village_year.hamletsWithoutProductionPower" CHECK ("hamletsWithoutProductionPower" >= 0),
  "bigHamletsWithProductionPower" INTEGER CONSTRAINT "village_year.bigHamletsWithProductionPower" CHECK ("bigHamletsWithProductionPower" >= 0),
  "dangerousHouses" INTEGER CONSTRAINT "village_year.dangerousHouses" CHECK ("dangerousHouses" >= 0),
  "clinics" INTEGER CONSTRAINT "village_year.clinics" CHECK ("clinics" >= 0),
  "publicToilets" INTEGER CONSTRAINT "village_year.publicToilets" CHECK ("publicToilets" >= 0),
  "doctors" INTEGER CONSTRAINT "village_year.doctors" CHECK ("doctors" >= 0),
  "wastePoints" INTEGER CONSTRAINT "village_year.wastePoints" CHECK ("wastePoints" >= 0),
  "clinicArea" INTEGER CONSTRAINT "village_year.clinicArea" CHECK ("clinicArea" >= 0),
  "libraries" INTEGER CONSTRAINT "village_year.libraries" CHECK ("libraries" >= 0),
  "broadcastHouseholds" INTEGER CONSTRAINT "village_year.broadcastHouseholds" CHECK ("broadcastHouseholds" >= 0),
  "broadbandHouseholds" INTEGER CONSTRAINT "village_year.broadbandHouseholds" CHECK ("broadbandHouseholds" >= 0),
  "broadbandSchools" INTEGER CONSTRAINT "village_year.broadbandSchools" CHECK ("broadbandSchools" >= 0),
  "mobileInternetHouseholds" INTEGER CONSTRAINT "village_year.mobileInternetHouseholds" CHECK ("mobileInternetHouseholds" >= 0),
  "informationOfficers" INTEGER CONSTRAINT "village_year.informationOfficers" CHECK ("informationOfficers" >= 0),
  "bigHamletsWithBroadband" INTEGER CONSTRAINT "village_year.bigHamletsWithBroadband" CHECK ("bigHamletsWithBroadband" >= 0),
  "hasPavedRoad" INTEGER CONSTRAINT "village_year.hasPavedRoad" CHECK ("hasPavedRoad" IN (0, 1)),
  "hasPublicToilet" INTEGER CONSTRAINT "village_year.hasPublicToilet" CHECK ("hasPublicToilet" IN (0, 1)),
  "hasCulturePlace" INTEGER CONSTRAINT "village_year.hasCulturePlace" CHECK ("hasCulturePlace" IN (0, 1)),
  "hasWastePoint" INTEGER CONSTRAINT "village_year.hasWastePoint" CHECK ("hasWastePoint" IN (0, 1)),
  "hasSafeWaterWorks" INTEGER CONSTRAINT "village_year.hasSafeWaterWorks" CHECK ("hasSafeWaterWorks" IN (0, 1)),
  "hasSewageWorks" INTEGER CONSTRAINT "village_year.hasSewageWorks" CHECK ("hasSewageWorks" IN (0, 1)),
  "hasMeetingPlace" INTEGER CONSTRAINT "village_year.hasMeetingPlace" CHECK ("hasMeetingPlace" IN (0, 1)),
  "toVillage" INTEGER CONSTRAINT "village_year.toVillage" CHECK ("toVillage" >= 0),
  "isVillageRoadPaved" INTEGER CONSTRAINT "village_year.isVillageRoadPaved" CHECK ("isVillageRoadPaved" IN (0, 1)),
  "hasPower" INTEGER CONSTRAINT "village_year.hasPower" CHECK ("hasPower" IN (0, 1)),
  "hasProductionPower" INTEGER CONSTRAINT "village_year.hasProductionPower" CHECK ("hasProductionPower" IN (0, 1)),
  "hasBroadband" INTEGER CONSTRAINT "village_year.hasBroadband" CHECK ("hasBroadband" IN (0, 1)),
  "isPoorVillage" INTEGER CONSTRAINT "village_year.isPoorVillage" CHECK ("isPoorVillage" IN (0, 1)),
  "isDelisted" INTEGER CONSTRAINT "village_year.isDelisted" CHECK ("isDelisted" IN (0, 1)),
  "delistedYear" INTEGER CONSTRAINT "village_year.delistedYear" CHECK ("delistedYear" BETWEEN 1900 AND 2200),
  "povertyRate" INTEGER CONSTRAINT "village_year.povertyRate" CHECK ("povertyRate" BETWEEN 0 AND 10000),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_village_year" AS SELECT "id", "areaId", "year", "headName", "headPost", "officePhone", "attribute", "terrain", "direction", "graduateOfficials", "partyMembers", "longitude", "latitude", "hamlets", "groups", "households", "poorHouseholds", "lowIncomeHouseholds", "destituteHouseholds", "population", "registeredPopulation", "poorPeople", "lowIncomePeople", "destitutePeople", "minorityPeople", "women", "disabledPeople", "workforce", "migrantWorkers", "farmland", "irrigated", "woodland", "returnedToForest", "orchard", "pasture", "water", "netIncomePerHead", "disposableIncomePerHead", "collectiveIncome", "ruralMedicalPeople", "medicalAidTimes", "residentPensionPeople", "employeePensionPeople", "cooperatives", "cooperativePoorHouseholds", "mutualFunds", "mutualFundSize", "tourismHouseholds", "farmInns", "tourismWorkers", "farmInnIncome", "unpavedToTown", "isTownRoadPaved", "hasBus", "hamletsWithoutRoad", "unpavedToHamlets", "unsafeWaterHouseholds", "waterDifficultyHouseholds", "hamletsWithoutPower", "householdsWithoutPower", "hamletsWithoutProductionPower", "bigHamletsWithProductionPower", "dangerousHouses", "clinics", "publicToilets", "doctors", "wastePoints", "clinicArea", "libraries", "broadcastHouseholds", "broadbandHouseholds", "broadbandSchools", "mobileInternetHouseholds", "informationOfficers", "bigHamletsWithBroadband", "hasPavedRoad", "hasPublicToilet", "hasCulturePlace", "hasWastePoint", "hasSafeWaterWorks", "hasSewageWorks", "hasMeetingPlace", "toVillage", "isVillageRoadPaved", "hasPower", "hasProductionPower", "hasBroadband", "isPoorVillage", "isDelisted", "delistedYear", "povertyRate", "note" FROM "village_year" WHERE "removedBy" IS NULL;
CREATE INDEX "village_year_by_areaId_year" ON "village_year" ("areaId", "year");
CREATE INDEX "village_year_by_year" ON "village_year" ("year");

CREATE TABLE "body" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "shortName" TEXT,
  "kind" TEXT NOT NULL,
  "isHelpingUnit" INTEGER CONSTRAINT "body.isHelpingUnit" CHECK ("isHelpingUnit" IN (0, 1)),
  "affiliation" TEXT,
  "level" TEXT,
  "areaId" TEXT REFERENCES "area" ("id"),
  "parentId" TEXT REFERENCES "body" ("id"),
  "predecessorId" TEXT REFERENCES "body" ("id"),
  "sealName" TEXT,
  "documentMark" TEXT,
  "phone" TEXT,
  "address" TEXT,
  "creditCode" TEXT,
  "helperLimit" INTEGER CONSTRAINT "body.helperLimit" CHECK ("helperLimit" >= 0),
  "fromOn" TEXT CONSTRAINT "body.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "body.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "pinyin" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_body" AS SELECT "id", "name", "shortName", "kind", "isHelpingUnit", "affiliation", "level", "areaId", "parentId", "predecessorId", "sealName", "documentMark", "phone", "address", "creditCode", "helperLimit", "fromOn", "toOn", "pinyin", "note" FROM "body" WHERE "removedBy" IS NULL;
CREATE INDEX "body_by_name" ON "body" ("name");
CREATE INDEX "body_by_kind_name" ON "body" ("kind", "name");
CREATE INDEX "body_by_areaId" ON "body" ("areaId");
CREATE INDEX "body_by_isHelpingUnit_name" ON "body" ("isHelpingUnit", "name");
CREATE INDEX "body_by_parentId" ON "body" ("parentId") WHERE "parentId" IS NOT NULL;
CREATE INDEX "body_by_predecessorId" ON "body" ("predecessorId") WHERE "predecessorId" IS NOT NULL;

CREATE TABLE "body_member" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "bodyId" TEXT NOT NULL REFERENCES "body" ("id"),
  "memberBodyId" TEXT NOT NULL REFERENCES "body" ("id"),
  "isLeading" INTEGER CONSTRAINT "body_member.isLeading" CHECK ("isLeading" IN (0, 1)),
  "fromOn" TEXT CONSTRAINT "body_member.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "body_member.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_body_member" AS SELECT "id", "bodyId", "memberBodyId", "isLeading", "fromOn", "toOn", "documentId" FROM "body_member" WHERE "removedBy" IS NULL;
CREATE INDEX "body_member_by_bodyId" ON "body_member" ("bodyId");
CREATE INDEX "body_member_by_memberBodyId" ON "body_member" ("memberBodyId");
CREATE INDEX "body_member_by_documentId" ON "body_member" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "post" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "bodyId" TEXT NOT NULL REFERENCES "body" ("id"),
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "rank" INTEGER CONSTRAINT "post.rank" CHECK ("rank" >= 0),
  "fromOn" TEXT CONSTRAINT "post.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "post.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_post" AS SELECT "id", "bodyId", "title", "kind", "rank", "fromOn", "toOn" FROM "post" WHERE "removedBy" IS NULL;
CREATE INDEX "post_by_bodyId_kind" ON "post" ("bodyId", "kind");

CREATE TABLE "tenure" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "postId" TEXT NOT NULL REFERENCES "post" ("id"),
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "title" TEXT,
  "grade" TEXT,
  "phone" TEXT,
  "fromOn" TEXT CONSTRAINT "tenure.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "tenure.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "endReason" TEXT,
  "successorId" TEXT REFERENCES "tenure" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_tenure" AS SELECT "id", "postId", "personId", "title", "grade", "phone", "fromOn", "toOn", "endReason", "successorId", "documentId", "note" FROM "tenure" WHERE "removedBy" IS NULL;
CREATE INDEX "tenure_by_postId_toOn" ON "tenure" ("postId", "toOn");
CREATE INDEX "tenure_by_personId_toOn" ON "tenure" ("personId", "toOn");
CREATE INDEX "tenure_by_successorId" ON "tenure" ("successorId") WHERE "successorId" IS NOT NULL;
CREATE INDEX "tenure_by_documentId" ON "tenure" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "pairing" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "householdId" TEXT NOT NULL REFERENCES "household" ("id"),
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "bodyId" TEXT NOT NULL REFERENCES "body" ("id"),
  "rank" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "duty" TEXT,
  "fromOn" TEXT NOT NULL CONSTRAINT "pairing.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "pairing.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "endReason" TEXT,
  "endNote" TEXT,
  "replacesId" TEXT REFERENCES "pairing" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_pairing" AS SELECT "id", "householdId", "personId", "bodyId", "rank", "kind", "duty", "fromOn", "toOn", "endReason", "endNote", "replacesId", "documentId", "note" FROM "pairing" WHERE "removedBy" IS NULL;
CREATE INDEX "pairing_by_householdId_toOn" ON "pairing" ("householdId", "toOn");
CREATE INDEX "pairing_by_personId_toOn" ON "pairing" ("personId", "toOn");
CREATE INDEX "pairing_by_bodyId_toOn" ON "pairing" ("bodyId", "toOn");
CREATE INDEX "pairing_by_replacesId" ON "pairing" ("replacesId") WHERE "replacesId" IS NOT NULL;
CREATE INDEX "pairing_by_documentId" ON "pairing" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "village_pairing" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "bodyId" TEXT NOT NULL REFERENCES "body" ("id"),
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "kind" TEXT NOT NULL,
  "duty" TEXT,
  "fromOn" TEXT CONSTRAINT "village_pairing.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "village_pairing.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "endReason" TEXT,
  "documentId" TEXT REFERENCES "document" ("id"),
  "source" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_village_pairing" AS SELECT "id", "bodyId", "areaId", "kind", "duty", "fromOn", "toOn", "endReason", "documentId", "source", "note" FROM "village_pairing" WHERE "removedBy" IS NULL;
CREATE INDEX "village_pairing_by_bodyId_toOn" ON "village_pairing" ("bodyId", "toOn");
CREATE INDEX "village_pairing_by_areaId_toOn" ON "village_pairing" ("areaId", "toOn");
CREATE INDEX "village_pairing_by_documentId" ON "village_pairing" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "leader_link" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "person" ("id"),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "kind" TEXT NOT NULL,
  "fromOn" TEXT CONSTRAINT "leader_link.fromOn" CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "toOn" TEXT CONSTRAINT "leader_link.toOn" CHECK ("toOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "liaisonId" TEXT REFERENCES "person" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_leader_link" AS SELECT "id", "personId", "bodyId", "areaId", "kind", "fromOn", "toOn", "liaisonId", "documentId", "note" FROM "leader_link" WHERE "removedBy" IS NULL;
CREATE INDEX "leader_link_by_areaId_toOn" ON "leader_link" ("areaId", "toOn");
CREATE INDEX "leader_link_by_personId_toOn" ON "leader_link" ("personId", "toOn");
CREATE INDEX "leader_link_by_bodyId" ON "leader_link" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "leader_link_by_liaisonId" ON "leader_link" ("liaisonId") WHERE "liaisonId" IS NOT NULL;
CREATE INDEX "leader_link_by_documentId" ON "leader_link" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "control_total" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "areaId" TEXT NOT NULL REFERENCES "area" ("id"),
  "year" INTEGER CONSTRAINT "control_total.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "kind" TEXT NOT NULL,
  "households" INTEGER CONSTRAINT "control_total.households" CHECK ("households" >= 0),
  "persons" INTEGER CONSTRAINT "control_total.persons" CHECK ("persons" >= 0),
  "ruralHouseholds" INTEGER CONSTRAINT "control_total.ruralHouseholds" CHECK ("ruralHouseholds" >= 0),
  "ruralPersons" INTEGER CONSTRAINT "control_total.ruralPersons" CHECK ("ruralPersons" >= 0),
  "urbanHouseholds" INTEGER CONSTRAINT "control_total.urbanHouseholds" CHECK ("urbanHouseholds" >= 0),
  "urbanPersons" INTEGER CONSTRAINT "control_total.urbanPersons" CHECK ("urbanPersons" >= 0),
  "labourHouseholds" INTEGER CONSTRAINT "control_total.labourHouseholds" CHECK ("labourHouseholds" >= 0),
  "labourPersons" INTEGER CONSTRAINT "control_total.labourPersons" CHECK ("labourPersons" >= 0),
  "villages" INTEGER CONSTRAINT "control_total.villages" CHECK ("villages" >= 0),
  "status" TEXT NOT NULL,
  "authority" TEXT,
  "approvedOn" TEXT CONSTRAINT "control_total.approvedOn" CHECK ("approvedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "source" TEXT NOT NULL,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_control_total" AS SELECT "id", "areaId", "year", "kind", "households", "persons", "ruralHouseholds", "ruralPersons", "urbanHouseholds", "urbanPersons", "labourHouseholds", "labourPersons", "villages", "status", "authority", "approvedOn", "documentId", "source", "note" FROM "control_total" WHERE "removedBy" IS NULL;
CREATE INDEX "control_total_by_areaId_year" ON "control_total" ("areaId", "year");
CREATE INDEX "control_total_by_documentId" ON "control_total" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "profile" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "parentKey" TEXT,
  "origin" TEXT NOT NULL,
  "content" TEXT,
  "contentHash" TEXT NOT NULL,
  "validFrom" TEXT NOT NULL CONSTRAINT "profile.validFrom" CHECK ("validFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "validTo" TEXT CONSTRAINT "profile.validTo" CHECK ("validTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "documentId" TEXT REFERENCES "document" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_profile" AS SELECT "id", "key", "version", "title", "parentKey", "origin", "content", "contentHash", "validFrom", "validTo", "documentId", "note" FROM "profile" WHERE "removedBy" IS NULL;
CREATE INDEX "profile_by_key_validTo" ON "profile" ("key", "validTo");
CREATE INDEX "profile_by_documentId" ON "profile" ("documentId") WHERE "documentId" IS NOT NULL;

CREATE TABLE "setting" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "key" TEXT NOT NULL,
  "value" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_setting" AS SELECT "id", "key", "value" FROM "setting" WHERE "removedBy" IS NULL;

CREATE TABLE "access_log" (
  "seq" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "user" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subject" TEXT,
  "fieldNames" TEXT,
  "people" INTEGER CONSTRAINT "access_log.people" CHECK ("people" >= 0),
  "destination" TEXT,
  "reason" TEXT,
  "prevHash" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;
CREATE INDEX "access_log_by_at" ON "access_log" ("at");

CREATE TABLE "job_state" (
  "jobId" TEXT NOT NULL PRIMARY KEY,
  "method" TEXT NOT NULL,
  "input" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "done" INTEGER NOT NULL CONSTRAINT "job_state.done" CHECK ("done" >= 0),
  "total" INTEGER NOT NULL CONSTRAINT "job_state.total" CHECK ("total" >= 0),
  "position" TEXT,
  "report" TEXT,
  "user" TEXT NOT NULL,
  "startedAt" TEXT NOT NULL,
  "updatedAt" TEXT NOT NULL
) STRICT;
CREATE INDEX "job_state_by_method_updatedAt" ON "job_state" ("method", "updatedAt");

CREATE TABLE "page_setting" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT,
  "isPersonal" INTEGER CONSTRAINT "page_setting.isPersonal" CHECK ("isPersonal" IN (0, 1))
) STRICT;

CREATE TABLE "document" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "number" TEXT,
  "kind" TEXT,
  "direction" TEXT NOT NULL,
  "issuer" TEXT,
  "issuerBodyId" TEXT REFERENCES "body" ("id"),
  "recipients" TEXT,
  "issuedOn" TEXT CONSTRAINT "document.issuedOn" CHECK ("issuedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effectiveOn" TEXT CONSTRAINT "document.effectiveOn" CHECK ("effectiveOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "receivedOn" TEXT CONSTRAINT "document.receivedOn" CHECK ("receivedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "copies" INTEGER CONSTRAINT "document.copies" CHECK ("copies" >= 0),
  "year" INTEGER CONSTRAINT "document.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "level" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_document" AS SELECT "id", "title", "number", "kind", "direction", "issuer", "issuerBodyId", "recipients", "issuedOn", "effectiveOn", "receivedOn", "copies", "year", "level", "note" FROM "document" WHERE "removedBy" IS NULL;
CREATE INDEX "document_by_number" ON "document" ("number");
CREATE INDEX "document_by_direction_receivedOn" ON "document" ("direction", "receivedOn");
CREATE INDEX "document_by_issuerBodyId" ON "document" ("issuerBodyId") WHERE "issuerBodyId" IS NOT NULL;

CREATE TABLE "document_basis" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "documentId" TEXT NOT NULL REFERENCES "document" ("id"),
  "basisId" TEXT NOT NULL REFERENCES "document" ("id"),
  "rank" INTEGER CONSTRAINT "document_basis.rank" CHECK ("rank" >= 0),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_document_basis" AS SELECT "id", "documentId", "basisId", "rank" FROM "document_basis" WHERE "removedBy" IS NULL;
CREATE INDEX "document_basis_by_documentId" ON "document_basis" ("documentId");
CREATE INDEX "document_basis_by_basisId" ON "document_basis" ("basisId");

CREATE TABLE "attachment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "fileClass" TEXT,
  "retention" TEXT,
  "year" INTEGER CONSTRAINT "attachment.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "hash" TEXT NOT NULL,
  "fileName" TEXT,
  "mediaType" TEXT NOT NULL,
  "size" INTEGER NOT NULL CONSTRAINT "attachment.size" CHECK ("size" >= 0),
  "pages" INTEGER CONSTRAINT "attachment.pages" CHECK ("pages" >= 0),
  "volumeYear" INTEGER NOT NULL CONSTRAINT "attachment.volumeYear" CHECK ("volumeYear" BETWEEN 1900 AND 2200),
  "hasOriginal" INTEGER CONSTRAINT "attachment.hasOriginal" CHECK ("hasOriginal" IN (0, 1)),
  "takenOn" TEXT CONSTRAINT "attachment.takenOn" CHECK ("takenOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "carrier" TEXT,
  "householdId" TEXT REFERENCES "household" ("id"),
  "personId" TEXT REFERENCES "person" ("id"),
  "areaId" TEXT REFERENCES "area" ("id"),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "paperId" TEXT REFERENCES "paper" ("id"),
  "caseId" TEXT REFERENCES "case" ("id"),
  "noticeId" TEXT REFERENCES "notice" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_attachment" AS SELECT "id", "title", "kind", "fileClass", "retention", "year", "hash", "fileName", "mediaType", "size", "pages", "volumeYear", "hasOriginal", "takenOn", "carrier", "householdId", "personId", "areaId", "bodyId", "documentId", "paperId", "caseId", "noticeId", "note" FROM "attachment" WHERE "removedBy" IS NULL;
CREATE INDEX "attachment_by_hash" ON "attachment" ("hash");
CREATE INDEX "attachment_by_householdId" ON "attachment" ("householdId") WHERE "householdId" IS NOT NULL;
CREATE INDEX "attachment_by_personId" ON "attachment" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "attachment_by_areaId" ON "attachment" ("areaId") WHERE "areaId" IS NOT NULL;
CREATE INDEX "attachment_by_bodyId" ON "attachment" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "attachment_by_documentId" ON "attachment" ("documentId") WHERE "documentId" IS NOT NULL;
CREATE INDEX "attachment_by_paperId" ON "attachment" ("paperId") WHERE "paperId" IS NOT NULL;
CREATE INDEX "attachment_by_caseId" ON "attachment" ("caseId") WHERE "caseId" IS NOT NULL;
CREATE INDEX "attachment_by_noticeId" ON "attachment" ("noticeId") WHERE "noticeId" IS NOT NULL;

CREATE TABLE "paper_template" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "paperKind" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "attachmentId" TEXT REFERENCES "attachment" ("id"),
  "fileHash" TEXT NOT NULL,
  "publishedOn" TEXT CONSTRAINT "paper_template.publishedOn" CHECK ("publishedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "retiredOn" TEXT CONSTRAINT "paper_template.retiredOn" CHECK ("retiredOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_paper_template" AS SELECT "id", "paperKind", "version", "title", "attachmentId", "fileHash", "publishedOn", "retiredOn", "note" FROM "paper_template" WHERE "removedBy" IS NULL;
CREATE INDEX "paper_template_by_paperKind_retiredOn" ON "paper_template" ("paperKind", "retiredOn");
CREATE INDEX "paper_template_by_attachmentId" ON "paper_template" ("attachmentId") WHERE "attachmentId" IS NOT NULL;

CREATE TABLE "number_series" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "bodyId" TEXT REFERENCES "body" ("id"),
  "year" INTEGER CONSTRAINT "number_series.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "paperKind" TEXT,
  "mark" TEXT,
  "pattern" TEXT NOT NULL,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_number_series" AS SELECT "id", "kind", "title", "bodyId", "year", "paperKind", "mark", "pattern" FROM "number_series" WHERE "removedBy" IS NULL;
CREATE INDEX "number_series_by_kind_year" ON "number_series" ("kind", "year");
CREATE INDEX "number_series_by_bodyId" ON "number_series" ("bodyId") WHERE "bodyId" IS NOT NULL;

CREATE TABLE "number_block" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "seriesId" TEXT NOT NULL REFERENCES "number_series" ("id"),
  "nodeId" TEXT NOT NULL,
  "first" INTEGER NOT NULL CONSTRAINT "number_block.first" CHECK ("first" >= 0),
  "last" INTEGER NOT NULL CONSTRAINT "number_block.last" CHECK ("last" >= 0),
  "grantedOn" TEXT CONSTRAINT "number_block.grantedOn" CHECK ("grantedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_number_block" AS SELECT "id", "seriesId", "nodeId", "first", "last", "grantedOn", "note" FROM "number_block" WHERE "removedBy" IS NULL;
CREATE INDEX "number_block_by_seriesId" ON "number_block" ("seriesId");

CREATE TABLE "number_use" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "seriesId" TEXT NOT NULL REFERENCES "number_series" ("id"),
  "number" INTEGER NOT NULL CONSTRAINT "number_use.number" CHECK ("number" >= 0),
  "text" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "usedOn" TEXT CONSTRAINT "number_use.usedOn" CHECK ("usedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reason" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_number_use" AS SELECT "id", "seriesId", "number", "text", "state", "usedOn", "reason" FROM "number_use" WHERE "removedBy" IS NULL;
CREATE INDEX "number_use_by_seriesId_number" ON "number_use" ("seriesId", "number");
CREATE INDEX "number_use_by_text" ON "number_use" ("text");

CREATE TABLE "paper" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "year" INTEGER CONSTRAINT "paper.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "number" TEXT,
  "numberUseId" TEXT REFERENCES "number_use" ("id"),
  "householdId" TEXT REFERENCES "household" ("id"),
  "personId" TEXT REFERENCES "person" ("id"),
  "areaId" TEXT REFERENCES "area" ("id"),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "pairingId" TEXT REFERENCES "pairing" ("id"),
  "villagePairingId" TEXT REFERENCES "village_pairing" ("id"),
  "caseId" TEXT REFERENCES "case" ("id"),
  "noticeId" TEXT REFERENCES "notice" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "supersedesId" TEXT REFERENCES "paper" ("id"),
  "fileClass" TEXT,
  "retention" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_paper" AS SELECT "id", "kind", "title", "year", "number", "numberUseId", "householdId", "personId", "areaId", "bodyId", "pairingId", "villagePairingId", "caseId", "noticeId", "documentId", "supersedesId", "fileClass", "retention" FROM "paper" WHERE "removedBy" IS NULL;
CREATE INDEX "paper_by_kind_year" ON "paper" ("kind", "year");
CREATE INDEX "paper_by_number" ON "paper" ("number");
CREATE INDEX "paper_by_householdId_kind" ON "paper" ("householdId", "kind");
CREATE INDEX "paper_by_numberUseId" ON "paper" ("numberUseId") WHERE "numberUseId" IS NOT NULL;
CREATE INDEX "paper_by_personId" ON "paper" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "paper_by_areaId" ON "paper" ("areaId") WHERE "areaId" IS NOT NULL;
CREATE INDEX "paper_by_bodyId" ON "paper" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "paper_by_pairingId" ON "paper" ("pairingId") WHERE "pairingId" IS NOT NULL;
CREATE INDEX "paper_by_villagePairingId" ON "paper" ("villagePairingId") WHERE "villagePairingId" IS NOT NULL;
CREATE INDEX "paper_by_caseId" ON "paper" ("caseId") WHERE "caseId" IS NOT NULL;
CREATE INDEX "paper_by_noticeId" ON "paper" ("noticeId") WHERE "noticeId" IS NOT NULL;
CREATE INDEX "paper_by_documentId" ON "paper" ("documentId") WHERE "documentId" IS NOT NULL;
CREATE INDEX "paper_by_supersedesId" ON "paper" ("supersedesId") WHERE "supersedesId" IS NOT NULL;

CREATE TABLE "paper_snapshot" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "hash" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_paper_snapshot" AS SELECT "id", "hash", "content", "form" FROM "paper_snapshot" WHERE "removedBy" IS NULL;
CREATE INDEX "paper_snapshot_by_hash" ON "paper_snapshot" ("hash");

CREATE TABLE "print_run" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "paperKind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "total" INTEGER NOT NULL CONSTRAINT "print_run.total" CHECK ("total" >= 0),
  "dataOn" TEXT CONSTRAINT "print_run.dataOn" CHECK ("dataOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "startedAt" TEXT NOT NULL,
  "startedBy" TEXT NOT NULL,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_print_run" AS SELECT "id", "paperKind", "title", "scope", "total", "dataOn", "startedAt", "startedBy" FROM "print_run" WHERE "removedBy" IS NULL;

CREATE TABLE "paper_copy" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "paperId" TEXT NOT NULL REFERENCES "paper" ("id"),
  "issue" INTEGER NOT NULL CONSTRAINT "paper_copy.issue" CHECK ("issue" >= 0),
  "code" TEXT NOT NULL,
  "snapshotId" TEXT NOT NULL REFERENCES "paper_snapshot" ("id"),
  "snapshotHash" TEXT NOT NULL,
  "templateKey" TEXT NOT NULL,
  "templateVersion" TEXT NOT NULL,
  "templateHash" TEXT,
  "fileName" TEXT,
  "fileHash" TEXT,
  "pages" INTEGER CONSTRAINT "paper_copy.pages" CHECK ("pages" >= 0),
  "copies" INTEGER NOT NULL CONSTRAINT "paper_copy.copies" CHECK ("copies" >= 0),
  "holders" TEXT,
  "isDraft" INTEGER CONSTRAINT "paper_copy.isDraft" CHECK ("isDraft" IN (0, 1)),
  "reprintReason" TEXT,
  "runId" TEXT REFERENCES "print_run" ("id"),
  "runOrder" INTEGER CONSTRAINT "paper_copy.runOrder" CHECK ("runOrder" >= 0),
  "printedAt" TEXT NOT NULL,
  "printedBy" TEXT NOT NULL,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_paper_copy" AS SELECT "id", "paperId", "issue", "code", "snapshotId", "snapshotHash", "templateKey", "templateVersion", "templateHash", "fileName", "fileHash", "pages", "copies", "holders", "isDraft", "reprintReason", "runId", "runOrder", "printedAt", "printedBy" FROM "paper_copy" WHERE "removedBy" IS NULL;
CREATE INDEX "paper_copy_by_paperId_issue" ON "paper_copy" ("paperId", "issue");
CREATE INDEX "paper_copy_by_code" ON "paper_copy" ("code");
CREATE INDEX "paper_copy_by_runId_runOrder" ON "paper_copy" ("runId", "runOrder");
CREATE INDEX "paper_copy_by_snapshotId" ON "paper_copy" ("snapshotId");

CREATE TABLE "paper_event" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "paperId" TEXT NOT NULL REFERENCES "paper" ("id"),
  "copyId" TEXT REFERENCES "paper_copy" ("id"),
  "kind" TEXT NOT NULL,
  "happenedOn" TEXT NOT NULL CONSTRAINT "paper_event.happenedOn" CHECK ("happenedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "holder" TEXT,
  "signer" TEXT,
  "proxy" TEXT,
  "proxyRelation" TEXT,
  "proxyReason" TEXT,
  "attachmentId" TEXT REFERENCES "attachment" ("id"),
  "reason" TEXT,
  "correctsId" TEXT REFERENCES "paper_event" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_paper_event" AS SELECT "id", "paperId", "copyId", "kind", "happenedOn", "holder", "signer", "proxy", "proxyRelation", "proxyReason", "attachmentId", "reason", "correctsId", "note" FROM "paper_event" WHERE "removedBy" IS NULL;
CREATE INDEX "paper_event_by_paperId_happenedOn" ON "paper_event" ("paperId", "happenedOn");
CREATE INDEX "paper_event_by_kind_happenedOn" ON "paper_event" ("kind", "happenedOn");
CREATE INDEX "paper_event_by_copyId" ON "paper_event" ("copyId") WHERE "copyId" IS NOT NULL;
CREATE INDEX "paper_event_by_attachmentId" ON "paper_event" ("attachmentId") WHERE "attachmentId" IS NOT NULL;
CREATE INDEX "paper_event_by_correctsId" ON "paper_event" ("correctsId") WHERE "correctsId" IS NOT NULL;

CREATE TABLE "case" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "chain" TEXT NOT NULL,
  "profileKey" TEXT NOT NULL,
  "profileVersion" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "year" INTEGER CONSTRAINT "case.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "openedOn" TEXT NOT NULL CONSTRAINT "case.openedOn" CHECK ("openedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "householdId" TEXT REFERENCES "household" ("id"),
  "personId" TEXT REFERENCES "person" ("id"),
  "areaId" TEXT REFERENCES "area" ("id"),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "batchCaseId" TEXT REFERENCES "case" ("id"),
  "reason" TEXT,
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_case" AS SELECT "id", "chain", "profileKey", "profileVersion", "title", "year", "openedOn", "householdId", "personId", "areaId", "bodyId", "batchCaseId", "reason", "note" FROM "case" WHERE "removedBy" IS NULL;
CREATE INDEX "case_by_chain_year" ON "case" ("chain", "year");
CREATE INDEX "case_by_householdId_chain" ON "case" ("householdId", "chain");
CREATE INDEX "case_by_personId" ON "case" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "case_by_areaId" ON "case" ("areaId") WHERE "areaId" IS NOT NULL;
CREATE INDEX "case_by_bodyId" ON "case" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "case_by_batchCaseId" ON "case" ("batchCaseId") WHERE "batchCaseId" IS NOT NULL;

CREATE TABLE "case_step" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "caseId" TEXT NOT NULL REFERENCES "case" ("id"),
  "step" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  "returnTo" TEXT,
  "actedOn" TEXT NOT NULL CONSTRAINT "case_step.actedOn" CHECK ("actedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "signedOn" TEXT CONSTRAINT "case_step.signedOn" CHECK ("signedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "personId" TEXT REFERENCES "person" ("id"),
  "actor" TEXT,
  "opinion" TEXT,
  "votersDue" INTEGER CONSTRAINT "case_step.votersDue" CHECK ("votersDue" >= 0),
  "votersPresent" INTEGER CONSTRAINT "case_step.votersPresent" CHECK ("votersPresent" >= 0),
  "votesFor" INTEGER CONSTRAINT "case_step.votesFor" CHECK ("votesFor" >= 0),
  "votesAgainst" INTEGER CONSTRAINT "case_step.votesAgainst" CHECK ("votesAgainst" >= 0),
  "votesAbstained" INTEGER CONSTRAINT "case_step.votesAbstained" CHECK ("votesAbstained" >= 0),
  "noticeId" TEXT REFERENCES "notice" ("id"),
  "paperId" TEXT REFERENCES "paper" ("id"),
  "documentId" TEXT REFERENCES "document" ("id"),
  "reason" TEXT,
  "correctsId" TEXT REFERENCES "case_step" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_case_step" AS SELECT "id", "caseId", "step", "outcome", "returnTo", "actedOn", "signedOn", "bodyId", "personId", "actor", "opinion", "votersDue", "votersPresent", "votesFor", "votesAgainst", "votesAbstained", "noticeId", "paperId", "documentId", "reason", "correctsId" FROM "case_step" WHERE "removedBy" IS NULL;
CREATE INDEX "case_step_by_caseId_actedOn" ON "case_step" ("caseId", "actedOn");
CREATE INDEX "case_step_by_bodyId" ON "case_step" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "case_step_by_personId" ON "case_step" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "case_step_by_noticeId" ON "case_step" ("noticeId") WHERE "noticeId" IS NOT NULL;
CREATE INDEX "case_step_by_paperId" ON "case_step" ("paperId") WHERE "paperId" IS NOT NULL;
CREATE INDEX "case_step_by_documentId" ON "case_step" ("documentId") WHERE "documentId" IS NOT NULL;
CREATE INDEX "case_step_by_correctsId" ON "case_step" ("correctsId") WHERE "correctsId" IS NOT NULL;

CREATE TABLE "notice" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "year" INTEGER CONSTRAINT "notice.year" CHECK ("year" BETWEEN 1900 AND 2200),
  "areaId" TEXT REFERENCES "area" ("id"),
  "bodyId" TEXT REFERENCES "body" ("id"),
  "caseId" TEXT REFERENCES "case" ("id"),
  "postedOn" TEXT CONSTRAINT "notice.postedOn" CHECK ("postedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "days" INTEGER CONSTRAINT "notice.days" CHECK ("days" >= 0),
  "endsOn" TEXT CONSTRAINT "notice.endsOn" CHECK ("endsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "daysSource" TEXT,
  "takenDownOn" TEXT CONSTRAINT "notice.takenDownOn" CHECK ("takenDownOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "places" TEXT,
  "phones" TEXT,
  "receiver" TEXT,
  "paperId" TEXT REFERENCES "paper" ("id"),
  "snapshotId" TEXT REFERENCES "paper_snapshot" ("id"),
  "note" TEXT,
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_notice" AS SELECT "id", "kind", "title", "year", "areaId", "bodyId", "caseId", "postedOn", "days", "endsOn", "daysSource", "takenDownOn", "places", "phones", "receiver", "paperId", "snapshotId", "note" FROM "notice" WHERE "removedBy" IS NULL;
CREATE INDEX "notice_by_areaId_postedOn" ON "notice" ("areaId", "postedOn");
CREATE INDEX "notice_by_kind_endsOn" ON "notice" ("kind", "endsOn");
CREATE INDEX "notice_by_bodyId" ON "notice" ("bodyId") WHERE "bodyId" IS NOT NULL;
CREATE INDEX "notice_by_caseId" ON "notice" ("caseId") WHERE "caseId" IS NOT NULL;
CREATE INDEX "notice_by_paperId" ON "notice" ("paperId") WHERE "paperId" IS NOT NULL;
CREATE INDEX "notice_by_snapshotId" ON "notice" ("snapshotId") WHERE "snapshotId" IS NOT NULL;

CREATE TABLE "notice_item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "noticeId" TEXT NOT NULL REFERENCES "notice" ("id"),
  "lineNumber" INTEGER NOT NULL CONSTRAINT "notice_item.lineNumber" CHECK ("lineNumber" >= 0),
  "householdId" TEXT REFERENCES "household" ("id"),
  "personId" TEXT REFERENCES "person" ("id"),
  "areaId" TEXT REFERENCES "area" ("id"),
  "printedName" TEXT NOT NULL,
  "printedGroup" TEXT,
  "printedCount" INTEGER CONSTRAINT "notice_item.printedCount" CHECK ("printedCount" >= 0),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_notice_item" AS SELECT "id", "noticeId", "lineNumber", "householdId", "personId", "areaId", "printedName", "printedGroup", "printedCount" FROM "notice_item" WHERE "removedBy" IS NULL;
CREATE INDEX "notice_item_by_noticeId_lineNumber" ON "notice_item" ("noticeId", "lineNumber");
CREATE INDEX "notice_item_by_householdId" ON "notice_item" ("householdId") WHERE "householdId" IS NOT NULL;
CREATE INDEX "notice_item_by_personId" ON "notice_item" ("personId") WHERE "personId" IS NOT NULL;
CREATE INDEX "notice_item_by_areaId" ON "notice_item" ("areaId") WHERE "areaId" IS NOT NULL;

CREATE TABLE "objection" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "noticeId" TEXT REFERENCES "notice" ("id"),
  "caseId" TEXT REFERENCES "case" ("id"),
  "householdId" TEXT REFERENCES "household" ("id"),
  "answersId" TEXT REFERENCES "objection" ("id"),
  "kind" TEXT NOT NULL,
  "happenedOn" TEXT NOT NULL CONSTRAINT "objection.happenedOn" CHECK ("happenedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "person" TEXT,
  "phone" TEXT,
  "content" TEXT NOT NULL,
  "result" TEXT,
  "correctsId" TEXT REFERENCES "objection" ("id"),
  "removedBy" TEXT
) STRICT;
CREATE VIEW "live_objection" AS SELECT "id", "noticeId", "caseId", "householdId", "answersId", "kind", "happenedOn", "person", "phone", "content", "result", "correctsId" FROM "objection" WHERE "removedBy" IS NULL;
CREATE INDEX "objection_by_noticeId" ON "objection" ("noticeId") WHERE "noticeId" IS NOT NULL;
CREATE INDEX "objection_by_caseId" ON "objection" ("caseId") WHERE "caseId" IS NOT NULL;
CREATE INDEX "objection_by_householdId" ON "objection" ("householdId") WHERE "householdId" IS NOT NULL;
CREATE INDEX "objection_by_answersId" ON "objection" ("answersId") WHERE "answersId" IS NOT NULL;
CREATE INDEX "objection_by_correctsId" ON "objection" ("correctsId") WHERE "correctsId" IS NOT NULL;

CREATE VIRTUAL TABLE "person_search_text" USING fts5(
  characters, pinyin, initials, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
);
`,
} satisfies Migration;
