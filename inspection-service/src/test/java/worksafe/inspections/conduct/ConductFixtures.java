package worksafe.inspections.conduct;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.OnSitePlan;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.inspection.SourceInspections.Member;
import worksafe.inspections.inspection.VisitRecord;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitSource;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;

/** Visits as the conduct knows them. */
final class ConductFixtures {

    static final UUID VISIT = UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID LEADER = new UUID(7, 7);
    static final UUID SECOND = new UUID(7, 11);
    static final Instant BEGUN = Instant.parse("2026-03-12T01:30:00Z");
    static final Instant NOW = Instant.parse("2026-03-12T02:05:00Z");
    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查");
    static final Actor APPROVER = new Actor("approver-0001", "陈审批");
    static final Actor PLANNER = new Actor("supervisor-0042", "赵监管");

    private ConductFixtures() {}

    static Known planned() {
        return visit(true, null, null);
    }

    static Known begun() {
        return visit(false, BEGUN, null);
    }

    static Known concluded() {
        return visit(false, BEGUN, NOW);
    }

    static Known visit(boolean toCome, @Nullable Instant startedAt, @Nullable Instant concludedAt) {
        return new Known(
                VISIT,
                "JC320281-2026-000012",
                ENTERPRISE,
                "江阴市澄江化工有限公司",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                RegionCode.of("320281000000"),
                toCome,
                false,
                VisitSource.BASIS,
                null,
                "群众举报",
                new OnSitePlan("2 号危化品仓库", "可燃气体报警", "报警联动", "现场测试", true),
                PLANNER.subject(),
                List.of(
                        new Member(LEADER, "ZF-320281-007", "李检查", INSPECTOR.subject()),
                        new Member(SECOND, "ZF-320281-011", "张检查", "inspector-0011")),
                0,
                startedAt,
                concludedAt,
                concludedAt == null ? null : new VisitRecord("检查 2 号仓库。", "责令限期整改。", "王建国"));
    }

    static VisitConduct conduct() {
        return VisitConduct.of(VISIT, VisitClass.CASE);
    }

    static VisitTerms terms(boolean covert) {
        return new VisitTerms(
                VisitClass.ROUTINE,
                List.of(VisitTopic.WORKPLACE, VisitTopic.WORKPLACE, VisitTopic.OCCUPATIONAL_HEALTH),
                covert,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                1,
                null);
    }
}
