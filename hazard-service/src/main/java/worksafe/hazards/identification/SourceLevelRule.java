package worksafe.hazards.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** By which standard and which thresholds sources are identified and graded on a day. */
@ApplicationScoped
public class SourceLevelRule {

    private static final String LEVEL = "source.level";

    private final PolicyBook policies;

    SourceLevelRule(PolicyBook policies) {
        this.policies = policies;
    }

    /** The thresholds of the levels, and which row says so. */
    public record Graded(LevelThresholds thresholds, PolicyBasis basis) {}

    /** @throws RuleViolation 422 when no edition that ships was in force on that day */
    public SourceStandard standard(LocalDate day) {
        return SourceStandard.on(day)
                .orElseThrow(() -> new RuleViolation(HazardProblem.SOURCE_STANDARD_MISSING, day.toString()));
    }

    /** The thresholds that hold there and then. */
    public Graded grading(RegionCode region, @Nullable Sector sector, LocalDate day) {
        var row = policies.evaluate(LEVEL, region, sector, day).result();
        return new Graded(LevelThresholds.parse(row.text(PolicyRow.VALUE)), PolicyBasis.of(row));
    }
}
