package worksafe.inspections.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.inspections.closure.ClosureRequests.ProposeClosure;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Closures in every status, and who acts. */
final class ClosureFixtures {

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
    static final UUID ID = UUID.fromString("0198f4a0-ffff-7aaa-8bbb-00000000000f");
    static final Actor GOVERNMENT = new Actor("government-0001", "孙市长");
    static final LocalDate BARRED_UNTIL = LocalDate.parse("2031-03-12");

    private ClosureFixtures() {}

    static Created<Closure> proposed() {
        return Closure.propose(
                ID,
                "GB320281-2026-000001",
                ENTERPRISE,
                new ProposeClosure(ENTERPRISE.id(), ClosureGround.FAILED_AFTER_STOP, new UUID(0, 3), null, "经专家验收不合格。"),
                SUPERVISOR,
                AT);
    }

    /** One that is with the government, and whose hearing is over. */
    static Closure heard() {
        var closure = in(ClosureStatus.SUBMITTED);
        var unusedOffer = closure.served(ClosurePaperKinds.HEARING_NOTICE, DAY, AT);
        var unused = closure.hear(HearingOutcome.HELD, "无异议", DAY, SUPERVISOR, AT);
        return closure;
    }

    static ClosureEvent.ClosureDecided decide(Closure closure) {
        return closure.decide("同意", "澄政发〔2026〕18号", PrincipalBar.FOR_YEARS, BARRED_UNTIL, null, GOVERNMENT, LATER);
    }

    static Closure in(ClosureStatus status) {
        if (status == ClosureStatus.PROPOSED) {
            return proposed().aggregate();
        }
        if (status == ClosureStatus.DECLINED || status == ClosureStatus.SUBMITTED) {
            var closure = proposed().aggregate();
            var unused = closure.submit(status == ClosureStatus.SUBMITTED, "报请", APPROVER, AT);
            return closure;
        }
        var closure = heard();
        if (status == ClosureStatus.REJECTED) {
            var unused = closure.reject("不予关闭", GOVERNMENT, AT);
            return closure;
        }
        var unusedDecision = decide(closure);
        var unusedService = closure.served(ClosurePaperKinds.DECISION, DAY, AT);
        if (status == ClosureStatus.DECIDED) {
            return closure;
        }
        var unusedExecution = closure.execute(new UUID(0, 5), DAY, "已拆除", INSPECTOR, AT);
        if (status == ClosureStatus.EXECUTED) {
            return closure;
        }
        var unusedLicences = closure.revokeLicences("安全生产许可证", SUPERVISOR, AT);
        if (status == ClosureStatus.CLOSED) {
            var unused = closure.end("办结", APPROVER, AT);
        }
        return closure;
    }
}
