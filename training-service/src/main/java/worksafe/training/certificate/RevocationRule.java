package worksafe.training.certificate;

import java.util.List;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * On what grounds the law takes a certificate back.
 *
 * @param grounds their codes
 * @param source the document
 * @param clause where in it
 */
record RevocationRule(List<String> grounds, String source, String clause) {

    RevocationRule {
        grounds = List.copyOf(grounds);
    }

    /** @throws RuleViolation when it knows no such ground */
    EndBasis basis(EndGround ground) {
        if (!grounds.contains(ground.name())) {
            throw RuleViolation.byLaw(
                    source + " " + clause,
                    TrainingProblem.REVOCATION_GROUND,
                    ground.name(),
                    String.join(", ", grounds));
        }
        return new EndBasis(ground, source, clause);
    }
}
