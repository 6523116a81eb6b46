package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;

/** What the policy book says of dangers: how long their rectification may take, and what its plan must hold. */
@ApplicationScoped
class DangerPolicies {

    private static final String PRECAUTIONS = "danger.plan-precautions.major";
    private static final String RECHECK = "danger.recheck-period";
    private static final String RECHECK_PERSONS = "danger.recheck-persons.";
    private static final String MAJEURE_ONLY = "danger.extension-force-majeure-only";
    private static final String WINDOW = "danger.extension-window";

    private final PolicyBook policies;
    private final Calendar calendar;

    DangerPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** As {@link PolicyBook#when}. */
    FactTime when(@Nullable Instant happenedAt, Instant now, RegionCode region, Sector sector) {
        return policies.when(happenedAt, now, region, sector);
    }

    /** The limit for a danger of that grade that the enterprise has from that day on. */
    TimeLimit allowed(DangerGrade grade, ActiveEnterprise enterprise, LocalDate day) {
        return allowed(grade, enterprise.region(), enterprise.sector(), day);
    }

    /** The limit for a danger of that grade that is there from that day on. */
    TimeLimit allowed(DangerGrade grade, RegionCode region, Sector sector, LocalDate day) {
        var row = policies.evaluate(code(grade), region, sector, day).result();
        var due = row.dueDate(day, calendar.edition().days());
        return TimeLimit.byPolicy(due, row);
    }

    /**
     * As {@link #allowed(DangerGrade, RegionCode, Sector, LocalDate)}, for a fact of another context. A gap in the policy book
     * is no reason to refuse a fact for ever: it is laid aside until the book has been mended.
     *
     * @throws IllegalStateException where the book is silent
     */
    TimeLimit ofFact(DangerGrade grade, RegionCode region, Sector sector, LocalDate day) {
        try {
            return allowed(grade, region, sector, day);
        } catch (RuleViolation gap) {
            // Without its cause, by which it would count as a refusal.
            throw new IllegalStateException("no time limit: " + gap.getMessage());
        }
    }

    /**
     * The limit for a danger that is of that grade from that day on: a major one has the time of one from its finding, a general
     * one no more than one that is found that day.
     */
    TimeLimit regraded(Danger danger, DangerGrade to, LocalDate day) {
        var from = to == DangerGrade.MAJOR ? ChinaTime.dayOf(danger.foundAt()) : day;
        return allowed(to, danger.region(), danger.sector(), from);
    }

    private static String code(DangerGrade grade) {
        return switch (grade) {
            case GENERAL -> "danger.rectification-period.general";
            case MAJOR -> "danger.rectification-period.major";
        };
    }

    /** Within what the authority re-checks what was reported as put right on that day; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> recheck(Danger danger, LocalDate day) {
        return policies.edition().find(RECHECK, danger.region(), danger.sector(), day);
    }

    /** What is asked of an application for more time that is made on that day, or granted. */
    ExtensionRule extension(Danger danger, LocalDate day) {
        var most = row(
                switch (danger.observation().grade()) {
                    case GENERAL -> "danger.extension-period.general";
                    case MAJOR -> "danger.extension-period.major";
                },
                danger,
                day);
        var days = calendar.edition().days();
        if (danger.observation().source() != DangerSource.INSPECTION) {
            return new ExtensionRule(most, null, null, days);
        }
        return new ExtensionRule(
                most,
                Optional.of(row(MAJEURE_ONLY, danger, day))
                        .filter(only -> only.flag(PolicyRow.VALUE))
                        .orElse(null),
                row(WINDOW, danger, day),
                days);
    }

    private PolicyRow row(String code, Danger danger, LocalDate day) {
        return policies.evaluate(code, danger.region(), danger.sector(), day).result();
    }

    /** How many of an authority re-check it together on that day; one where the book is silent. */
    RecheckRule recheckers(Danger danger, LocalDate day) {
        var code = RECHECK_PERSONS
                + (danger.observation().source() == DangerSource.INSPECTION
                        ? "inspected"
                        : switch (danger.observation().grade()) {
                            case GENERAL -> "general";
                            case MAJOR -> "major";
                        });
        return policies.edition()
                .find(code, danger.region(), danger.sector(), day)
                .map(PolicyAnswer.Decided::result)
                .map(row -> new RecheckRule(row.number(PolicyRow.VALUE).intValue(), LegalGround.of(row)))
                .orElse(RecheckRule.ONE);
    }

    /** The rule for a plan that is made on that day. */
    PlanRule ofPlan(Danger danger, LocalDate day) {
        return switch (danger.observation().grade()) {
            case GENERAL -> PlanRule.PLAIN;
            case MAJOR -> {
                var row = policies.evaluate(PRECAUTIONS, danger.region(), danger.sector(), day)
                        .result();
                yield new PlanRule(row.flag(PolicyRow.VALUE), LegalGround.of(row));
            }
        };
    }

    /**
     * What the policy book asks of a plan for a danger.
     *
     * @param precautionsRequired whether it must say what protects people until the danger is put right
     * @param ground the row that says so; absent where nothing does
     */
    record PlanRule(boolean precautionsRequired, @Nullable LegalGround ground) {

        /** Nothing beyond the five implementations. */
        static final PlanRule PLAIN = new PlanRule(false, null);
    }

    /**
     * How many of an authority re-check a danger together.
     *
     * @param ground the row that says so; absent where nothing does
     */
    record RecheckRule(int persons, @Nullable LegalGround ground) {

        /** Whoever it is. */
        static final RecheckRule ONE = new RecheckRule(1, null);

        /** @throws RuleViolation when an authority sends more than one */
        void requireOneEnough(Actor by) {
            if (ground != null && persons > 1 && by.side() == Actor.ActorSide.AUTHORITY) {
                throw RuleViolation.byLaw(ground, HazardProblem.RECHECK_SECOND_MISSING, by.name());
            }
        }
    }

    /**
     * What the policy book asks of more time for a danger.
     *
     * @param most how much more extensions may give together
     * @param majeureOnly the row that lets nothing but force majeure count; absent where other reasons do
     * @param window within how many days before the last one it is asked for; absent where it may be sooner
     */
    record ExtensionRule(
            PolicyRow most,
            @Nullable PolicyRow majeureOnly,
            @Nullable PolicyRow window,
            WorkingCalendar days) {

        /**
         * Lets an application through.
         *
         * @throws RuleViolation when its ground does not count, or it comes too early
         */
        void requireAskable(DangerExtension asked, LocalDate due, LocalDate today) {
            if (majeureOnly != null && asked.ground() != DangerExtensionGround.FORCE_MAJEURE) {
                throw RuleViolation.byLaw(LegalGround.of(majeureOnly), HazardProblem.DANGER_EXTENSION_GROUND);
            }
            if (window != null && window.dueDate(today, days).date().isBefore(due)) {
                throw RuleViolation.byLaw(
                        LegalGround.of(window),
                        HazardProblem.DANGER_EXTENSION_EARLY,
                        due.toString(),
                        window.text(PolicyRow.VALUE));
            }
        }

        /** The last day that may be given to what was due on that one before the first extension. */
        LocalDate latest(LocalDate first) {
            return most.dueDate(first, days).date();
        }
    }
}
