package worksafe.inspections.assessment.veto;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Vetoes in every status, and who acts. */
final class VetoFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-ffff-7aaa-8bbb-00000000000f");
    static final Instant NOW = Instant.parse("2026-03-25T02:00:00Z");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor MAYOR = new Actor("government-0001", "周市长");

    private VetoFixtures() {}

    static VetoCase of(VetoGround ground, AccidentGrade grade, int year, @Nullable String post) {
        return new VetoCase(
                year,
                ground,
                "SG320281-2026-000003",
                grade,
                post == null ? VetoSubject.AUTHORITY : VetoSubject.POST,
                "澄江街道办事处",
                post,
                "未督促排除重大事故隐患。");
    }

    static Created<Veto> triggered(VetoCase of) {
        return Veto.trigger(ID, "FJ320281-2026-000001", TOWN, Sector.EMERGENCY, of, COUNTY, SUPERVISOR, NOW);
    }

    static Veto in(VetoStatus status) {
        var veto = triggered(of(VetoGround.ACCIDENT, AccidentGrade.LARGER, 2026, "街道办事处主任"))
                .aggregate();
        if (status == VetoStatus.TRIGGERED) {
            return veto;
        }
        var unusedDecision = veto.decide(status != VetoStatus.DROPPED, "同意", COUNTY, MAYOR, NOW);
        if (status == VetoStatus.IN_FORCE || status == VetoStatus.ENDED) {
            var unused = veto.announce("澄政办〔2026〕21号", SUPERVISOR, NOW);
        }
        if (status == VetoStatus.ENDED) {
            var unused = veto.lift("已全面履职", COUNTY, MAYOR, NOW);
        }
        return veto;
    }
}
