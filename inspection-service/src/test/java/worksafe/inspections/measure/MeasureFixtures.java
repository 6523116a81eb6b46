package worksafe.inspections.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.inspections.inspection.SourceInspections.Visit;
import worksafe.inspections.measure.MeasureRequests.ProposeMeasure;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Measures on the spot in every status, and who acts. */
final class MeasureFixtures {

    static final Instant AT = Instant.parse("2026-03-12T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-24T02:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-20");
    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0003", "钱审批");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    static final UUID PAPER = new UUID(0, 8);
    static final LocalDate LATEST = LocalDate.parse("2026-09-12");
    static final Visit VISIT = new Visit(
            UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005"),
            "JC320281-2026-000012",
            ENTERPRISE.id(),
            ENTERPRISE.name(),
            ENTERPRISE.region(),
            ENTERPRISE.sector());
    static final PolicyBasis BASIS =
            new PolicyBasis("measure.term", 0, "6 MONTHS", "安全生产违法行为行政处罚办法", "第十四条", Force.RULE, Certainty.TO_CHECK);

    private MeasureFixtures() {}

    static Created<SiteMeasure> proposed() {
        return SiteMeasure.propose(
                ID,
                "XC320281-2026-000004",
                ENTERPRISE,
                VISIT,
                new ProposeMeasure(VISIT.id(), MeasureKind.STOP_OF_PART, "2 号危化品仓库", "报警联动失效，无法保证安全。", null),
                INSPECTOR,
                AT);
    }

    static SiteMeasure in(MeasureStatus status) {
        var measure = proposed().aggregate();
        if (status == MeasureStatus.PROPOSED) {
            return measure;
        }
        if (status == MeasureStatus.DECLINED) {
            var unused = measure.decline("可以立即排除", APPROVER, AT);
            return measure;
        }
        var unusedDecision = measure.decide("同意", null, LATEST, BASIS, APPROVER, AT);
        if (status == MeasureStatus.ENDED) {
            var unused = measure.end("不构成重大隐患", APPROVER, AT);
            return measure;
        }
        var unusedPaper = measure.drawUp(PAPER, INSPECTOR, AT);
        if (status == MeasureStatus.DECIDED) {
            return measure;
        }
        var unusedService = measure.served(PAPER, DAY, AT);
        switch (status) {
            case CONVERTED -> {
                var unused = measure.convert(new UUID(0, 3), "TC320281-2026-000003", APPROVER, AT);
            }
            case REVIEW_ASKED, LIFTED -> {
                var unused = measure.askReview("已排除", OWNER, AT);
                if (status == MeasureStatus.LIFTED) {
                    var unusedToo = measure.answer(true, "同意恢复", SUPERVISOR, AT);
                }
            }
            default -> {}
        }
        return measure;
    }
}
