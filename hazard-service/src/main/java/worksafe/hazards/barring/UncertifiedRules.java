package worksafe.hazards.barring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;

/** What the policy book says of posts held without a certificate, by kind of post. */
@ApplicationScoped
class UncertifiedRules {

    private final PolicyBook policies;

    UncertifiedRules(PolicyBook policies) {
        this.policies = policies;
    }

    /** Empty where no law, regulation or rule speaks of that kind of post, there and then: no danger is made of it. */
    Optional<UncertifiedRule> of(String kind, ActiveEnterprise enterprise, LocalDate day) {
        return policies.edition()
                .find(code(kind), enterprise.region(), enterprise.sector(), enterprise.trades(), day)
                .map(answer -> rule(answer.result()));
    }

    private static UncertifiedRule rule(PolicyRow row) {
        return new UncertifiedRule(
                DangerGrade.valueOf(row.text(PolicyRow.VALUE)),
                row.text("requirement"),
                row.text("penalty"),
                row.source() + row.clause(),
                row.force(),
                row.certainty());
    }

    private static String code(String kind) {
        return "danger.uncertified.grade." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the policy book says of somebody who holds a post without the certificate it needs.
     *
     * @param grade how grave a danger that is
     * @param requirement what must be done
     * @param penaltyClause the clause that punishes it
     * @param source the document and clause that set the grade
     * @param force how strong the document is
     * @param certainty how sure it is that the document says so
     */
    record UncertifiedRule(
            DangerGrade grade,
            String requirement,
            String penaltyClause,
            String source,
            Force force,
            Certainty certainty) {}
}
