package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.VILLAGE;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.mapper.ObjectMapperType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** The registers of the registry: each takes the entry that its document means, and is typed in the document. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RegistersTest {

    private static final String ROOT = "/api/v1/registry/registers/";

    /** What only authorities write of an enterprise. */
    private static final Set<String> OF_AUTHORITIES = Set.of(
            "obligation-exemption",
            "safety-honour",
            "labour-contract-check",
            "occupational-disease-case",
            "integrity-evaluation",
            "supervision-arrangement");

    /** How strong the document is that asks for it, where it is more than a paper. */
    private static final Map<String, String> FORCES = Map.ofEntries(
            Map.entry("protective-article-issue", "LAW"),
            Map.entry("rescue-force", "REGULATION"),
            Map.entry("safety-organisation", "LAW"),
            Map.entry("obligation-exemption", "LAW"),
            Map.entry("liability-insurance", "LAW"),
            Map.entry("outsourcing-contract", "LAW"),
            Map.entry("leader-duty", "LAW"),
            Map.entry("safety-training-record", "LAW"),
            Map.entry("safety-inspection-ledger", "LAW"),
            Map.entry("emergency-plan-ledger", "LAW"),
            Map.entry("major-source-ledger", "LAW"),
            Map.entry("special-equipment", "LAW"),
            Map.entry("injury-premium-rate", "REGULATION"),
            Map.entry("injury-fund-draw", "REGULATION"),
            Map.entry("carrier-liability-insurance", "REGULATION"),
            Map.entry("fire-liability-insurance", "LAW"),
            Map.entry("obsolete-process", "LAW"),
            Map.entry("risk-announcement", "LAW"),
            Map.entry("labour-contract-check", "LAW"),
            Map.entry("personal-data-request", "LAW"),
            Map.entry("occupational-disease-case", "LAW"));

    /** kind, what operations call it, who keeps it, an entry, what it is afterwards. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("enterprise-safety-meeting", "EnterpriseSafetyMeeting", "ENTERPRISE", """
                        {"heldOn": "2026-03-02", "subject": "一季度安全例会", "chair": "李明", "participants": 18,
                         "minutes": "通报一季度隐患整改情况。",
                         "decisions": [{"what": "更换配电箱", "who": "王强", "until": "2026-03-20"}]}""", "RECORDED"),
                kind("town-enterprise-basics", "TownEnterpriseBasics", TOWN, """
                        {"year": 2026, "quarter": 1, "enterprises": 812, "institutions": 31, "employees": 40210,
                         "highRiskEnterprises": 17}""", "RECORDED"),
                kind("high-risk-target", "HighRiskTarget", TOWN, """
                        {"year": 2026, "atMost": 17, "decidedBy": "江阴市安委会", "decidedOn": "2026-01-15",
                         "number": "澄安委〔2026〕3号"}""", "RECORDED"),
                kind("industry-risk-analysis", "IndustryRiskAnalysis", TOWN, """
                        {"analysedOn": "2026-03-20", "figuresAsOf": "2026-03-01", "structure": "化工 12 家，占工业企业的 4%",
                         "risks": "储存环节集中", "controlled": "新增危险化学品储存", "measures": "逐家评估",
                         "analyst": "陈强"}""", "RECORDED"),
                kind("local-trade-standard", "LocalTradeStandard", COUNTY, """
                        {"name": "江阴市毛纺染整企业安全生产标准", "trade": "毛纺染整", "stage": "PILOT",
                         "validFrom": "2026-01-01", "validUntil": "2026-12-31", "associations": ["江阴市纺织行业协会"],
                         "intermediaries": ["江阴市安全技术服务中心"], "pilotEnterprises": 6}""", "RECORDED"),
                kind("cooperation-partner", "CooperationPartner", COUNTY, """
                        {"unit": "POLICE", "name": "江阴市公安局", "matters": ["INFORMATION", "JOINT_ENFORCEMENT"],
                         "agreedOn": "2026-01-15", "agreement": "澄安委办〔2026〕5号", "liaison": "李明",
                         "phone": "13912345678", "lastJointOn": "2026-03-12"}""", "RECORDED"),
                kind("media-bulletin", "MediaBulletin", COUNTY, """
                        {"matter": "MAJOR_DANGER", "medium": "NEWSPAPER", "outlet": "江阴日报",
                         "headline": "一季度重大事故隐患挂牌及整改情况公告", "issuedOn": "2026-03-31", "slot": "第四版",
                         "paperNumber": "GP320281-2026-000003", "content": "三处挂牌，两处已销号。"}""", "DRAFT"),
                kind("personal-data-request", "PersonalDataRequest", COUNTY, """
                        {"number": "GX320281-2026-0003", "right": "ERASE", "applicant": "赵敏", "phone": "13800138000",
                         "capacity": "SELF", "concerns": "2024年登记的电话", "receivedOn": "2026-03-02",
                         "answerBy": "2026-03-23"}""", "DRAFT"),
                kind("publicity-column", "PublicityColumn", TOWN, """
                        {"name": "主体责任大家谈", "medium": "NEWS_APP", "outlet": "江阴市融媒体中心",
                         "topics": ["MAIN_RESPONSIBILITY"], "openedOn": "2026-01-05", "frequency": "每周一期",
                         "links": ["https://www.jiangyin.gov.cn/column/20260105123456"]}""", "DRAFT"),
                kind("safety-service", "SafetyService", TOWN, """
                        {"service": "TECHNICAL_GUIDANCE", "name": "小微企业安全咨询日", "provider": "江阴市安全技术服务中心",
                         "audience": "辖区小微企业", "content": "上门讲解有限空间作业规程。", "free": true,
                         "offeredFrom": "2026-01-01", "served": 40}""", "DRAFT"),
                kind("development-plan", "DevelopmentPlan", TOWN, """
                        {"name": "澄江街道“十五五”规划", "coverage": "BOTH", "fromYear": 2026, "untilYear": 2030,
                         "adoptedBy": "江阴市澄江街道人大工委", "adoptedOn": "2026-01-20",
                         "safety": "完善镇村两级安全监管网络。", "health": "重点行业检测全覆盖。"}""", "DRAFT"),
                kind("safety-innovation", "SafetyInnovation", COUNTY, """
                        {"result": "冲压机光电保护装置改进", "developer": "江阴冲压件有限公司", "developerKind": "ENTERPRISE",
                         "origin": "OWN", "award": "技术革新二等奖", "grantedBy": "江阴市人民政府",
                         "awardedOn": "2026-03-01", "prizeFen": 5000000, "promotion": "PROMOTED",
                         "promotedIn": "冲压行业", "summary": "手进入模区即停机。"}""", "DRAFT"),
                kind("insurer-access", "InsurerAccess", COUNTY, """
                        {"account": "insurer.wuxi", "insurer": "某财产保险股份有限公司无锡分公司", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31", "agreement": "澄安保〔2026〕1号"}""", "RECORDED"),
                kind("enterprise-contact", "EnterpriseContact", "ENTERPRISE", """
                        {"name": "陈强", "post": "SAFETY_MANAGER", "phone": "13912345678", "statedOn": "2026-03-01"}""", "RECORDED"),
                kind("enterprise-position", "EnterprisePosition", "ENTERPRISE", """
                        {"site": "厂区", "longitude": 120285300, "latitude": 31920100, "statedOn": "2026-03-01"}""", "RECORDED"),
                kind("enterprise-rule", "EnterpriseRule", "ENTERPRISE", """
                        {"rule": "HIDDEN_DANGERS", "effectiveOn": "2026-01-01", "name": "隐患排查治理制度",
                         "processes": ["冲压", "焊接"]}""", "RECORDED"),
                kind("safety-investment", "SafetyInvestment", "ENTERPRISE", """
                        {"paidOn": "2026-02-11", "purpose": "TRAINING", "amountFen": 1250000, "item": "特种作业复审",
                         "voucher": "2026-02-0117"}""", "RECORDED"),
                kind("onsite-standardisation", "OnsiteStandardisation", "ENTERPRISE", """
                        {"activity": "FIXED_PLACES", "doneOn": "2026-03-09", "workshop": "冲压车间", "dangersFound": 3,
                         "measures": "工位器具定置。"}""", "RECORDED"),
                kind("protective-article-issue", "ProtectiveArticleIssue", "ENTERPRISE", """
                        {"issuedOn": "2026-03-01", "article": "RESPIRATORY", "standard": "GB 2626", "quantity": 20,
                         "recipient": "王强", "phone": "13912345678"}""", "RECORDED"),
                kind("safety-team", "SafetyTeam", "ENTERPRISE", """
                        {"team": "冲压一班", "leader": "王强", "members": 12, "foundedOn": "2026-01-10",
                         "actions": "班前预知危险。"}""", "DRAFT"),
                kind("safety-community", "SafetyCommunity", VILLAGE, """
                        {"title": "STANDARD_VILLAGE", "grantedBy": "江阴市安委会", "validFrom": "2026-01-01",
                         "validUntil": "2028-12-31"}""", "RECORDED"),
                kind("association-membership", "AssociationMembership", "ENTERPRISE", """
                        {"association": "江阴市安全生产管理协会", "trade": "冶金", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("evacuation-authority", "EvacuationAuthority", "ENTERPRISE", """
                        {"post": "SHIFT_LEADER", "person": "陈强", "place": "合成车间", "grantedBy": "王建国",
                         "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("rescue-force", "RescueForce", TOWN, """
                        {"name": "澄江街道应急救援队", "nature": "PART_TIME", "people": 24,
                         "equipment": [{"what": "破拆工具", "quantity": 2}], "contact": "李明", "phone": "0510-86861234",
                         "reportedOn": "2026-03-01", "support": "补助装备"}""", "DRAFT"),
                kind("safety-organisation", "SafetyOrganisation", "ENTERPRISE", """
                        {"statedOn": "2026-03-01", "body": true, "fullTime": 2, "partTime": 1, "service": "NONE",
                         "engineers": 1, "responsibility": true, "injuryInsured": 120, "director": true,
                         "committee": "GENERAL_MANAGER"}""", "RECORDED"),
                kind("liability-insurance", "LiabilityInsurance", "ENTERPRISE", """
                        {"insurer": "某财产保险股份有限公司无锡分公司", "number": "PZDZ202632028100000123", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31", "insuredPeople": 120, "sumFen": 600000000, "premiumFen": 1800000,
                         "prevention": "每季度一次现场风险评估"}""", "RECORDED"),
                kind("safety-cost-account", "SafetyCostAccount", "ENTERPRISE", """
                        {"yearEnd": "2025-12-31", "revenueFen": 2000000000, "openingFen": 1000000, "extractedFen": 70000000,
                         "spent": [{"purpose": "FACILITIES", "amountFen": 50000000}], "balanceFen": 21000000}""", "RECORDED"),
                kind("obligation-exemption", "ObligationExemption", "ENTERPRISE", """
                        {"obligation": "SAFETY_STAFF", "number": "澄应急〔2026〕12号", "issuedBy": "江阴市应急管理局",
                         "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("safety-honour", "SafetyHonour", "ENTERPRISE", """
                        {"honour": "MODEL_ENTERPRISE", "grantedBy": "江阴市安委会", "validFrom": "2026-01-01",
                         "experience": "班组自查日清日结。"}""", "RECORDED"),
                kind("outsourcing-statement", "OutsourcingStatement", "ENTERPRISE", """
                        {"statedOn": "2026-03-01", "outsources": true, "contractors": 1, "tenants": 2}""", "RECORDED"),
                kind("outsourcing-contract", "OutsourcingContract", "ENTERPRISE", """
                        {"nature": "LEASE", "contractor": "江阴包装有限公司", "number": "ZL-2026-01", "place": "三号厂房",
                         "validFrom": "2026-01-01", "validUntil": "2026-12-31", "agreement": "SEPARATE",
                         "qualification": "NOT_REQUIRED", "lastCheckOn": "2026-03-01"}""", "RECORDED"),
                kind("leader-duty", "LeaderDuty", "ENTERPRISE", """
                        {"post": "GENERAL_MANAGER", "name": "李明", "committee": "CHAIR", "business": "全面工作",
                         "duties": "全面负责安全生产工作。", "validFrom": "2026-01-01"}""", "RECORDED"),
                kind("safety-staff-pay", "SafetyStaffPay", "ENTERPRISE", """
                        {"year": 2025, "staff": "MANAGERS", "people": 3, "averageFen": 12000000, "raisedFen": 800000,
                         "measures": "岗位津贴每月提高五百元。"}""", "RECORDED"),
                kind("safety-commitment", "SafetyCommitment", "ENTERPRISE", """
                        {"madeBy": "李明", "content": "依法履行安全生产主体责任。", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31", "publishedAt": "厂区公告栏", "publishedOn": "2026-01-02"}""", "RECORDED"),
                kind("safety-training-record", "SafetyTrainingRecord", "ENTERPRISE", """
                        {"heldOn": "2026-02-20", "nature": "NEW_EMPLOYEES", "subject": "三级安全教育", "hours": 24, "people": 6,
                         "passed": 6, "participants": "王强等六人"}""", "RECORDED"),
                kind("safety-inspection-ledger", "SafetyInspectionLedger", "ENTERPRISE", """
                        {"period": "2026Q1"}""", "DRAFT"),
                kind("enterprise-accident", "EnterpriseAccident", "ENTERPRISE", """
                        {"occurredOn": "2026-02-03", "nature": "MACHINE", "nearMiss": true, "dead": 0, "injured": 0,
                         "place": "冲压车间", "cause": "未停机清料", "measures": "加装联锁装置。"}""", "RECORDED"),
                kind("safety-assessment", "SafetyAssessment", "ENTERPRISE", """
                        {"decidedOn": "2026-04-01", "nature": "REWARD", "subject": "冲压一班", "period": "2026年一季度",
                         "result": "优秀", "amountFen": 100000, "grounds": "安全生产奖惩制度。"}""", "RECORDED"),
                kind("emergency-plan-ledger", "EmergencyPlanLedger", "ENTERPRISE", """
                        {"name": "火灾专项应急预案", "nature": "SPECIAL", "risks": ["火灾"], "issuedOn": "2025-06-01",
                         "filed": true, "lastDrillOn": "2026-03-15"}""", "RECORDED"),
                kind("major-source-ledger", "MajorSourceLedger", "ENTERPRISE", """
                        {"period": "2026Q1"}""", "DRAFT"),
                kind("special-equipment", "SpecialEquipment", "ENTERPRISE", """
                        {"category": "LIFTING", "name": "桥式起重机", "registration": "起17苏B00123", "place": "冲压车间",
                         "inspectedOn": "2025-06-01", "inspectBy": "2027-05-31", "status": "IN_USE"}""", "RECORDED"),
                kind("operating-procedure", "OperatingProcedure", "ENTERPRISE", """
                        {"name": "冲压安全操作规程", "effectiveOn": "2026-01-01", "processes": ["冲压", "剪板"],
                         "conformsOn": "2025-12-20", "because": "REVISION"}""", "RECORDED"),
                kind("work-norm", "WorkNorm", "ENTERPRISE", """
                        {"work": "更换模架", "process": "冲压", "plannedOn": "2026-03-10", "norm": "停机、挂牌、上锁后作业。",
                         "technology": "甲", "technologyOn": "2026-03-08", "craft": "乙", "craftOn": "2026-03-08",
                         "equipment": "丙", "equipmentOn": "2026-03-08", "production": "丁", "productionOn": "2026-03-09",
                         "safety": "戊", "safetyOn": "2026-03-09", "approver": "己"}""", "DRAFT"),
                kind("risk-deposit", "RiskDeposit", "ENTERPRISE", """
                        {"depositedOn": "2008-05-01", "amountFen": 30000000, "bank": "江阴农商行", "end": "TO_INSURANCE",
                         "endedOn": "2017-02-01"}""", "RECORDED"),
                kind("compensation-standard", "CompensationStandard", COUNTY, """
                        {"subject": "DEATH", "formula": "上一年度全国城镇居民人均可支配收入的20倍", "document": "工伤保险条例",
                         "validFrom": "2011-01-01"}""", "RECORDED"),
                kind("injury-premium-rate", "InjuryPremiumRate", "ENTERPRISE", """
                        {"industryClass": 4, "baseRate": 90, "floating": "DOWN_ONE", "rate": 72, "because": "INJURIES",
                         "decidedBy": "江阴市社会保险基金管理中心", "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("injury-fund-draw", "InjuryFundDraw", COUNTY, """
                        {"year": 2025, "purpose": "TRAINING", "drawnFen": 50000000, "spentFen": 42000000,
                         "drawnOn": "2025-03-01"}""", "RECORDED"),
                kind("carrier-liability-insurance", "CarrierLiabilityInsurance", "ENTERPRISE", """
                        {"insurer": "人保财险江阴支公司", "number": "PZAS2026001", "business": "DANGEROUS_GOODS", "vehicles": 12,
                         "sumFen": 1000000000, "premiumFen": 3600000, "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("fire-liability-insurance", "FireLiabilityInsurance", "ENTERPRISE", """
                        {"insurer": "人保财险江阴支公司", "number": "PZHZ2026001", "place": "STORAGE", "sumFen": 500000000,
                         "premiumFen": 800000, "validFrom": "2026-01-01", "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("technical-upgrade", "TechnicalUpgrade", "ENTERPRISE", """
                        {"nature": "ERGONOMICS", "name": "冲压机双手操作改造", "beganOn": "2026-01-10", "investedFen": 20000000,
                         "replaces": "脚踏开关"}""", "RECORDED"),
                kind("obsolete-process", "ObsoleteProcess", "ENTERPRISE", """
                        {"name": "脚踏式冲床", "nature": "EQUIPMENT", "catalogue": "淘汰目录第12项", "foundOn": "2026-02-01",
                         "status": "IN_USE"}""", "RECORDED"),
                kind("safety-funding-composition", "SafetyFundingComposition", TOWN, """
                        {"period": "2026Q1"}""", "DRAFT"),
                kind("integrity-system", "IntegritySystem", "ENTERPRISE", """
                        {"name": "安全生产诚信制度", "effectiveOn": "2026-01-01", "pledges": "每年公示承诺。",
                         "selfCheck": "每月自查并公示整改。"}""", "RECORDED"),
                kind("risk-announcement", "RiskAnnouncement", "ENTERPRISE", """
                        {"place": "冲压车间入口", "postedOn": "2026-01-05", "risks": "机械伤害", "precautions": "双手操作",
                         "emergency": "急停、报告、救护", "reportBy": "值班室"}""", "RECORDED"),
                kind("safety-profile", "SafetyProfile", "ENTERPRISE", """
                        {"statedOn": "2026-03-01", "occupationalHazard": "GENERAL", "exposed": 40, "conditions": "PARTLY",
                         "lacking": ["FACILITIES"], "assessedBy": "李明"}""", "RECORDED"),
                kind("occupational-health-measure", "OccupationalHealthMeasure", "ENTERPRISE", """
                        {"item": "TESTING", "doneOn": "2026-03-01", "scope": "冲压车间", "factors": ["噪声"], "by": "无锡检测",
                         "result": "QUALIFIED"}""", "RECORDED"),
                kind("occupational-health-statement", "OccupationalHealthStatement", "ENTERPRISE", """
                        {"year": 2025, "declared": true, "exposed": 40, "examined": 38, "examinedFit": 37, "points": 10,
                         "tested": 10, "testedQualified": 9}""", "RECORDED"),
                kind("occupational-health-rates", "OccupationalHealthRates", TOWN, """
                        {"period": "2025"}""", "DRAFT"),
                kind("labour-contract-check", "LabourContractCheck", "ENTERPRISE", """
                        {"checkedOn": "2026-03-01", "checkedBy": "江阴市人社局", "contracts": 20, "disclosed": 20,
                         "result": "ALL"}""", "RECORDED"),
                kind("occupational-disease-case", "OccupationalDiseaseCase", "ENTERPRISE", """
                        {"caseNumber": "ZYB-2026-001", "patient": "王强", "residentId": "11010519491231002X",
                         "stage": "DIAGNOSED", "disease": "噪声聋", "factor": "噪声", "reportedOn": "2026-03-01",
                         "diagnosedOn": "2026-03-10"}""", "RECORDED"),
                kind("region-year-facts", "RegionYearFacts", TOWN, """
                        {"year": 2025, "salesFen": 500000000000, "industrialSalesFen": 320000000000, "population": 104200,
                         "figuresFrom": "江阴市统计年鉴2026"}""", "RECORDED"),
                kind("authority-safety-fund", "AuthoritySafetyFund", TOWN, """
                        {"year": 2026, "amountFen": 30000000, "providedOn": "2026-02-20", "number": "澄江财〔2026〕7号",
                         "uses": [{"use": "DRILLS", "planFen": 8000000}]}""", "RECORDED"),
                kind("authority-fund-use", "AuthorityFundUse", TOWN, """
                        {"spentOn": "2026-05-11", "use": "DRILLS", "amountFen": 3650000, "item": "综合应急演练",
                         "payee": "江阴市安全技术服务中心", "voucher": "2026-05-0032"}""", "RECORDED"),
                kind("town-system", "TownSystem", TOWN, """
                        {"system": "MEETINGS", "effectiveOn": "2026-01-01", "name": "安全生产例会制度"}""", "RECORDED"),
                kind("village-system", "VillageSystem", VILLAGE, """
                        {"system": "STAFF_DUTIES", "effectiveOn": "2026-01-01", "name": "安全管理人员职责"}""", "RECORDED"),
                kind("department-system", "DepartmentSystem", COUNTY + "/TRANSPORT", """
                        {"system": "ARCHIVES", "effectiveOn": "2026-01-01", "name": "安全信息及档案管理制度"}""", "RECORDED"),
                kind("place-basics-ledger", "PlaceBasicsLedger", TOWN, """
                        {"period": "2026Q1"}""", "DRAFT"),
                kind("place-publicity-note", "PlacePublicityNote", VILLAGE, """
                        {"heldOn": "2026-06-10", "activity": "CAMPAIGN", "subject": "安全生产月咨询日", "participants": 260}""", "RECORDED"),
                kind("town-special-equipment-note", "TownSpecialEquipmentNote", TOWN, """
                        {"checkedOn": "2026-03-04", "unit": "江阴冲压件有限公司", "equipment": "HOISTING", "pieces": 4,
                         "problems": 1}""", "RECORDED"),
                kind("town-accident-note", "TownAccidentNote", TOWN, """
                        {"period": "2026Q1", "accidents": 1, "deaths": 0, "injured": 1, "lossFen": 4200000}""", "RECORDED"),
                kind("authority-drill", "AuthorityDrill", TOWN, """
                        {"heldOn": "2026-06-18", "nature": "COMPREHENSIVE", "subject": "危险化学品泄漏", "participants": 120,
                         "units": ["澄江街道办事处"]}""", "RECORDED"),
                kind("linkage-contact", "LinkageContact", COUNTY, """
                        {"unit": "METEOROLOGY", "organisation": "江阴市气象局", "contact": "王强", "phone": "0510-86861234",
                         "checkedOn": "2026-03-01"}""", "RECORDED"),
                kind("supervision-standard", "SupervisionStandard", COUNTY + "/TRANSPORT", """
                        {"matter": "STANDARD", "name": "道路运输企业安全监管标准", "section": "安全监督科",
                         "effectiveOn": "2026-01-01"}""", "RECORDED"),
                kind("authority-equipment", "AuthorityEquipment", TOWN, """
                        {"item": "VEHICLE", "name": "执法皮卡", "quantity": 1, "providedBy": "CITY",
                         "providedOn": "2026-01-15"}""", "RECORDED"),
                kind("committee-member", "CommitteeMember", COUNTY, """
                        {"unit": "江阴市交通运输局", "role": "MEMBER", "leader": "赵明", "duties": "道路和水路运输安全监管。",
                         "since": "2026-01-01"}""", "RECORDED"),
                kind("normative-document", "NormativeDocument", COUNTY, """
                        {"name": "江阴市企业安全生产行为规范", "subject": "ENTERPRISE_CONDUCT", "stage": "OPINIONS",
                         "stageOn": "2026-04-01", "disclosure": "VOLUNTARY"}""", "RECORDED"),
                kind("liaison-contact", "LiaisonContact", TOWN, """
                        {"name": "陈强", "post": "安监办主任", "phone": "0510-86861235", "validFrom": "2026-01-01",
                         "validUntil": "2027-12-31"}""", "RECORDED"),
                kind("authority-notice", "AuthorityNotice", TOWN, """
                        {"number": "澄安办〔2026〕12号", "name": "关于开展夏季百日安全行动的通知", "issuedBy": "江阴市安委办",
                         "issuedOn": "2026-05-20", "answerBy": "2026-06-05", "disclosure": "ON_REQUEST"}""", "DRAFT"),
                kind("progress-report", "ProgressReport", TOWN, """
                        {"period": "2026Q1", "matter": "PROGRESS", "subject": "一季度推广工作进展", "content": "已建档 320 家。",
                         "contact": "陈强"}""", "DRAFT"),
                kind("supervision-arrangement", "SupervisionArrangement", "ENTERPRISE", """
                        {"since": "2026-01-01", "driver": "江阴市应急管理局危化科 周明", "inspector": "江阴市安全技术服务中心 吴工",
                         "enforcer": "澄江街道综合执法局 郑强", "corrector": "副总经理 李明", "category": "危险化学品储存"}""", "RECORDED"),
                kind("credit-submission", "CreditSubmission", TOWN, """
                        {"submittedOn": "2026-04-10", "platform": "江阴市公共信用信息平台", "period": "2026Q1",
                         "enterprises": 812, "outcome": "RECEIVED", "receipt": "GX2026-0117", "receivedOn": "2026-04-12"}""", "RECORDED"),
                kind("liaison-meeting", "LiaisonMeeting", COUNTY, """
                        {"heldOn": "2026-03-20", "subject": "一季度联络会议", "chair": "周明", "units": ["澄江街道", "高新区"],
                         "minutes": "通报一季度推广工作进展。",
                         "decisions": [{"what": "补报企业名单", "who": "高新区", "until": "2026-04-10"}]}""", "RECORDED"),
                kind("progress-check", "ProgressCheck", COUNTY, """
                        {"checkedOn": "2026-03-25", "unit": "澄江街道", "checkedBy": "周明、吴强", "matter": "推广工作进展",
                         "result": "BEHIND", "problems": "建档率不足六成", "answerBy": "2026-04-10"}""", "RECORDED"),
                kind("integrity-evaluation", "IntegrityEvaluation", "ENTERPRISE", """
                        {"evaluator": "江阴市应急管理局", "level": "GOOD", "grounds": "一年内无处罚", "validFrom": "2026-01-01",
                         "validUntil": "2026-12-31"}""", "RECORDED"),
                kind("safety-expert", "SafetyExpert", "named", """
                        {"residentId": "11010519491231002X", "phone": "13912345678", "employer": "江南大学", "field": "化工",
                         "activities": ["RESCUE", "TRAINING"], "appointedOn": "2026-01-01",
                         "appointedUntil": "2028-12-31"}""", "DRAFT"),
                kind("safety-intermediary", "SafetyIntermediary", "named", """
                        {"creditCode": "91320281MA1MKG0X1U", "nature": "ASSOCIATION", "activities": ["CONSULTING"],
                         "validFrom": "2026-01-01", "validUntil": "2027-12-31"}""", "RECORDED"));
    }

    private static @Nullable JsonNode document;

    private static Arguments kind(String code, String name, String holder, String data, String state) {
        return Arguments.of(code, name, holder, data, state);
    }

    private static JsonPath recorded(String kind, String holder, String data) {
        var whose = switch (holder) {
            case "ENTERPRISE" -> "\"enterpriseId\": \"" + enterprise() + "\"";
            case "named" -> "\"region\": \"" + COUNTY + "\", \"holderName\": \"李工\"";
            default -> placed(holder);
        };
        var writer = holder.equals("ENTERPRISE") && !OF_AUTHORITIES.contains(kind)
                ? Tokens.ofEnterprise(UUID.fromString(whose.substring(17, 53)))
                : supervisor(COUNTY);
        var created = as(writer)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + whose + ", \"data\": " + data + "}")
                .post(ROOT + kind + "/entries");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    private static String placed(String holder) {
        var parts = holder.split("/", -1);
        return "\"region\": \"" + parts[0] + "\"" + (parts.length == 1 ? "" : ", \"sector\": \"" + parts[1] + "\"");
    }

    private static UUID enterprise() {
        return id(registered("江阴冲压件有限公司", VILLAGE));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindTakesTheEntryThatItsDocumentMeans(String code, String name, String holder, String data, String state) {
        var entry = recorded(code, holder, data);

        assertThat(entry.getString("state")).isEqualTo(state);
        assertThat(as(supervisor(COUNTY))
                        .get(ROOT + code + "/entries?limit=200")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(entry.getString("id"));
        var kind = as(supervisor(COUNTY))
                .get("/api/v1/registry/register-kinds/" + code)
                .jsonPath();
        assertThat(kind.getString("document.source.document")).isNotBlank();
        assertThat(kind.getString("document.source.force")).isEqualTo(FORCES.getOrDefault(code, "DOCUMENT"));
    }

    /** The served document, of two megabytes, read once. */
    private static JsonNode document() {
        if (document == null) {
            document = RestAssured.get("/q/openapi?format=json").as(JsonNode.class, ObjectMapperType.JACKSON_2);
        }
        return document;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindIsTypedInTheDocument(String code, String name, String holder, String data, String state) {
        var document = document();

        assertThat(document.path("paths")
                        .path(ROOT + code + "/entries")
                        .path("post")
                        .path("operationId")
                        .asText())
                .isEqualTo("record" + name);
        assertThat(document.at("/components/schemas/" + name + "/properties")
                        .propertyStream()
                        .map(Map.Entry::getKey))
                .containsAll(JsonPath.from(data).<String, Object>getMap("").keySet());
    }

    @Test
    void lineIsKeptAsItLooks() {
        var entry = recorded("rescue-force", TOWN, """
                {"name": "\\ufeff澄江街道\\u200b应急救援二队\\u00a0", "nature": "PART_TIME", "people": 24,
                 "equipment": [{"what": "破拆\\u2060工具", "quantity": 2}], "contact": "李明", "phone": "0510-86861234",
                 "reportedOn": "2026-03-01", "support": "补助\\u200b装备"}""");

        assertThat(entry.getString("data.name")).isEqualTo("澄江街道应急救援二队");
        assertThat(entry.getString("data.equipment[0].what")).isEqualTo("破拆工具");
    }

    @Test
    void creditCodeIsKeptInItsOneSpellingAndCheckedEverywhere() {
        var data = """
            {"creditCode": "%s", "nature": "ASSOCIATION", "activities": ["CONSULTING"],
             "validFrom": "2026-01-01", "validUntil": "2027-12-31"}""";
        var code = RegistryApi.freshCreditCode();
        var kind = "safety-intermediary";
        var spelt = " " + code.substring(0, 2) + code.substring(2).toLowerCase(Locale.ROOT) + "\u200B ";

        var entry = recorded(kind, "named", data.formatted(spelt));

        assertThat(entry.getString("data.creditCode")).isEqualTo(code);
        assertThat(as(supervisor(COUNTY))
                        .queryParam("creditCode", code.toLowerCase(Locale.ROOT))
                        .get(ROOT + kind + "/entries")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(entry.getString("id"));
        assertProblem(
                write(kind, "\"region\": \"" + COUNTY + "\", \"holderName\": \"乙\"", data.formatted(code)),
                409,
                "register-entry-exists");
        var wrong = RegistryApi.wrongCreditCode();
        var refused = write(kind, "\"region\": \"" + COUNTY + "\", \"holderName\": \"丙\"", data.formatted(wrong));
        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).containsExactly("/data/creditCode");
        assertProblem(
                as(supervisor(COUNTY)).get(ROOT + kind + "/entries?creditCode=123456789012345679"),
                400,
                "invalid-request");
    }

    private static Response write(String kind, String whose, String data) {
        return as(supervisor(COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + whose + ", \"data\": " + data + "}")
                .post(ROOT + kind + "/entries");
    }

    @Test
    void everyDocumentIsOnTheIndexAndTried() throws IOException {
        var resources = Path.of("src/main/resources");
        try (var files = Files.walk(resources.resolve("registers"))) {
            var documents = files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> resources.relativize(file).toString())
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(resources.resolve("META-INF/worksafe/registers")))
                    .isEqualTo(documents);
            assertThat(kinds().map(kind -> "registers/registry/" + kind.get()[0] + ".json")
                            .sorted())
                    .isEqualTo(documents);
        }
    }
}
