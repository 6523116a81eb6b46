package worksafe.inspections.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.service.FactTime;

/** Findings in every status. */
final class FindingFixtures {

    static final Instant RECORDED_AT = Instant.parse("2026-03-12T02:05:00Z");
    static final Instant LATER = Instant.parse("2026-03-13T02:05:00Z");

    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID DANGER = UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");
    static final UUID ORDER = UUID.fromString("0198f4a0-4444-7aaa-8bbb-000000000004");
    static final UUID FINDING = UUID.fromString("0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f");
    static final SourceInspections.Visit VISIT = new SourceInspections.Visit(
            UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005"),
            "JC320281-2026-000012",
            ENTERPRISE,
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final SourceInspections.Counted COUNTED =
            new SourceInspections.Counted(VISIT, "JC320281-2026-000012-01", FactTime.now(RECORDED_AT));
    static final Observation OBSERVATION = new Observation(
            "危化品仓库可燃气体报警器失效",
            "2 号库 6 台探测器无读数，报警主机未联动排风。",
            "厂区北侧 2 号危化品仓库",
            FindingCause.UNSAFE_CONDITION,
            FindingGrade.GENERAL,
            "《安全生产法》第三十六条第二款",
            "更换失效探测器，恢复报警联动，提交校验记录。",
            "《安全生产法》第九十九条第（三）项",
            "aqscf-2021.36.2");

    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");

    private FindingFixtures() {}

    static Finding recorded() {
        return Finding.record(FINDING, COUNTED, OBSERVATION, INSPECTOR).aggregate();
    }

    static Finding in(FindingStatus status) {
        var finding = recorded();
        if (status == FindingStatus.WITHDRAWN) {
            var unused = finding.withdraw("复核确认为误判", SUPERVISOR, LATER);
        }
        return finding;
    }

    static DangerNews heard(long revision, @Nullable DangerOutcome outcome) {
        return new DangerNews(DANGER, revision, outcome, null, LATER.plusSeconds(revision));
    }
}
