package worksafe.inspections.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.plan.PlanItem.PlanItemKind;
import worksafe.inspections.plan.PlanLine.PlanLineClass;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Plans in every status, and who acts. */
final class PlanFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID OTHER = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f11");
    static final Instant DRAFTED_AT = Instant.parse("2025-12-01T02:00:00Z");
    static final Instant LATER = Instant.parse("2025-12-20T01:00:00Z");
    static final Instant YEAR_OVER = Instant.parse("2027-01-05T01:00:00Z");
    static final LocalDate FILED_ON = LocalDate.parse("2025-12-20");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0001", "钱局长");
    static final Actor GOVERNMENT = new Actor("government-0001", "孙县长");
    static final AnnualPlan.Authority AUTHORITY =
            new AnnualPlan.Authority(RegionCode.of("320281000000"), Sector.EMERGENCY, 2026);
    static final AnnualPlan.Checks NONE = lines -> {};

    /** The county plan whose arithmetic is public: 22 people × 247 − 2469 − 1994 = 971 = 632 + 339. */
    static final List<PlanItem> ITEMS = List.of(
            other(170),
            other(482),
            other(390),
            other(310),
            other(276),
            other(15),
            other(106),
            other(72),
            other(648),
            elsewhere(528 * 3),
            elsewhere(110),
            elsewhere(300));

    static final PlanCapacity CAPACITY = new PlanCapacity(22, 247, "放假通知尚未公布", 632, 339);

    private PlanFixtures() {}

    private static PlanItem other(int days) {
        return new PlanItem(PlanItemKind.OTHER_ENFORCEMENT, "其他执法", days);
    }

    private static PlanItem elsewhere(int days) {
        return new PlanItem(PlanItemKind.NON_ENFORCEMENT, "非执法工作", days);
    }

    static PlanLine key(UUID enterprise, int month, int visits) {
        return PlanLine.key(PlanLineClass.ROUTINE, month, "夏季高温", enterprise, "江阴市澄江化工有限公司", visits, 8, null, null);
    }

    static PlanLine share(int month, int objects, int percent) {
        return PlanLine.share(PlanLineClass.ROUTINE, month, "双随机抽查", "较高风险", objects, percent, 20);
    }

    static PlanLine special(int month) {
        return PlanLine.share(PlanLineClass.SPECIAL, month, "粉尘涉爆专项检查", "粉尘涉爆", 30, 50, 20);
    }

    static List<PlanLine> lines() {
        return List.of(key(ENTERPRISE, 3, 2), share(6, 120, 10), special(9));
    }

    static Created<AnnualPlan> drafted() {
        return drafted(CAPACITY, lines());
    }

    static Created<AnnualPlan> drafted(PlanCapacity capacity, List<PlanLine> lines) {
        return AnnualPlan.draft(
                ID,
                AUTHORITY,
                "JH320281-2026-000001",
                new AnnualPlan.Content("江阴市应急管理局", capacity, ITEMS, lines),
                SUPERVISOR,
                DRAFTED_AT);
    }

    static AnnualPlan in(AnnualPlanStatus status) {
        var plan = drafted().aggregate();
        if (status == AnnualPlanStatus.DRAFT) {
            return plan;
        }
        Object unused = plan.submit(NONE, APPROVER, LATER);
        if (status == AnnualPlanStatus.SUBMITTED) {
            return plan;
        }
        if (status == AnnualPlanStatus.RETURNED) {
            unused = plan.sendBack("补充一般检查的比例", GOVERNMENT, LATER);
            return plan;
        }
        unused = plan.approve("同意", GOVERNMENT, LATER);
        if (status == AnnualPlanStatus.APPROVED) {
            return plan;
        }
        unused = plan.file("无锡市应急管理局", FILED_ON, SUPERVISOR, LATER);
        if (status == AnnualPlanStatus.REVISED) {
            unused = plan.revise(
                    List.of(key(ENTERPRISE, 4, 2), share(6, 120, 10), special(9)), "企业停产检修", 20, NONE, APPROVER, LATER);
        }
        if (status == AnnualPlanStatus.CLOSED) {
            unused = plan.close("全年完成检查 29 次。", SUPERVISOR, YEAR_OVER);
        }
        return plan;
    }
}
