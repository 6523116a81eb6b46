package worksafe.inspections.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Exposures in every status, and who acts. */
final class ExposureFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-aaaa-7aaa-8bbb-00000000000a");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant OPENED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-20T01:00:00Z");
    static final LocalDate LATEST = LocalDate.parse("2026-04-11");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Exposure.Place PLACE =
            new Exposure.Place(RegionCode.of("320281102005"), Sector.EMERGENCY, ENTERPRISE, "江阴市澄江化工有限公司");
    static final Exposure.Place TOWN = new Exposure.Place(RegionCode.of("320281102000"), Sector.EMERGENCY, null, null);
    private static final PolicyBasis BASIS = new PolicyBasis(
            "exposure.follow-up-period",
            0,
            "30 CALENDAR_DAYS",
            "曝光问题跟进督办期限（系统参数）",
            "系统缺省值",
            Force.DOCUMENT,
            Certainty.SYSTEM_DEFAULT);

    private ExposureFixtures() {}

    static Shown shown(LocalDate exposedOn) {
        return new Shown(
                ExposureSubject.DANGER,
                UUID.fromString("0198f4a0-5555-7aaa-8bbb-000000000005"),
                "YH320281-2026-000042",
                "液氨储罐区长期带病运行",
                "该企业液氨储罐区多次停用报警联动。",
                "江阴日报",
                exposedOn,
                "澄江街道办事处");
    }

    static Created<Exposure> opened(Exposure.Place place, Shown shown, @Nullable LocalDate due) {
        return Exposure.open(ID, "BG320281-2026-000004", place, shown, due, LATEST, BASIS, SUPERVISOR, OPENED_AT);
    }

    static Exposure in(ExposureStatus status) {
        var exposure = opened(PLACE, shown(LocalDate.parse("2026-03-12")), null).aggregate();
        if (status == ExposureStatus.REPORTED || status == ExposureStatus.CLOSED) {
            var unused = exposure.complete("已更换报警主机并通过检测", OWNER, LATER);
        }
        if (status == ExposureStatus.CLOSED) {
            var unused = exposure.confirm("现场核实，问题已整改到位", SUPERVISOR, LATER);
        }
        if (status == ExposureStatus.WITHDRAWN) {
            var unused = exposure.withdraw("经核实，问题不存在", SUPERVISOR, LATER);
        }
        return exposure;
    }
}
