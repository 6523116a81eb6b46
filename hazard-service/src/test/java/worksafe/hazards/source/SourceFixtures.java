package worksafe.hazards.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.hazards.identification.LevelThresholds;
import worksafe.hazards.identification.SourceChemical;
import worksafe.hazards.identification.SourceIdentification;
import worksafe.hazards.identification.SourceLevelRule.Graded;
import worksafe.hazards.identification.SourceStandard;
import worksafe.hazards.source.MajorSource.ChangeGround;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;

/** Sources in every status, brought there by their verbs. */
final class SourceFixtures {

    static final Instant ENTERED_AT = Instant.parse("2026-06-01T02:00:00Z");
    static final Instant ASSESSED_AT = Instant.parse("2026-06-12T02:00:00Z");
    static final Instant SUBMITTED_AT = Instant.parse("2026-06-20T02:00:00Z");
    static final Instant FILED_AT = Instant.parse("2026-06-23T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-08-03T02:00:00Z");
    static final LocalDate ASSESSED_ON = LocalDate.parse("2026-06-10");
    static final LocalDate REASSESS_BY = LocalDate.parse("2029-06-10");
    static final LocalDate RECEIVED_ON = LocalDate.parse("2026-06-22");
    static final String FILING = "BA320281-2026-000003";

    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final MajorSource.Identity IDENTITY =
            new MajorSource.Identity(UUID.fromString("0198f3b7-1111-7aaa-8bbb-000000000031"), "WX320281-2026-000007");
    static final SourceUnit UNIT = new SourceUnit(SourceUnit.UnitKind.STORAGE, "液氯储罐区", "厂区西北侧", false);
    static final SourcePeople PEOPLE = new SourcePeople("陈卫东（总经理）", "沈国强（总工程师）", "马红军（罐区车间主任）");
    static final SourcePeople OTHERS = new SourcePeople("陈卫东（总经理）", "吴敏（总工程师）", "马红军（罐区车间主任）");
    static final List<FilingRecipient> RECIPIENTS = List.of(
            FilingRecipient.EMERGENCY_DEPARTMENT, FilingRecipient.FIRE_RESCUE, FilingRecipient.DEPARTMENT_CONCERNED);

    static final SourceAssessment.Made BY_INSTITUTION =
            new SourceAssessment.Made(ASSESSED_ON, "江苏安泰安全技术有限公司", "APJ-(苏)-301", true, true);
    static final SourceAssessment.Made BY_ITSELF = new SourceAssessment.Made(ASSESSED_ON, null, null, false, null);

    static final SourceRules RULES = new SourceRules(
            Set.of("TOXIC_GAS:LEVEL_1", "TOXIC_GAS:LEVEL_2", "EXPLOSIVE:LEVEL_1"),
            ground("第九条"),
            Set.of("LEVEL_1", "LEVEL_2"),
            ground("第十三条"));

    private SourceFixtures() {}

    private static LegalGround ground(String clause) {
        return new LegalGround("危险化学品重大危险源监督管理暂行规定（安监总局令第40号）", clause, Force.RULE, Certainty.TO_CHECK);
    }

    /** A unit with so much of that row of table 1, and 120 people around it. */
    static SourceReckoning holding(int row, String tonnes) {
        var chemicals = List.of(new SourceChemical(row, "样品", false, List.of(), new BigDecimal(tonnes), null, "V-101"));
        return new SourceReckoning(
                chemicals,
                SourceIdentification.of(SourceStandard.of("gb18218-2018"), chemicals, 120),
                new Graded(
                        LevelThresholds.parse("100/50/10"),
                        new PolicyBasis(
                                "source.level",
                                0,
                                "100/50/10",
                                "危险化学品重大危险源辨识（GB 18218-2018）",
                                "表6",
                                Force.DOCUMENT,
                                Certainty.CERTAIN)));
    }

    /** Fifty tonnes of chlorine: level 2. */
    static SourceReckoning chlorine() {
        return holding(12, "50");
    }

    static MajorSource identified() {
        return MajorSource.identify(
                        IDENTITY, ENTERPRISE, new MajorSource.Entered(UNIT, PEOPLE, chlorine()), OWNER, ENTERED_AT)
                .aggregate();
    }

    static MajorSource in(SourceStatus status) {
        var source = identified();
        switch (status) {
            case IDENTIFIED -> {}
            case ASSESSED -> assess(source);
            case SUBMITTED -> submit(source);
            case RETURNED -> {
                submit(source);
                var unused = source.sendBack(List.of("缺少评估报告"), SUPERVISOR, FILED_AT);
            }
            case FILED -> file(source);
            case CHANGED -> {
                file(source);
                var unused = source.change(ChangeGround.REBUILT, "扩建", OWNER, LATER);
            }
            case REMOVAL_ASKED -> askRemoval(source);
            case REMOVED -> {
                askRemoval(source);
                var unused = source.remove("已拆除", SUPERVISOR, LATER);
            }
        }
        return source;
    }

    private static void assess(MajorSource source) {
        var unused = source.assess(BY_INSTITUTION, chlorine(), RULES, REASSESS_BY, OWNER, ASSESSED_AT);
    }

    private static void submit(MajorSource source) {
        assess(source);
        var unused = source.submit("联锁", "喷淋", RECIPIENTS, OWNER, SUBMITTED_AT);
    }

    static void receiveAll(MajorSource source) {
        for (var recipient : source.missingReceipts()) {
            var unused = source.receive(recipient, RECEIVED_ON, SUPERVISOR, FILED_AT);
        }
    }

    private static void file(MajorSource source) {
        submit(source);
        receiveAll(source);
        var unused = source.file(() -> FILING, null, SUPERVISOR, FILED_AT);
    }

    private static void askRemoval(MajorSource source) {
        file(source);
        var unused = source.askRemoval(RemovalGround.DISMANTLED, "已拆除", OWNER, LATER);
    }
}
