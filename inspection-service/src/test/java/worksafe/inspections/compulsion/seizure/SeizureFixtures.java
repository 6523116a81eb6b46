package worksafe.inspections.compulsion.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.compulsion.seizure.SeizureRequests.ProposeSeizure;
import worksafe.inspections.inspection.SourceInspections.Visit;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Seizures in every status, and who acts. */
final class SeizureFixtures {

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
    static final UUID ID = UUID.fromString("0198f4a0-eeee-7aaa-8bbb-00000000000e");
    static final UUID PAPER = new UUID(0, 8);
    static final LocalDate LAST = LocalDate.parse("2026-04-19");
    static final Visit VISIT = new Visit(
            UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005"),
            "JC320281-2026-000012",
            ENTERPRISE.id(),
            ENTERPRISE.name(),
            ENTERPRISE.region(),
            ENTERPRISE.sector());
    static final PolicyBasis BASIS = new PolicyBasis(
            "seizure.term", 0, "30 CALENDAR_DAYS", "中华人民共和国行政强制法", "第二十五条", Force.LAW, Certainty.CERTAIN);

    private SeizureFixtures() {}

    static Created<Seizure> proposed(SeizureKind kind) {
        return Seizure.propose(
                ID,
                "CK320281-2026-000002",
                ENTERPRISE,
                VISIT,
                new ProposeSeizure(
                        VISIT.id(),
                        kind,
                        "2 号危化品仓库",
                        "储存的危险物品不符合国家标准。",
                        "物证室",
                        false,
                        null,
                        List.of(new SeizedItem("氧气瓶 40 L", "12 只", "超过检验有效期"))),
                null,
                INSPECTOR,
                AT);
    }

    static Seizure in(SeizureStatus status) {
        return in(status, SeizureKind.TAKING);
    }

    static Seizure in(SeizureStatus status, SeizureKind kind) {
        var seizure = proposed(kind).aggregate();
        if (status == SeizureStatus.PROPOSED) {
            return seizure;
        }
        if (status == SeizureStatus.REFUSED) {
            var unused = seizure.decide(false, "与违法行为无关", APPROVER, AT);
            return seizure;
        }
        var unusedApproval = seizure.decide(true, "同意", APPROVER, AT);
        var unusedPaper = seizure.drawUp(PAPER, INSPECTOR, AT);
        if (status == SeizureStatus.DECIDED) {
            return seizure;
        }
        var unusedService = seizure.served(PAPER, LAST, BASIS, AT);
        if (status == SeizureStatus.EXTENDED) {
            var unused = seizure.extend(LAST.plusDays(30), BASIS, "正在鉴定", APPROVER, AT);
        }
        if (status == SeizureStatus.DISPOSED) {
            var unused = seizure.dispose(SeizureOutcome.RETURNED, "退还", null, INSPECTOR, AT);
        }
        return seizure;
    }
}
