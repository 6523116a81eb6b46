package worksafe.training.exam;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.exam.ExamSittingEvent.ExamSittingAnnounced;
import worksafe.training.exam.ExamSittingEvent.ExamSittingAppealed;
import worksafe.training.exam.ExamSittingEvent.ExamSittingCancelled;
import worksafe.training.exam.ExamSittingEvent.ExamSittingFinalised;
import worksafe.training.exam.ExamSittingEvent.ExamSittingMarked;
import worksafe.training.exam.ExamSittingEvent.ExamSittingOverdue;
import worksafe.training.exam.ExamSittingEvent.ExamSittingPublished;
import worksafe.training.exam.ExamSittingEvent.ExamSittingSeated;
import worksafe.training.exam.ExamSittingEvent.ExamSittingStarted;

/** A sitting; see the package for the whole life. Each verb first asks whether it is legal and right. */
@Entity
@Table(name = "exam_sitting")
class ExamSitting extends VersionedRow implements Walled {

    private static final int LATEST_DAYS = 366;

    /** Papers are drawn this long before the window at the earliest; they are not shown before it. */
    private static final Duration AHEAD = Duration.ofHours(1);

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: enterprises see their entries, not the sitting.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Embedded
    private ExamSubject subject;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ExamPart part;

    @Column(updatable = false)
    private String venue;

    @Column(updatable = false)
    private Instant opensAt;

    @Column(updatable = false)
    private Instant closesAt;

    @Column(updatable = false)
    private int capacity;

    private int seated;

    @Column(updatable = false)
    private int fullMarks;

    @Column(updatable = false)
    private int passMarks;

    @Column(updatable = false)
    private boolean freeOfCharge;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    /** From which its papers follow; shown only once nobody sits them any more. */
    @Column(updatable = false)
    private String seed;

    @Enumerated(EnumType.STRING)
    private ExamSittingStatus status;

    private @Nullable Instant drawnAt;
    private @Nullable Instant publishedAt;
    private @Nullable LocalDate appealUntil;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private Instant announcedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exam_sitting_section", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<ExamSection> sections = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "exam_sitting_step", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExamSitting() {} // for Hibernate

    private ExamSitting(UUID id, Plan plan, Rule rule, int full, Instant now) {
        super(id, plan.region());
        number = plan.number();
        sector = plan.sector();
        subject = plan.subject();
        part = plan.part();
        venue = plan.venue();
        opensAt = plan.window().from();
        closesAt = plan.window().to();
        capacity = plan.capacity();
        fullMarks = full;
        passMarks = rule.passMarks();
        freeOfCharge = rule.free();
        basis = rule.basis();
        seed = plan.seed();
        sections.addAll(plan.sections());
        status = ExamSittingStatus.ANNOUNCED;
        announcedAt = now;
    }

    /** From when to when it is sat. */
    record Window(Instant from, Instant to) {}

    /** What is announced. */
    record Plan(
            String number,
            RegionCode region,
            @Nullable Sector sector,
            ExamSubject subject,
            ExamPart part,
            String venue,
            Window window,
            int capacity,
            List<ExamSection> sections,
            String seed) {

        Plan {
            sections = List.copyOf(sections);
        }

        /** Of a practical exam a hundred; of a theory exam what its sections are worth. */
        int fullMarks() {
            return part == ExamPart.PRACTICAL
                    ? 100
                    : sections.stream().mapToInt(ExamSection::worth).sum();
        }
    }

    /**
     * What the policies of the day say of it.
     *
     * @param free whether nothing may be asked for it (安全生产法 Art. 27(2))
     * @param basis the row that says what passes
     */
    record Rule(int passMarks, boolean free, PolicyBasis basis) {}

    /** @throws RuleViolation when its window has begun or lies too far, or its blueprint does not fit its part */
    static Created<ExamSitting> announce(UUID id, Plan plan, Rule rule, Actor by, Instant now) {
        var window = plan.window();
        if (!window.from().isAfter(now)
                || !window.to().isAfter(window.from())
                || window.to().isAfter(now.plus(Duration.ofDays(LATEST_DAYS)))) {
            throw new RuleViolation(
                    ExamProblem.EXAM_WINDOW_OUTSIDE,
                    window.from().toString(),
                    window.to().toString());
        }
        var full = plan.fullMarks();
        var sections = plan.sections();
        if (sections.isEmpty() != (plan.part() == ExamPart.PRACTICAL) || full > 1000) {
            throw new RuleViolation(ExamProblem.EXAM_BLUEPRINT_UNFIT, plan.part());
        }
        var sitting = new ExamSitting(id, plan, rule, full, now);
        sitting.timeline.add(TimelineStep.by(by, ExamSittingStep.ANNOUNCED, now, null));
        return new Created<>(sitting, new ExamSittingAnnounced(sitting.facts(sitting.version()), now));
    }

    /**
     * So many more have seats.
     *
     * @throws RuleViolation when there are not so many, or the window has begun
     */
    ExamSittingSeated seat(int more, Actor by, Instant now) {
        var taken = status.to(ExamSittingStatus.SEATED);
        if (!now.isBefore(opensAt)) {
            throw new RuleViolation(ExamProblem.EXAM_NOT_OPEN, number);
        }
        if (seated + more > capacity) {
            throw new RuleViolation(
                    ExamProblem.EXAM_SEATS_SHORT, String.valueOf(capacity - seated), String.valueOf(more));
        }
        status = taken;
        seated += more;
        timeline.add(TimelineStep.by(by, ExamSittingStep.SEATED, now, String.valueOf(more)));
        return new ExamSittingSeated(next(), now);
    }

    /** @throws RuleViolation more than an hour before its window, and when that is over */
    ExamSittingStarted start(Actor by, Instant now) {
        var running = status.to(ExamSittingStatus.RUNNING);
        if (now.isBefore(opensAt.minus(AHEAD)) || !now.isBefore(closesAt)) {
            throw new RuleViolation(ExamProblem.EXAM_NOT_OPEN, number);
        }
        status = running;
        drawnAt = now;
        timeline.add(TimelineStep.by(by, ExamSittingStep.STARTED, now, null));
        return new ExamSittingStarted(next(), now);
    }

    /** @throws RuleViolation while its window is open */
    ExamSittingMarked mark(Actor by, Instant now) {
        var marked = status.to(ExamSittingStatus.MARKED);
        if (!now.isAfter(closesAt)) {
            throw new RuleViolation(ExamProblem.EXAM_STILL_OPEN, closesAt.toString());
        }
        status = marked;
        timeline.add(TimelineStep.by(by, ExamSittingStep.MARKED, now, null));
        return new ExamSittingMarked(next(), now);
    }

    /** How many passed, failed and were absent. */
    record Outcome(int passed, int failed, int absent) {}

    /** The results are public. */
    ExamSittingPublished publish(Outcome outcome, LocalDate doubtUntil, Actor by, Instant now) {
        status = status.to(ExamSittingStatus.PUBLISHED);
        publishedAt = now;
        appealUntil = doubtUntil;
        overdueSince = null;
        timeline.add(TimelineStep.by(by, ExamSittingStep.PUBLISHED, now, null));
        return new ExamSittingPublished(next(), outcome.passed(), outcome.failed(), outcome.absent(), doubtUntil, now);
    }

    /**
     * A result is doubted.
     *
     * @return what is announced: that it is the first one
     * @throws RuleViolation when the days for that are over
     */
    Optional<ExamSittingAppealed> doubt(Instant now) {
        var appealed = status.to(ExamSittingStatus.APPEALED);
        if (ChinaTime.dayOf(now).isAfter(Objects.requireNonNull(appealUntil))) {
            throw new RuleViolation(ExamProblem.EXAM_APPEAL_LATE, appealUntil.toString());
        }
        if (status == appealed) {
            return Optional.empty();
        }
        status = appealed;
        timeline.add(TimelineStep.itself(ExamSittingStep.APPEALED, now, null));
        return Optional.of(new ExamSittingAppealed(next(), now));
    }

    /**
     * Nothing changes any more.
     *
     * @param undecided how many results are doubted still
     * @throws RuleViolation when one is, or one may be
     */
    ExamSittingFinalised finalise(long undecided, Actor by, Instant now) {
        var last = status.to(ExamSittingStatus.FINAL);
        if (undecided > 0 || !ChinaTime.dayOf(now).isAfter(Objects.requireNonNull(appealUntil))) {
            throw new RuleViolation(
                    ExamProblem.EXAM_APPEALS_OPEN, String.valueOf(appealUntil), String.valueOf(undecided));
        }
        status = last;
        timeline.add(TimelineStep.by(by, ExamSittingStep.FINALISED, now, null));
        return new ExamSittingFinalised(next(), now);
    }

    /** It does not happen, or does not count: whoever had a seat waits for another. */
    ExamSittingCancelled cancel(String reason, Actor by, Instant now) {
        status = status.to(ExamSittingStatus.CANCELLED);
        seated = 0;
        timeline.add(TimelineStep.by(by, ExamSittingStep.CANCELLED, now, reason));
        return new ExamSittingCancelled(next(), reason, now);
    }

    /** The results were not published in time; empty where that is known, or they were. */
    Optional<ExamSittingOverdue> miss(Instant dueAt) {
        if (overdueSince != null || publishedAt != null || status == ExamSittingStatus.CANCELLED) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(ExamSittingStep.OVERDUE, dueAt, null));
        return Optional.of(new ExamSittingOverdue(next(), dueAt));
    }

    Set<ExamSittingAction> actions() {
        return status.actions();
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

    ExamSubject subject() {
        return subject;
    }

    ExamPart part() {
        return part;
    }

    String venue() {
        return venue;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    int capacity() {
        return capacity;
    }

    int seated() {
        return seated;
    }

    int fullMarks() {
        return fullMarks;
    }

    int passMarks() {
        return passMarks;
    }

    boolean freeOfCharge() {
        return freeOfCharge;
    }

    PolicyBasis basis() {
        return basis;
    }

    /** The seed, once nobody sits its papers any more. */
    Optional<String> seed() {
        return switch (status) {
            case ANNOUNCED, SEATED, RUNNING -> Optional.empty();
            case MARKED, PUBLISHED, APPEALED, FINAL, CANCELLED -> Optional.of(seed);
        };
    }

    ExamSittingStatus status() {
        return status;
    }

    @Nullable
    Instant drawnAt() {
        return drawnAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    LocalDate appealUntil() {
        return appealUntil;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    List<ExamSection> sections() {
        return List.copyOf(sections);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ExamSittingEvent.Facts next() {
        return facts(version() + 1);
    }

    private ExamSittingEvent.Facts facts(long revision) {
        return new ExamSittingEvent.Facts(
                id(),
                number,
                subject.kind(),
                subject.category(),
                part,
                region(),
                sector,
                revision,
                status,
                venue,
                opensAt,
                closesAt,
                capacity,
                seated,
                freeOfCharge);
    }
}
