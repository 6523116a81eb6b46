package worksafe.inspections.stop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.stop.StopOrders.ServedStop;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;

/** Stop orders in every status, and who acts. */
final class StopOrderFixtures {

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
    static final UUID ID = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    static final UUID APPLICATION = new UUID(0, 7);
    static final ServedStop PENALTY = new ServedStop(
            new UUID(0, 6),
            "AJ320281-2026-000007",
            ENTERPRISE.id(),
            "全厂",
            "重大事故隐患未消除。",
            DAY,
            LocalDate.parse("2026-06-20"),
            "中华人民共和国安全生产法（2021年修正）",
            "第一百零二条",
            null);

    private StopOrderFixtures() {}

    static Created<StopOrder> proposed(@Nullable Actor by) {
        return StopOrder.propose(
                ID,
                "TC320281-2026-000003",
                ENTERPRISE,
                new Proposal(ENTERPRISE.id(), StopGround.STILL_FAILING, "二车间", "两次整改后仍不达标。", 2, null, null),
                by,
                AT);
    }

    static StopOrder in(StopOrderStatus status) {
        var order = proposed(INSPECTOR).aggregate();
        if (status == StopOrderStatus.PROPOSED) {
            return order;
        }
        if (status == StopOrderStatus.DECLINED) {
            var unused = order.answer(false, "情节轻微", APPROVER, AT);
            return order;
        }
        var unusedAnswer = order.answer(true, "移交立案", APPROVER, AT);
        if (status == StopOrderStatus.TAKEN_UP) {
            return order;
        }
        var unusedService = order.served(PENALTY, INSPECTOR, AT);
        switch (status) {
            case DISOBEYED -> disobey(order);
            case CLOSURE_PROPOSED -> {
                disobey(order);
                var unused = order.proposeClosure(SUPERVISOR, AT);
            }
            case ENDED -> {
                var unused = order.end("处罚决定已撤销", SUPERVISOR, AT);
            }
            case APPLIED, PANEL_SET, PASSED, FAILED, RESUMED -> apply(order, status);
            default -> {}
        }
        return order;
    }

    private static void disobey(StopOrder order) {
        var unused = order.disobey(Disobedience.NOT_STOPPED, "仍在生产", INSPECTOR, FactTime.now(AT));
    }

    private static void apply(StopOrder order, StopOrderStatus status) {
        var unusedApplication = order.apply(APPLICATION, AT);
        if (status == StopOrderStatus.APPLIED) {
            return;
        }
        var unusedPanel = order.convene(AT);
        if (status == StopOrderStatus.PANEL_SET) {
            return;
        }
        var unusedResult = order.conclude(status != StopOrderStatus.FAILED, AT);
        if (status == StopOrderStatus.RESUMED) {
            var unused = order.resume("同意", APPROVER, AT);
        }
    }
}
