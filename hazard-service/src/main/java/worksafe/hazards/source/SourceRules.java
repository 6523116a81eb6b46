package worksafe.hazards.source;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.SourceHazardGroup;
import worksafe.hazards.identification.SourceLevel;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/**
 * What the policy book asks of the assessment of a source.
 *
 * @param institution by a qualified institution, where there is as much of one of these groups at that level, as {@code
 *     TOXIC_GAS:LEVEL_1}
 * @param institutionGround the row that says so; absent where none does
 * @param shutdown of which levels it is said whether there is an emergency shut-down
 * @param shutdownGround the row that says so; absent where none does
 */
record SourceRules(
        Set<String> institution,
        @Nullable LegalGround institutionGround,
        Set<String> shutdown,
        @Nullable LegalGround shutdownGround) {

    SourceRules {
        institution = Set.copyOf(institution);
        shutdown = Set.copyOf(shutdown);
    }

    /** Whether only the assessment of a qualified institution counts, with quantitative risks. */
    boolean needsInstitution(SourceLevel level, Set<SourceHazardGroup> groups) {
        return groups.stream().anyMatch(group -> institution.contains(group + ":" + level));
    }

    boolean needsShutdown(SourceLevel level) {
        return shutdown.contains(level.name());
    }

    /** @throws RuleViolation by law, when the assessment is not what is asked for */
    void require(SourceAssessment.Made made, SourceReckoning reckoned) {
        var level = reckoned.level();
        if (needsInstitution(level, reckoned.identified().groups()) && !made.isQualified()) {
            throw refusal(institutionGround, HazardProblem.SOURCE_INSTITUTION_REQUIRED, level);
        }
        if (needsShutdown(level) && made.emergencyShutdown() == null) {
            throw refusal(shutdownGround, HazardProblem.SOURCE_SHUTDOWN_UNSAID, level);
        }
    }

    private static RuleViolation refusal(@Nullable LegalGround ground, HazardProblem problem, SourceLevel level) {
        return Stream.ofNullable(ground)
                .map(known -> RuleViolation.byLaw(known, problem, level, known.cited()))
                .findFirst()
                .orElseGet(() -> new RuleViolation(problem, level, "-"));
    }
}
