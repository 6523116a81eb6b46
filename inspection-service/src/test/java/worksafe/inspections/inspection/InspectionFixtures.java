package worksafe.inspections.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.inspections.inspection.Inspection.Assignment;
import worksafe.inspections.inspection.Inspection.Assignment.Visited;
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.inspections.inspection.InspectionTeam.TeamMinimum;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.service.FactTime;

/** Visits in every status, brought there by the verbs that clients use; everything happens a day after what came before. */
final class InspectionFixtures {

    static final Instant ASSIGNED_AT = Instant.parse("2026-03-10T00:15:00Z");
    static final Instant PLANNED_AT = Instant.parse("2026-03-11T00:15:00Z");
    static final Instant STARTED_AT = Instant.parse("2026-03-12T01:30:00Z");
    static final Instant CONCLUDED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-13T00:15:00Z");

    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID DRAW = UUID.fromString("0198f4a0-1111-7aaa-8bbb-000000000001");
    static final RegionCode AUTHORITY = RegionCode.of("320281000000");
    static final Visited VISITED =
            new Visited(ENTERPRISE, "江阴市澄江化工有限公司", RegionCode.of("320281102005"), Sector.EMERGENCY);
    static final UUID INSPECTION = UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005");
    static final String NUMBER = "JC320281-2026-000012";

    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0001", "陈审批");
    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查");
    static final Actor STRANGER = new Actor("inspector-0099", "孙检查");

    /** No draw, or none that anybody is known to have taken part in. */
    static final ActsTaken NOBODY = new ActsTaken();

    static final TeamMember LEADER = member(7, "李检查", "inspector-0007");
    static final TeamMember SECOND = member(11, "张检查", "inspector-0011");
    static final TeamMember THIRD = member(15, "陈检查", "inspector-0015");
    static final TeamMinimum TWO =
            new TeamMinimum(2, new LegalGround("中华人民共和国行政处罚法（2021年修订）", "第四十二条第一款", Force.LAW, Certainty.CERTAIN));

    static final Grounds DRAWN = Grounds.drawn(DRAW);
    static final Grounds TIP_OFF = Grounds.based("TIP_OFF", InspectionOrigin.COMPLAINT, "群众举报仓库违规存放危化品");

    static final OnSitePlan PLAN = new OnSitePlan("2 号危化品仓库", "可燃气体报警、通风联动", "报警联动", "现场测试", true);
    static final VisitRecord RECORD = new VisitRecord("检查 2 号仓库，发现问题 1 项。", "责令限期整改。", "王建国");

    private InspectionFixtures() {}

    static TeamMember member(int number, String name, String subject) {
        return new TeamMember(new UUID(7, number), "ZF-320281-%03d".formatted(number), name, subject);
    }

    static Inspection assigned(Grounds grounds, TeamMember... team) {
        return Inspection.assign(
                        INSPECTION,
                        NUMBER,
                        new Assignment(VISITED, AUTHORITY, AUTHORITY, grounds, List.of(team)),
                        SUPERVISOR,
                        ASSIGNED_AT)
                .aggregate();
    }

    static Inspection planned(TeamMember... team) {
        var inspection = assigned(DRAWN, team);
        var unused = inspection.plan(PLAN, SUPERVISOR, PLANNED_AT);
        return inspection;
    }

    static Inspection started() {
        var inspection = planned(LEADER, SECOND);
        var unused = inspection.start(TWO, ids -> {}, INSPECTOR, FactTime.now(STARTED_AT));
        return inspection;
    }

    static Inspection in(InspectionStatus status) {
        return switch (status) {
            case ASSIGNED -> assigned(DRAWN, LEADER, SECOND);
            case PLANNED -> planned(LEADER, SECOND);
            case STARTED -> started();
            case CONCLUDED -> {
                var inspection = started();
                var unused = inspection.conclude(RECORD, INSPECTOR, FactTime.now(CONCLUDED_AT));
                yield inspection;
            }
            case CANCELLED -> {
                var inspection = assigned(DRAWN, LEADER, SECOND);
                var unused = inspection.cancel("企业已停产搬迁", NOBODY, APPROVER, PLANNED_AT);
                yield inspection;
            }
        };
    }

    /** The whole of a visit, to be compared. */
    static InspectionView view(Inspection inspection) {
        return InspectionView.of(inspection, false, Set.of());
    }
}
