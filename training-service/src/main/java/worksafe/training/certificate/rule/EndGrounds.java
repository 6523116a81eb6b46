package worksafe.training.certificate.rule;

import java.util.List;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/**
 * On what grounds the law takes a certificate back, or strikes it off.
 *
 * @param grounds their codes
 * @param rule the row of the policy book that names them
 * @param refusal what any other ground is answered
 */
public record EndGrounds(List<String> grounds, LegalGround rule, TrainingProblem refusal) {

    public EndGrounds {
        grounds = List.copyOf(grounds);
    }

    /** @throws RuleViolation when it knows no such ground */
    public EndBasis basis(EndGround ground) {
        if (!grounds.contains(ground.name())) {
            throw RuleViolation.byLaw(rule, refusal, ground.name(), String.join(", ", grounds));
        }
        return new EndBasis(ground, rule.source(), rule.clause());
    }
}
