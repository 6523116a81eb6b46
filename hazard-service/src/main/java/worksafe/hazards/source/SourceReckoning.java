package worksafe.hazards.source;

import java.math.BigDecimal;
import java.util.List;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.SourceChemical;
import worksafe.hazards.identification.SourceIdentification;
import worksafe.hazards.identification.SourceLevel;
import worksafe.hazards.identification.SourceLevelRule.Graded;
import worksafe.platform.http.RuleViolation;

/**
 * What a unit holds, with what the standard and the thresholds make of it.
 *
 * @param graded by which thresholds
 */
record SourceReckoning(List<SourceChemical> chemicals, SourceIdentification identified, Graded graded) {

    SourceReckoning {
        chemicals = List.copyOf(chemicals);
    }

    /** @throws RuleViolation when it is no major hazard source */
    SourceReckoning requireMajor() {
        if (!identified.isMajor()) {
            throw new RuleViolation(
                    HazardProblem.SOURCE_NOT_MAJOR,
                    identified.s().toPlainString(),
                    identified.standard().cited());
        }
        return this;
    }

    SourceLevel level() {
        return identified.level(graded.thresholds());
    }

    BigDecimal s() {
        return identified.s();
    }

    BigDecimal r() {
        return identified.r();
    }
}
