package worksafe.registry.drill;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.drill.EmergencyDrillEvent.EmergencyDrillCancelled;
import worksafe.registry.drill.EmergencyDrillEvent.EmergencyDrillEvaluated;
import worksafe.registry.drill.EmergencyDrillEvent.EmergencyDrillHeld;
import worksafe.registry.drill.EmergencyDrillEvent.EmergencyDrillPlanned;
import worksafe.registry.drill.EmergencyDrillEvent.EmergencyDrillReported;
import worksafe.registry.plan.DrilledPlans.Drilled;
import worksafe.registry.plan.EmergencyPlanKind;

/**
 * A drill of an emergency plan; see the package for the whole life. Each verb first asks whether it is legal and right, changes
 * something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "emergency_drill")
class EmergencyDrill extends VersionedRow implements Walled {

    /** How far ahead drills are planned. */
    private static final int YEARS_AHEAD = 3;

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private String planNumber;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private EmergencyPlanKind planKind;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DrillForm form;

    @Column(updatable = false)
    private LocalDate plannedOn;

    /** Whether the authority is told of it; as it was when it was held. */
    @Column(name = "reported")
    private boolean toBeReported;

    @Enumerated(EnumType.STRING)
    private EmergencyDrillStatus status;

    private @Nullable LocalDate heldOn;
    private @Nullable Integer participants;
    private @Nullable String course;
    private @Nullable LocalDate evaluatedOn;
    private @Nullable String evaluation;
    private @Nullable Boolean effective;
    private @Nullable String revisionReason;
    private @Nullable LocalDate reportedOn;
    private Instant plannedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "emergency_drill_step", joinColumns = @JoinColumn(name = "drill_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EmergencyDrill() {} // for Hibernate

    private EmergencyDrill(
            Identity identity, String enterpriseName, Drilled plan, Intent intent, boolean toBeReported, Instant now) {
        super(identity.id(), plan.region());
        enterpriseId = plan.enterpriseId();
        this.enterpriseName = enterpriseName;
        sector = plan.sector();
        number = identity.number();
        planId = plan.id();
        planNumber = plan.number();
        planKind = plan.kind();
        title = intent.title();
        form = intent.form();
        plannedOn = intent.on();
        this.toBeReported = toBeReported;
        status = EmergencyDrillStatus.PLANNED;
        plannedAt = now;
    }

    /** How a plan is tried. */
    @Schema(name = "DrillForm")
    enum DrillForm {
        /** 桌面演练. */
        TABLETOP,
        /** 实战演练. */
        IN_THE_FIELD
    }

    /** What a drill is called: {@code YL320281-2026-000003}. */
    record Identity(UUID id, String number) {

        /** The series of the numbers of drills (演练). */
        static final String SERIES = "YL";
    }

    /** What is to be drilled, when and how. */
    record Intent(String title, LocalDate on, DrillForm form) {}

    /**
     * Plans a drill.
     *
     * @param plan which is in force
     * @param toBeReported whether the authority is told of it
     * @throws RuleViolation when the day cannot be
     */
    static Created<EmergencyDrill> plan(
            Identity identity,
            String enterpriseName,
            Drilled plan,
            Intent intent,
            boolean toBeReported,
            Actor by,
            Instant now) {
        var unused =
                requireDay(intent.on(), plan.publishedOn(), ChinaTime.dayOf(now).plusYears(YEARS_AHEAD));
        var drill = new EmergencyDrill(identity, enterpriseName, plan, intent, toBeReported, now);
        drill.timeline.add(TimelineStep.by(by, EmergencyDrillStep.PLANNED, now, null));
        return new Created<>(drill, new EmergencyDrillPlanned(drill.facts(drill.version()), intent.on(), now));
    }

    /**
     * It was held.
     *
     * @param plan as it is now
     * @param toReport whether the authority is told of it
     * @throws RuleViolation when the day cannot be
     */
    EmergencyDrillHeld hold(
            LocalDate on, int people, String how, Drilled plan, boolean toReport, Actor by, Instant now) {
        var held = status.by(EmergencyDrillAction.HOLDING, EmergencyDrillStatus.HELD);
        var day = requireDay(on, plan.publishedOn(), ChinaTime.dayOf(now));

        status = held;
        heldOn = day;
        participants = people;
        course = how;
        toBeReported = toReport;
        timeline.add(TimelineStep.by(by, EmergencyDrillStep.HELD, now, how));
        return new EmergencyDrillHeld(facts(version() + 1), day, people, now);
    }

    /**
     * Its effect was evaluated.
     *
     * @param revise why its plan is to be revised; absent where it need not be
     * @throws RuleViolation when the day cannot be
     */
    EmergencyDrillEvaluated evaluate(
            LocalDate on, String findings, boolean worked, @Nullable String revise, Actor by, Instant now) {
        var evaluated = status.by(EmergencyDrillAction.EVALUATION, EmergencyDrillStatus.EVALUATED);
        var day = requireDay(on, required(heldOn), ChinaTime.dayOf(now));

        status = evaluated;
        evaluatedOn = day;
        evaluation = findings;
        effective = worked;
        revisionReason = revise;
        timeline.add(TimelineStep.by(by, EmergencyDrillStep.EVALUATED, now, findings));
        return new EmergencyDrillEvaluated(facts(version() + 1), day, worked, revise != null, now);
    }

    /**
     * The authority was told.
     *
     * @throws RuleViolation when the day cannot be
     */
    EmergencyDrillReported report(LocalDate on, @Nullable String note, Actor by, Instant now) {
        var told = status.by(EmergencyDrillAction.REPORT, EmergencyDrillStatus.REPORTED);
        var day = requireDay(on, required(evaluatedOn), ChinaTime.dayOf(now));

        status = told;
        reportedOn = day;
        timeline.add(TimelineStep.by(by, EmergencyDrillStep.REPORTED, now, note));
        return new EmergencyDrillReported(facts(version() + 1), day, now);
    }

    EmergencyDrillCancelled cancel(String reason, Actor by, Instant now) {
        var cancelled = status.by(EmergencyDrillAction.CANCELLATION, EmergencyDrillStatus.CANCELLED);

        status = cancelled;
        timeline.add(TimelineStep.by(by, EmergencyDrillStep.CANCELLED, now, reason));
        return new EmergencyDrillCancelled(facts(version() + 1), reason, now);
    }

    /** Its enterprise is no more; empty where it was held or cancelled. */
    Optional<EmergencyDrillCancelled> end(String reason, Instant now) {
        if (status != EmergencyDrillStatus.PLANNED) {
            return Optional.empty();
        }

        status = status.to(EmergencyDrillStatus.CANCELLED);
        timeline.add(TimelineStep.itself(EmergencyDrillStep.CANCELLED, now, reason));
        return Optional.of(new EmergencyDrillCancelled(facts(version() + 1), reason, now));
    }

    /**
     * The day, where it can be.
     *
     * @throws RuleViolation when it lies before what it follows, or too late
     */
    private static LocalDate requireDay(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new RuleViolation(
                    RegistryProblem.DRILL_DAY_IMPOSSIBLE, day.toString(), first.toString(), last.toString());
        }
        return day;
    }

    private LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("not yet: " + id());
        }
        return day;
    }

    /** Whether nothing is owed for it any more. */
    boolean isOver() {
        return status.next().isEmpty() || status == EmergencyDrillStatus.EVALUATED && !toBeReported;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    UUID planId() {
        return planId;
    }

    String planNumber() {
        return planNumber;
    }

    EmergencyPlanKind planKind() {
        return planKind;
    }

    String title() {
        return title;
    }

    DrillForm form() {
        return form;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    boolean isToBeReported() {
        return toBeReported;
    }

    EmergencyDrillStatus status() {
        return status;
    }

    Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    Optional<Integer> participants() {
        return Optional.ofNullable(participants);
    }

    Optional<String> course() {
        return Optional.ofNullable(course);
    }

    Optional<LocalDate> evaluatedOn() {
        return Optional.ofNullable(evaluatedOn);
    }

    Optional<String> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    Optional<Boolean> effective() {
        return Optional.ofNullable(effective);
    }

    Optional<String> revisionReason() {
        return Optional.ofNullable(revisionReason);
    }

    Optional<LocalDate> reportedOn() {
        return Optional.ofNullable(reportedOn);
    }

    Instant plannedAt() {
        return plannedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private EmergencyDrillEvent.Facts facts(long revision) {
        return new EmergencyDrillEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                title,
                planId,
                planKind,
                form,
                isOver());
    }
}
