package worksafe.inspections.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Matters in every status, and who acts. */
final class MatterFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant OPENED_AT = Instant.parse("2026-03-25T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-02T02:00:00Z");
    static final LocalDate SERVED = LocalDate.parse("2026-03-26");
    static final LocalDate DUE = LocalDate.parse("2026-04-10");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor CHECKER = new Actor("approver-0009", "孙审批");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final RegionCode VILLAGE = RegionCode.of("320281102005");
    static final PolicyBasis BASIS = new PolicyBasis(
            "matter.answer-period.interview",
            0,
            "10 WORKING_DAYS",
            "督办事项答复期限（系统参数）",
            "系统缺省值",
            Force.DOCUMENT,
            Certainty.SYSTEM_DEFAULT);
    static final MatterMeeting MEETING = new MatterMeeting(SERVED, "分管副市长", "总经理、安全总监", "企业承诺一个月内整改。");

    private MatterFixtures() {}

    static MatterPlace enterprise() {
        return new MatterPlace(
                COUNTY, VILLAGE, Sector.EMERGENCY, MatterAddressee.ENTERPRISE, ENTERPRISE, "江阴市澄江化工有限公司", null);
    }

    static MatterPlace authority(RegionCode from, RegionCode to) {
        return new MatterPlace(from, to, Sector.EMERGENCY, MatterAddressee.AUTHORITY, null, "澄江街道办事处", null);
    }

    static MatterSubject told(MatterKind kind, @Nullable LocalDate dueOn) {
        return new MatterSubject(
                kind,
                MatterCause.POOR_IMPLEMENTATION,
                kind == MatterKind.COOPERATION ? CooperationField.ILLEGAL_ACTIVITY : null,
                "约谈重大隐患整改不力企业",
                "重大事故隐患三次延期。",
                "完成整改并报告。",
                dueOn);
    }

    static Created<SupervisionMatter> opened(MatterPlace place, MatterSubject told, MatterMeasure... measures) {
        return SupervisionMatter.open(
                ID, "DC320281-2026-000004", place, told, List.of(measures), null, SUPERVISOR, OPENED_AT);
    }

    static SupervisionMatter served(MatterKind kind) {
        var matter =
                opened(enterprise(), told(kind, kind.needsDay() ? DUE : null)).aggregate();
        var unused = matter.serve(SERVED, DUE, BASIS, null, null, OPENED_AT);
        return matter;
    }

    static SupervisionMatter in(MatterStatus status) {
        return in(MatterKind.INTERVIEW, status);
    }

    static SupervisionMatter in(MatterKind kind, MatterStatus status) {
        if (status == MatterStatus.OPENED || status == MatterStatus.WITHDRAWN) {
            var matter = opened(enterprise(), told(kind, null)).aggregate();
            if (status == MatterStatus.WITHDRAWN) {
                var unused = matter.withdraw("情况不属实", SUPERVISOR, LATER);
            }
            return matter;
        }
        var matter = served(kind);
        if (kind == MatterKind.INTERVIEW) {
            var unused = matter.meet(
                    MEETING,
                    List.of(MatterMeasure.open("澄江化工", "联锁改造", null), MatterMeasure.open("澄江化工", "停用旧罐", null)),
                    SUPERVISOR,
                    LATER);
            var unusedReport = matter.report(1, true, "已改造", OWNER, LATER);
        }
        if (status == MatterStatus.SERVED) {
            return matter;
        }
        if (status == MatterStatus.ESCALATED) {
            var unused = matter.escalate(COUNTY.parent(), "两次未答复", SUPERVISOR, LATER);
            return matter;
        }
        if (kind == MatterKind.INTERVIEW) {
            var unused = matter.report(2, false, "新罐到货前不能停用", OWNER, LATER);
        }
        var unusedAnswer = matter.answer("已完成", OWNER, LATER);
        if (status == MatterStatus.CHECKED || status == MatterStatus.CLOSED) {
            var unused = matter.check("属实", SUPERVISOR, LATER);
        }
        if (status == MatterStatus.CLOSED) {
            var unused = matter.close("同意", "联席会商有效", CHECKER, LATER);
        }
        return matter;
    }

    /** One whose measures are all reported. */
    static SupervisionMatter ready(MatterStatus status) {
        var matter = in(status);
        if (status.owesAnswer()) {
            var unused = matter.report(2, true, "已停用", OWNER, LATER);
        }
        return matter;
    }
}
