package worksafe.training.session;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;
import worksafe.training.rule.TrainingTopic;
import worksafe.training.session.TrainingSessionEvent.TrainingEnrolmentWithdrawn;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionCancelled;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionClosed;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionCredited;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionEnrolled;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionHeld;
import worksafe.training.session.TrainingSessionEvent.TrainingSessionOpened;

/** A session of training; see the package for its life. Each verb asks first, changes then, and returns its event. */
@Entity
@Table(name = "training_session")
class TrainingSession extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TrainingPurpose purpose;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TrainingAudience audience;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable OperationCategory category;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @Column(updatable = false)
    private int hours;

    @Column(updatable = false)
    private int capacity;

    @Column(updatable = false)
    private String venue;

    @Column(updatable = false)
    private String teacher;

    @Column(updatable = false)
    private String teacherQualification;

    @Column(updatable = false)
    private @Nullable String institution;

    @Column(updatable = false)
    private @Nullable String institutionQualification;

    @Column(updatable = false)
    private @Nullable String guidedBy;

    @Column(updatable = false)
    private boolean offDuty;

    @Column(updatable = false)
    private boolean examined;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private TrainingSessionStatus status;

    private int enrolled;
    private @Nullable Integer attended;
    private @Nullable Integer absent;
    private @Nullable Integer passed;
    private @Nullable String content;
    private @Nullable String conclusion;

    @Column(updatable = false)
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "training_session_step", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected TrainingSession() {} // for Hibernate

    private TrainingSession(Identity identity, Holder holder, Draft draft, Instant now) {
        super(identity.id(), holder.region());
        sector = holder.sector();
        enterpriseId = holder.enterpriseId();
        enterpriseName = holder.enterpriseName();
        number = identity.number();
        title = draft.title();
        purpose = draft.purpose();
        audience = draft.audience();
        category = draft.category();
        topics = TrainingTopic.names(draft.topics());
        hours = draft.hours();
        capacity = draft.capacity();
        venue = draft.venue();
        teacher = draft.teacher();
        teacherQualification = draft.teacherQualification();
        institution = draft.institution();
        institutionQualification = draft.institutionQualification();
        guidedBy = draft.guidedBy();
        offDuty = draft.offDuty();
        examined = draft.examined();
        startsAt = draft.startsAt();
        endsAt = draft.endsAt();
        status = TrainingSessionStatus.OPEN;
        openedAt = now;
    }

    /** What a session is called: {@code PX320281-2026-000003}. */
    record Identity(UUID id, String number) {

        /** The series of the numbers of sessions (培训). */
        static final String SERIES = "PX";
    }

    /** Who holds it: an enterprise, or the authority of a place. */
    record Holder(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName) {}

    /**
     * What is announced.
     *
     * @param category for which special operation it trains; absent where it is for none in particular
     * @param institution who teaches, where it is not the holder
     * @param guidedBy the authority that guides it, as with occupational health
     * @param offDuty whether learners are off work for it (脱产)
     * @param examined whether it ends with an exam
     */
    record Draft(
            String title,
            TrainingPurpose purpose,
            TrainingAudience audience,
            @Nullable OperationCategory category,
            Set<TrainingTopic> topics,
            int hours,
            int capacity,
            String venue,
            String teacher,
            String teacherQualification,
            @Nullable String institution,
            @Nullable String institutionQualification,
            @Nullable String guidedBy,
            boolean offDuty,
            boolean examined,
            Instant startsAt,
            Instant endsAt) {}

    /**
     * Announces a session.
     *
     * @param asked the topics that the programme asks for
     * @param hour how long an hour of teaching (学时) is at least
     * @throws RuleViolation when it leaves topics out, has more hours than time, or is an enterprise's for officials
     */
    static Created<TrainingSession> open(
            Identity identity,
            Holder holder,
            Draft draft,
            Collection<TrainingTopic> asked,
            Duration hour,
            Actor by,
            Instant now) {
        if (holder.enterpriseId() != null && draft.audience().official()) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_AUDIENCE_OFFICIAL, draft.audience());
        }
        if (!draft.topics().containsAll(asked)) {
            throw new RuleViolation(
                    TrainingSessionProblem.SESSION_TOPICS_MISSING, String.join(", ", TrainingTopic.names(asked)));
        }
        var most = Duration.between(draft.startsAt(), draft.endsAt()).dividedBy(hour);
        if (draft.hours() > most) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_HOURS_IMPOSSIBLE, draft.hours(), most);
        }
        var session = new TrainingSession(identity, holder, draft, now);
        session.timeline.add(TimelineStep.by(by, TrainingSessionStep.OPENED, now, null));
        return new Created<>(
                session, new TrainingSessionOpened(session.facts(session.version()), session.capacity, now));
    }

    /**
     * So many are enrolled.
     *
     * @throws RuleViolation when it has not so many places
     */
    TrainingSessionEnrolled enrol(int count, Actor by, Instant now) {
        var after = enrolled + count;
        var target = after >= capacity ? TrainingSessionStatus.FULL : TrainingSessionStatus.OPEN;
        var next = status.by(TrainingSessionAction.ENROLMENT, target);
        if (after > capacity) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_FULL, number, capacity - enrolled, count);
        }

        status = next;
        enrolled = after;
        timeline.add(TimelineStep.by(by, TrainingSessionStep.ENROLLED, now, Integer.toString(count)));
        return new TrainingSessionEnrolled(changed(), count, now);
    }

    /** Somebody is enrolled no more. */
    TrainingEnrolmentWithdrawn withdraw(String learner, @Nullable String reason, Actor by, Instant now) {
        var next = status.by(TrainingSessionAction.WITHDRAWAL, TrainingSessionStatus.OPEN);
        status = next;
        enrolled--;
        timeline.add(TimelineStep.by(
                by, TrainingSessionStep.WITHDRAWN, now, reason == null ? learner : learner + "：" + reason));
        return new TrainingEnrolmentWithdrawn(changed(), now);
    }

    /**
     * It was held.
     *
     * @param missing how many of those enrolled did not come
     * @throws RuleViolation when it has not begun, or nobody came
     */
    TrainingSessionHeld hold(String taught, int missing, Actor by, Instant now) {
        var held = status.by(TrainingSessionAction.HOLDING, TrainingSessionStatus.HELD);
        if (now.isBefore(startsAt)) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_NOT_BEGUN, number, startsAt.toString());
        }
        if (enrolled - missing <= 0) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_EMPTY, number);
        }

        status = held;
        content = taught;
        attended = enrolled - missing;
        absent = missing;
        timeline.add(TimelineStep.by(by, TrainingSessionStep.HELD, now, null));
        return new TrainingSessionHeld(changed(), attended, missing, now);
    }

    /** Its results are known. */
    TrainingSessionClosed close(String result, int passing, Actor by, Instant now) {
        var closed = status.by(TrainingSessionAction.CLOSURE, TrainingSessionStatus.CLOSED);

        status = closed;
        conclusion = result;
        passed = passing;
        timeline.add(TimelineStep.by(by, TrainingSessionStep.CLOSED, now, null));
        return new TrainingSessionClosed(changed(), passing, (attended == null ? 0 : attended) - passing, now);
    }

    /** Those who passed were credited with so many hours together. */
    TrainingSessionCredited credit(int creditedHours, Actor by, Instant now) {
        var credited = status.by(TrainingSessionAction.CREDITING, TrainingSessionStatus.CREDITED);

        status = credited;
        timeline.add(TimelineStep.by(by, TrainingSessionStep.CREDITED, now, null));
        return new TrainingSessionCredited(changed(), passed == null ? 0 : passed, creditedHours, now);
    }

    TrainingSessionCancelled cancel(String reason, Actor by, Instant now) {
        var cancelled = status.by(TrainingSessionAction.CANCELLATION, TrainingSessionStatus.CANCELLED);

        status = cancelled;
        timeline.add(TimelineStep.by(by, TrainingSessionStep.CANCELLED, now, reason));
        return new TrainingSessionCancelled(changed(), reason, now);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    @Nullable
    UUID enterpriseId() {
        return enterpriseId;
    }

    @Nullable
    String enterpriseName() {
        return enterpriseName;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    TrainingPurpose purpose() {
        return purpose;
    }

    TrainingAudience audience() {
        return audience;
    }

    @Nullable
    OperationCategory category() {
        return category;
    }

    Set<TrainingTopic> topics() {
        return TrainingTopic.of(topics);
    }

    int hours() {
        return hours;
    }

    int capacity() {
        return capacity;
    }

    String venue() {
        return venue;
    }

    String teacher() {
        return teacher;
    }

    String teacherQualification() {
        return teacherQualification;
    }

    @Nullable
    String institution() {
        return institution;
    }

    @Nullable
    String institutionQualification() {
        return institutionQualification;
    }

    @Nullable
    String guidedBy() {
        return guidedBy;
    }

    boolean offDuty() {
        return offDuty;
    }

    boolean examined() {
        return examined;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    TrainingSessionStatus status() {
        return status;
    }

    int enrolled() {
        return enrolled;
    }

    @Nullable
    Integer attended() {
        return attended;
    }

    @Nullable
    Integer absent() {
        return absent;
    }

    @Nullable
    Integer passed() {
        return passed;
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String conclusion() {
        return conclusion;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private TrainingSessionEvent.Facts changed() {
        return facts(version() + 1);
    }

    private TrainingSessionEvent.Facts facts(long revision) {
        return new TrainingSessionEvent.Facts(
                id(),
                number,
                title,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                purpose,
                audience,
                hours,
                startsAt,
                endsAt);
    }
}
