package worksafe.hazards.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.SourceChemical;
import worksafe.hazards.identification.SourceIdentification;
import worksafe.hazards.identification.SourceLevelRule;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of sources: levels, who assesses, until when what is due, and with whom it is filed. */
@ApplicationScoped
class SourcePolicies {

    static final String REASSESSMENT = "source.reassessment-period";
    static final String SUBMISSION = "source.submission-period";
    static final String FILING = "source.filing-period";
    static final String REMOVAL = "source.removal-period";

    private static final String INSTITUTION = "source.institution-assessment";
    private static final String SHUTDOWN = "source.emergency-shutdown";
    private static final String RECIPIENTS = "source.filing-recipients";
    private static final String IN_PORTS = "inPorts";

    private final PolicyBook policies;
    private final SourceLevelRule levels;
    private final Calendar calendar;

    SourcePolicies(PolicyBook policies, SourceLevelRule levels, Calendar calendar) {
        this.policies = policies;
        this.levels = levels;
        this.calendar = calendar;
    }

    /** What the standard and the thresholds of that day make of these chemicals. */
    SourceReckoning reckoned(
            List<SourceChemical> chemicals, int people, RegionCode region, Sector sector, LocalDate day) {
        return new SourceReckoning(
                chemicals,
                SourceIdentification.of(levels.standard(day), chemicals, people),
                levels.grading(region, sector, day));
    }

    /** What is asked of an assessment that is made on that day; nothing where the book is silent. */
    SourceRules rules(RegionCode region, Sector sector, LocalDate day) {
        var book = policies.edition();
        var institution = book.find(INSTITUTION, region, sector, day).map(PolicyAnswer.Decided::result);
        var shutdown = book.find(SHUTDOWN, region, sector, day).map(PolicyAnswer.Decided::result);
        return new SourceRules(
                institution.map(row -> Set.copyOf(row.items(PolicyRow.VALUE))).orElse(Set.of()),
                institution.map(LegalGround::of).orElse(null),
                shutdown.map(row -> Set.copyOf(row.items(PolicyRow.VALUE))).orElse(Set.of()),
                shutdown.map(LegalGround::of).orElse(null));
    }

    /**
     * The last day of the next assessment after one of that day.
     *
     * @throws RuleViolation when that day is still to come
     */
    LocalDate reassessBy(RegionCode region, Sector sector, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation(HazardProblem.SOURCE_DAY_IMPOSSIBLE, day.toString());
        }
        return policies.evaluate(REASSESSMENT, region, sector, day)
                .result()
                .dueDate(day, calendar.edition().days())
                .date();
    }

    /** With whom a source there is filed. */
    List<FilingRecipient> recipients(MajorSource source, LocalDate day) {
        var row = policies.evaluate(RECIPIENTS, source.region(), source.sector(), day)
                .result();
        var name = source.unit().inPort() && row.find(IN_PORTS).isPresent() ? IN_PORTS : PolicyRow.VALUE;
        return row.items(name).stream().map(FilingRecipient::valueOf).toList();
    }

    /** The period of that duty; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(String code, MajorSource source, LocalDate day) {
        return policies.edition().find(code, source.region(), source.sector(), day);
    }
}
