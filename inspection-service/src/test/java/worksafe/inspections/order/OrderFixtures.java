package worksafe.inspections.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.service.FactTime;

/** Orders in every status, brought there by what happens to them. */
final class OrderFixtures {

    static final Instant ISSUED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant ANSWERED_AT = Instant.parse("2026-03-20T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-05-06T01:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-12");
    static final LocalDate DUE = LocalDate.parse("2026-03-27");
    static final LocalDate LATEST = LocalDate.parse("2026-04-11");

    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID FINDING = UUID.fromString("0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f");
    static final UUID ID = UUID.fromString("0198f4a0-4444-7aaa-8bbb-000000000004");
    static final SourceInspections.Visit VISIT = new SourceInspections.Visit(
            UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005"),
            "JC320281-2026-000012",
            ENTERPRISE,
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final OrderLimit ALLOWED = new OrderLimit(
            LATEST,
            OrderLimit.LimitOrigin.POLICY,
            LATEST,
            new PolicyBasis(
                    "order.rectification-period",
                    0,
                    "30 CALENDAR_DAYS",
                    "中华人民共和国安全生产法（2021年修正）",
                    "第六十五条第一款第（二）项",
                    Force.LAW,
                    Certainty.CERTAIN));
    static final RectificationOrder.Demand DEMAND = new RectificationOrder.Demand(
            "ZL320281-2026-000005", "责令限期整改指令书：可燃气体报警器失效等 1 项", List.of(FINDING), ALLOWED.named(DUE, TODAY), null);

    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final WorkingCalendar DAYS = WorkingCalendar.shipped();
    static final Instant ASKED_AT = Instant.parse("2026-03-20T01:00:00Z");
    static final LocalDate ASKED_FOR = LocalDate.parse("2026-04-10");
    static final PolicyRow WINDOW = row("order.extension-window", "10 CALENDAR_DAYS");
    static final PolicyRow MOST = row("order.extension-period", "30 CALENDAR_DAYS");

    private OrderFixtures() {}

    private static PolicyRow row(String code, String value) {
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, Map.of("value", value)),
                LocalDate.parse("2008-01-01"),
                null,
                "安全生产违法行为行政处罚办法（安监总局令第15号）",
                "第十七条第一款",
                Force.RULE,
                Certainty.CERTAIN);
    }

    static OrderExtension asking(Instant at) {
        return OrderExtension.asked(ASKED_FOR, OrderExtension.ExtensionGround.FORCE_MAJEURE, "连续暴雨", OWNER, at);
    }

    /** An order of which more time is asked for. */
    static RectificationOrder asked() {
        var order = in(OrderStatus.ISSUED);
        var unused = order.askExtension(asking(ASKED_AT), WINDOW, DAYS, OWNER);
        return order;
    }

    static RectificationOrder in(OrderStatus status) {
        var order = RectificationOrder.issue(ID, VISIT, DEMAND, INSPECTOR, FactTime.now(ISSUED_AT))
                .aggregate();
        switch (status) {
            case ISSUED -> {}
            case ANSWERED -> {
                var unused = order.answer(ANSWERED_AT);
            }
            case WITHDRAWN -> {
                var unused = order.withdraw("所列问题经复核不成立", SUPERVISOR, ANSWERED_AT);
            }
        }
        return order;
    }
}
