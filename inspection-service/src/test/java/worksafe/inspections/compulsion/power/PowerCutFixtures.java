package worksafe.inspections.compulsion.power;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.compulsion.power.PowerCutRequests.ProposePowerCut;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;

/** Power cuts in every status, and who acts. */
final class PowerCutFixtures {

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
    static final UUID ID = UUID.fromString("0198f4a0-dddd-7aaa-8bbb-00000000000d");

    /** A Tuesday, ten o'clock. */
    static final Instant MORNING = Instant.parse("2026-03-24T02:00:00Z");

    static final PolicyRow NOTICE = row("power-cut.notice-period", Map.of("value", "24 HOURS"));
    static final PolicyRow HOURS =
            row("power-cut.hours", Map.of("from", BigDecimal.valueOf(6), "until", BigDecimal.valueOf(22)));

    private PowerCutFixtures() {}

    private static PolicyRow row(String code, Map<String, ?> parameters) {
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, parameters),
                LocalDate.parse("2012-01-01"),
                null,
                "中华人民共和国行政强制法",
                "第四十三条第一款",
                Force.LAW,
                Certainty.CERTAIN);
    }

    static Created<PowerCut> proposed(@Nullable String urgency) {
        return PowerCut.propose(
                ID,
                "TD320281-2026-000001",
                ENTERPRISE,
                new ProposePowerCut(
                        Supply.ELECTRICITY,
                        new UUID(0, 3),
                        null,
                        "YH320281-2026-000042",
                        "储罐持续超压，仍在进料。",
                        "断电不影响应急照明、消防和报警。",
                        urgency,
                        "国网江阴市供电公司",
                        false),
                "TC320281-2026-000003",
                INSPECTOR,
                AT);
    }

    static PowerCut in(PowerCutStatus status) {
        return in(status, null);
    }

    static PowerCut in(PowerCutStatus status, @Nullable String urgency) {
        var cut = proposed(urgency).aggregate();
        if (status == PowerCutStatus.PROPOSED) {
            return cut;
        }
        if (status == PowerCutStatus.REFUSED) {
            var unused = cut.decide(false, "可以其他方式处理", APPROVER, AT);
            return cut;
        }
        var unusedApproval = cut.decide(true, "批准", APPROVER, AT);
        if (status == PowerCutStatus.APPROVED) {
            return cut;
        }
        if (status == PowerCutStatus.DROPPED) {
            var unused = cut.drop("企业已停产", SUPERVISOR, AT);
            return cut;
        }
        var unusedNotice = cut.served(PowerCutPaperKinds.NOTICE, AT);
        if (status == PowerCutStatus.NOTICED) {
            return cut;
        }
        var unusedRequest = cut.served(PowerCutPaperKinds.REQUEST, AT);
        if (status == PowerCutStatus.SUPPLIER_TOLD) {
            return cut;
        }
        var unusedCut = cut.carryOut("已断开", NOTICE, HOURS, WorkingCalendar.shipped(), INSPECTOR, FactTime.now(MORNING));
        if (status == PowerCutStatus.RESTORED) {
            var unused = cut.restore("已恢复", INSPECTOR, FactTime.now(MORNING));
        }
        return cut;
    }
}
