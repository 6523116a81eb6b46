package worksafe.inspections.assessment.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.AssessmentProblem;
import worksafe.inspections.assessment.indicator.IndicatorEvent.ControlIndicatorChanged;
import worksafe.inspections.assessment.indicator.IndicatorEvent.ControlIndicatorIssued;
import worksafe.inspections.assessment.indicator.IndicatorEvent.ControlIndicatorWithdrawn;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** An indicator; see the package. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "control_indicator")
class ControlIndicator extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: no enterprise's.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private long issuedIn;

    @Column(updatable = false)
    private @Nullable UUID parentId;

    @Embedded
    private IndicatorTerms terms;

    @Column(name = "limit_value")
    private int value;

    @Enumerated(EnumType.STRING)
    private IndicatorStatus status;

    private @Nullable Integer reported;
    private @Nullable LocalDate reportedAsOf;
    private @Nullable String explanation;

    @Column(updatable = false)
    private Instant issuedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "control_indicator_step", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ControlIndicator() {} // for Hibernate

    /** What it is spread from. */
    record Parent(ControlIndicator indicator, long spread) {}

    /**
     * Issues an indicator for a place or one of its departments.
     *
     * @param from what it is spread from; absent where the level above issued it by paper
     * @throws RuleViolation when it is no part of that, or together they are more than its value
     */
    static Created<ControlIndicator> issue(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            IndicatorTerms terms,
            int value,
            @Nullable Parent from,
            RegionCode issuedIn,
            Actor by,
            Instant now) {
        var indicator = new ControlIndicator(id, number, region, sector, terms, value, issuedIn, now);
        if (from != null) {
            from.indicator().requireSpreadable(indicator, from.spread());
            indicator.parentId = from.indicator().id();
        }
        indicator.timeline.add(TimelineStep.by(by, IndicatorStep.ISSUED, now, String.valueOf(value)));
        return new Created<>(indicator, new ControlIndicatorIssued(indicator.facts(indicator.version()), now));
    }

    private ControlIndicator(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            IndicatorTerms terms,
            int value,
            RegionCode issuedIn,
            Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        this.terms = terms;
        this.value = value;
        this.issuedIn = issuedIn.value();
        status = IndicatorStatus.IN_FORCE;
        issuedAt = now;
    }

    private void requireSpreadable(ControlIndicator part, long spread) {
        var same = part.terms.year() == terms.year()
                && part.terms.measure() == terms.measure()
                && (terms.measure() != IndicatorMeasure.OTHER
                        || part.terms.title().equals(terms.title()));
        var below = region().contains(part.region())
                && (!region().equals(part.region()) || (sector == null && part.sector != null))
                && (sector == null || sector == part.sector);
        if (status != IndicatorStatus.IN_FORCE || !same || !below) {
            throw new RuleViolation(AssessmentProblem.INDICATOR_NO_PART, number);
        }
        requireEnough(spread + part.value);
    }

    /** @throws RuleViolation when that is more than there is */
    void requireEnough(long together) {
        if (together > value) {
            throw new RuleViolation(
                    AssessmentProblem.INDICATOR_SPREAD_TOO_MUCH, String.valueOf(together), String.valueOf(value));
        }
    }

    /**
     * Its value is another.
     *
     * @param spread what is spread of it already
     * @throws RuleViolation when that is more than the new value
     */
    ControlIndicatorChanged revise(int to, long spread, String reason, Actor by, Instant now) {
        status.require(IndicatorAction.REVISION);
        value = to;
        requireEnough(spread);
        return changed(IndicatorStep.REVISED, to + "：" + reason, by, now);
    }

    /**
     * What came of one that nothing counts.
     *
     * @throws RuleViolation when accidents count it, or the day is to come or of another year
     */
    ControlIndicatorChanged report(int actual, LocalDate asOf, Actor by, Instant now) {
        status.require(IndicatorAction.REPORT);
        if (terms.measure() != IndicatorMeasure.OTHER) {
            throw new RuleViolation(AssessmentProblem.INDICATOR_COUNTED, number);
        }
        if (asOf.getYear() != terms.year() || asOf.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(AssessmentProblem.INDICATOR_DAY_OUTSIDE, asOf.toString());
        }
        reported = actual;
        reportedAsOf = asOf;
        return changed(IndicatorStep.REPORTED, asOf + "：" + actual, by, now);
    }

    /** The place says why it does as it does. */
    ControlIndicatorChanged explain(String text, Actor by, Instant now) {
        status.require(IndicatorAction.EXPLANATION);
        explanation = text;
        return changed(IndicatorStep.EXPLAINED, text, by, now);
    }

    /**
     * Takes it back.
     *
     * @param parts how many are spread from it and in force
     * @throws RuleViolation while there are any
     */
    ControlIndicatorWithdrawn withdraw(long parts, String reason, Actor by, Instant now) {
        var withdrawn = status.to(IndicatorStatus.WITHDRAWN);
        if (parts > 0) {
            throw new RuleViolation(AssessmentProblem.INDICATOR_IS_SPREAD, String.valueOf(parts));
        }
        status = withdrawn;
        timeline.add(TimelineStep.by(by, IndicatorStep.WITHDRAWN, now, reason));
        return new ControlIndicatorWithdrawn(facts(version() + 1), now);
    }

    private ControlIndicatorChanged changed(IndicatorStep step, String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new ControlIndicatorChanged(facts(version() + 1), step, now);
    }

    /** @throws RuleViolation unless the place issued it, or entered what the level above issued */
    void requireIssuer(RegionCode place) {
        if (place.value() != issuedIn) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_ISSUER, number);
        }
    }

    Set<IndicatorAction> actions(RegionCode place) {
        var possible = EnumSet.noneOf(IndicatorAction.class);
        possible.addAll(status.actions());
        if (place.value() != issuedIn) {
            possible.remove(IndicatorAction.REVISION);
            possible.remove(IndicatorAction.WITHDRAWAL);
        }
        if (terms.measure() != IndicatorMeasure.OTHER) {
            possible.remove(IndicatorAction.REPORT);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String number() {
        return number;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    RegionCode issuedIn() {
        return new RegionCode(issuedIn);
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    IndicatorTerms terms() {
        return terms;
    }

    int value() {
        return value;
    }

    IndicatorStatus status() {
        return status;
    }

    @Nullable
    Integer reported() {
        return reported;
    }

    @Nullable
    LocalDate reportedAsOf() {
        return reportedAsOf;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private IndicatorEvent.Facts facts(long revision) {
        return new IndicatorEvent.Facts(
                id(),
                number,
                parentId,
                region(),
                sector,
                revision,
                status,
                terms.year(),
                terms.measure(),
                terms.title(),
                value);
    }
}
