package worksafe.hazards.risk.method;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** Asks the policy book for the tables of a method. */
@ApplicationScoped
public class RiskScaleQueries {

    private final PolicyBook policies;
    private final InstantSource clock;

    RiskScaleQueries(PolicyBook policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The tables of a method for that place and day. */
    @Transactional
    public RiskScale scale(RiskMethod method, RegionCode region, @Nullable Sector sector, LocalDate day) {
        var factors = new HashMap<String, PolicyRow>();
        for (var name : RiskScale.factorsOf(method)) {
            factors.put(name, row(method.policy(name), region, sector, day));
        }
        return RiskScale.of(method, factors, row(method.policy(RiskScale.COLOURS), region, sector, day));
    }

    /** The same, today. */
    @Transactional
    RiskScaleView today(RiskMethod method, RegionCode region, @Nullable Sector sector) {
        return RiskScaleView.of(scale(method, region, sector, ChinaTime.dayOf(clock.instant())));
    }

    private PolicyRow row(String code, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.evaluate(code, region, sector, day).result();
    }
}
