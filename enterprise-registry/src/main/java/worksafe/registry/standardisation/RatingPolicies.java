package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.standardisation.StandardisationRating.Given;

/** What the policy book says of ratings: who gives which level, for how long, after what, and why it takes it back. */
@ApplicationScoped
class RatingPolicies {

    static final String REVIEW_PERIOD = "standardisation.review-period";
    static final String SELF_RATING_PERIOD = "standardisation.self-rating-period";

    private static final String SHOWING_PERIOD = "standardisation.showing-period";
    private static final String VALIDITY = "standardisation.validity";
    private static final String LEVELS = "standardisation.levels";
    private static final String GROUNDS = "standardisation.withdrawal-grounds";

    private final PolicyBook policies;
    private final Calendar calendar;

    RatingPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** A last day, and the row that says so. */
    record LastDay(LocalDate day, PolicyBasis basis) {}

    /** How long there is for what such a clock measures; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(String code, StandardisationRating rating, Instant from) {
        return policies.edition().find(code, rating.region(), rating.sector(), ChinaTime.dayOf(from));
    }

    /** The last day of the shortest showing that begins today. */
    LastDay shownUntil(StandardisationRating rating, LocalDate today) {
        var row = row(SHOWING_PERIOD, rating.region(), rating.sector(), today);
        return new LastDay(row.dueDate(today, calendar.edition().days()).date(), PolicyBasis.of(row));
    }

    /** The last day of a rating that holds from that day. */
    LocalDate validUntil(StandardisationRating rating, LocalDate from) {
        var row = row(VALIDITY, rating.region(), rating.sector(), from);
        return row.dueDate(from, calendar.edition().days()).date().minusDays(1);
    }

    /**
     * That what was given on that day may have held until another.
     *
     * @throws RuleViolation when no rating lasts so long by the row of today
     */
    void requireNoLonger(Given given, Active enterprise, LocalDate today) {
        var row = row(VALIDITY, enterprise.region(), enterprise.sector(), today);
        var last = row.dueDate(given.on(), calendar.edition().days()).date();
        if (given.until().isAfter(last)) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(),
                    RegistryProblem.STANDARDISATION_TOO_LONG,
                    given.on().toString(),
                    last.toString());
        }
    }

    /** The row that says how long a rating holds. */
    PolicyBasis validity(RegionCode region, Sector sector, Instant now) {
        return PolicyBasis.of(row(VALIDITY, region, sector, ChinaTime.dayOf(now)));
    }

    /**
     * That it is for that office to say who has that level.
     *
     * @throws RuleViolation when it is a higher one's
     */
    void requireOffice(RatingLevel level, StandardisationRating rating, Scope office, LocalDate day) {
        var row = row(LEVELS, rating.region(), rating.sector(), day);
        var of = RegionLevel.valueOf(row.text(level == RatingLevel.ONE ? PolicyRow.VALUE : word(level)));
        var place = rating.region().at(of);
        if (!office.covers(place, rating.sector(), null)) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(),
                    RegistryProblem.STANDARDISATION_OFFICE_OTHER,
                    level,
                    place.toString());
        }
    }

    /** @throws RuleViolation when none of the rows of the day names that ground */
    void requireGround(WithdrawalGround ground, StandardisationRating rating, LocalDate day) {
        var row = row(GROUNDS, rating.region(), rating.sector(), day);
        if (!row.items(PolicyRow.VALUE).contains(ground.name())) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(), RegistryProblem.STANDARDISATION_GROUND_UNKNOWN, ground);
        }
    }

    private static String word(RatingLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private PolicyRow row(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.evaluate(code, region, sector, day).result();
    }
}
