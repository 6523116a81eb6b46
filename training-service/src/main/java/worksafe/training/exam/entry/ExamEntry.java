package worksafe.training.exam.entry;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.ExamSubject;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryAccepted;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryApplied;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryCertified;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryOverdue;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryRefused;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryReleased;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryResubmitted;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryReturned;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntrySeated;
import worksafe.training.exam.entry.ExamEntryEvent.ExamEntryWithdrawn;
import worksafe.training.exam.entry.ExamEntryEvent.ExamResultAppealed;
import worksafe.training.exam.entry.ExamEntryEvent.ExamResultPublished;
import worksafe.training.exam.entry.ExamEntryEvent.ExamResultRemarked;

/** An entry for an exam; see the package for the whole life. Each verb first asks whether it is legal and right. */
@Entity
@Table(name = "exam_entry")
public class ExamEntry extends VersionedRow implements Walled {

    private static final int MOST_NAMES = 2_000;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String personName;

    @Embedded
    private ExamSubject subject;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ExamPart part;

    @Column(updatable = false)
    private int attempt;

    private @Nullable LocalDate trainedOn;
    private @Nullable String trainingRecord;

    @Enumerated(EnumType.STRING)
    private @Nullable ExamTrainingProof trainingProof;

    private @Nullable Integer trainedHours;
    private @Nullable String unknownInstitutions;

    @Enumerated(EnumType.STRING)
    private ExamEntryStatus status;

    private @Nullable Instant overdueSince;
    private @Nullable UUID sittingId;
    private @Nullable Integer seat;
    private @Nullable String account;

    @Enumerated(EnumType.STRING)
    private @Nullable IdentityMethod identityMethod;

    private @Nullable Boolean identityConfirmed;
    private @Nullable Integer fullMarks;
    private @Nullable Integer passMarks;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant handedInAt;
    private @Nullable BigDecimal score;
    private @Nullable String firstExaminer;
    private @Nullable BigDecimal firstScore;
    private @Nullable String secondExaminer;
    private @Nullable BigDecimal secondScore;
    private @Nullable String thirdExaminer;
    private @Nullable BigDecimal thirdScore;
    private @Nullable String markedBy;
    private @Nullable LocalDate resultOn;
    private @Nullable BigDecimal publishedScore;
    private @Nullable String appealReason;
    private boolean appealed;
    private @Nullable UUID certificateId;

    @Column(updatable = false)
    private String appliedBy;

    @Column(updatable = false)
    private Instant appliedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 100)
    @CollectionTable(name = "exam_entry_step", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExamEntry() {} // for Hibernate

    private ExamEntry(UUID id, Plan plan, int attempt, Actor by, Instant now) {
        super(id, plan.region());
        number = plan.number();
        sector = plan.sector();
        enterpriseId = plan.enterpriseId();
        personId = plan.personId();
        personName = plan.personName();
        subject = plan.subject();
        part = plan.part();
        this.attempt = attempt;
        trainedOn = plan.training().on();
        trainingRecord = plan.training().record();
        status = ExamEntryStatus.APPLIED;
        appliedBy = by.subject();
        appliedAt = now;
    }

    /** The training that the application rests on, where there is one: its last day, and where it is proved. */
    record Training(@Nullable LocalDate on, @Nullable String record) {}

    /**
     * By what that training is proved.
     *
     * @param kind absent where nothing asks for training
     * @param hours of the sessions that prove it
     * @param unknownInstitutions those that taught them and stand in no register, for whoever accepts the entry
     */
    record Proof(@Nullable ExamTrainingProof kind, @Nullable Integer hours, Set<String> unknownInstitutions) {

        static final Proof NONE = of(null);

        static Proof of(@Nullable ExamTrainingProof kind) {
            return new Proof(kind, null, Set.of());
        }
    }

    /** Who is entered for what, and where. */
    record Plan(
            String number,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            UUID personId,
            String personName,
            ExamSubject subject,
            ExamPart part,
            Training training) {}

    /** A seat in a sitting, with what passes there. */
    public record Seat(
            UUID sittingId,
            String sittingNumber,
            int number,
            String account,
            int fullMarks,
            int passMarks,
            Instant opensAt,
            Instant closesAt) {}

    /**
     * Enters somebody.
     *
     * @param before how often the person tried that part so far
     * @throws RuleViolation when the training lies in the future
     */
    static Created<ExamEntry> apply(UUID id, Plan plan, int before, Actor by, Instant now) {
        requirePast(plan.training(), now);
        var entry = new ExamEntry(id, plan, before + 1, by, now);
        entry.timeline.add(TimelineStep.by(by, ExamEntryStep.APPLIED, now, null));
        return new Created<>(entry, new ExamEntryApplied(entry.facts(entry.version()), now));
    }

    private static void requirePast(Training training, Instant now) {
        if (training.on() != null && training.on().isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    ExamProblem.EXAM_TRAINED_IN_FUTURE, training.on().toString());
        }
    }

    /** What the training archive, or the office, proves of the training that is stated. */
    void restOn(Proof proof) {
        trainingProof = proof.kind();
        trainedHours = proof.hours();
        var unknown = String.join("、", new TreeSet<>(proof.unknownInstitutions()));
        unknownInstitutions = unknown.isEmpty() ? null : unknown.substring(0, Math.min(unknown.length(), MOST_NAMES));
    }

    ExamEntryAccepted accept(@Nullable String note, Actor by, Instant now) {
        require(status == ExamEntryStatus.APPLIED, ExamEntryStatus.ACCEPTED);
        become(ExamEntryStatus.ACCEPTED, ExamEntryStep.ACCEPTED, note, by, now);
        overdueSince = null;
        return new ExamEntryAccepted(next(), now);
    }

    ExamEntryReturned giveBack(String reason, Actor by, Instant now) {
        become(ExamEntryStatus.RETURNED, ExamEntryStep.RETURNED, reason, by, now);
        return new ExamEntryReturned(next(), reason, now);
    }

    ExamEntryRefused refuse(String reason, Actor by, Instant now) {
        become(ExamEntryStatus.REFUSED, ExamEntryStep.REFUSED, reason, by, now);
        overdueSince = null;
        return new ExamEntryRefused(next(), reason, now);
    }

    ExamEntryResubmitted resubmit(Training training, String note, Actor by, Instant now) {
        var applied = status.to(ExamEntryStatus.APPLIED);
        requirePast(training, now);

        status = applied;
        trainedOn = training.on() == null ? trainedOn : training.on();
        trainingRecord = training.record() == null ? trainingRecord : training.record();
        timeline.add(TimelineStep.by(by, ExamEntryStep.RESUBMITTED, now, note));
        return new ExamEntryResubmitted(next(), now);
    }

    ExamEntryWithdrawn withdraw(String reason, Actor by, Instant now) {
        become(ExamEntryStatus.WITHDRAWN, ExamEntryStep.WITHDRAWN, reason, by, now);
        overdueSince = null;
        return new ExamEntryWithdrawn(next(), reason, now);
    }

    /** Gives it a seat. */
    public ExamEntrySeated seat(Seat given, Actor by, Instant now) {
        become(ExamEntryStatus.SEATED, ExamEntryStep.SEATED, given.sittingNumber(), by, now);
        sittingId = given.sittingId();
        seat = given.number();
        account = Accounts.folded(given.account());
        fullMarks = given.fullMarks();
        passMarks = given.passMarks();
        opensAt = given.opensAt();
        closesAt = given.closesAt();
        return new ExamEntrySeated(next(), given.sittingId(), given.number(), now);
    }

    /** It was checked who sits there. */
    void identify(IdentityMethod method, boolean confirmed, Actor by, Instant now) {
        if (status != ExamEntryStatus.SEATED && status != ExamEntryStatus.SITTING) {
            throw illegal(ExamEntryAction.IDENTITY_CHECK);
        }
        requireOther(by, Stream.of(account));
        identityMethod = method;
        identityConfirmed = confirmed;
        timeline.add(TimelineStep.by(by, ExamEntryStep.IDENTIFIED, now, null));
    }

    /** The exam begins for who is seated. */
    public void begin() {
        status = status.to(ExamEntryStatus.SITTING);
        overdueSince = null;
    }

    /** The sitting was called off. */
    public ExamEntryReleased release(String reason, Actor by, Instant now) {
        require(status == ExamEntryStatus.SEATED || status == ExamEntryStatus.SITTING, ExamEntryStatus.ACCEPTED);
        become(ExamEntryStatus.ACCEPTED, ExamEntryStep.RELEASED, reason, by, now);
        sittingId = null;
        seat = null;
        account = null;
        fullMarks = null;
        passMarks = null;
        opensAt = null;
        closesAt = null;
        handedInAt = null;
        identityMethod = null;
        identityConfirmed = null;
        firstExaminer = null;
        firstScore = null;
        secondExaminer = null;
        secondScore = null;
        thirdExaminer = null;
        thirdScore = null;
        return new ExamEntryReleased(next(), now);
    }

    /**
     * An examiner scores the practice. Each may correct the own score until the exam is marked, so that two agree; where they do
     * not, a third decides.
     *
     * @throws RuleViolation when it is more than the full marks, when the examiner sits the exam or entered the person, or when
     *     there are three others already
     */
    void scorePractice(BigDecimal given, Actor by, Instant now) {
        requireSitting(ExamPart.PRACTICAL, ExamEntryAction.PRACTICAL_SCORE);
        requireMarks(given);
        requireOther(by, Stream.of(account, appliedBy));
        var me = Accounts.folded(by.subject());
        if (firstExaminer == null || firstExaminer.equals(me)) {
            firstExaminer = me;
            firstScore = given;
        } else if (secondExaminer == null || secondExaminer.equals(me)) {
            secondExaminer = me;
            secondScore = given;
        } else if (thirdExaminer == null || thirdExaminer.equals(me)) {
            thirdExaminer = me;
            thirdScore = given;
        } else {
            throw new RuleViolation(ExamProblem.EXAM_SAME_PERSON, by.name());
        }
        timeline.add(TimelineStep.by(by, ExamEntryStep.SCORED, now, null));
    }

    /**
     * Cases were marked by somebody.
     *
     * @throws RuleViolation when that is who sits the exam
     */
    void marked(Actor by, Instant now) {
        requireSitting(ExamPart.THEORY, ExamEntryAction.CASE_MARKS);
        requireOther(by, Stream.of(account));
        markedBy = Accounts.folded(by.subject());
        timeline.add(TimelineStep.by(by, ExamEntryStep.SCORED, now, null));
    }

    /**
     * The practice is marked by what the examiners gave: the mean of two who are near enough, else what the third says. Who has no
     * score was absent.
     *
     * @param difference by how much two examiners may differ
     * @throws RuleViolation when one is missing, or two differ and no third decided
     */
    public void markPractice(int difference) {
        var marked = status.to(ExamEntryStatus.MARKED);
        if (firstScore != null) {
            if (secondScore == null || thirdScore == null && apart(firstScore, secondScore, difference)) {
                throw new RuleViolation(ExamProblem.EXAM_MARKS_MISSING, personName, number);
            }
            score = thirdScore != null
                    ? thirdScore
                    : firstScore.add(secondScore).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
        }
        status = marked;
    }

    private static boolean apart(BigDecimal one, BigDecimal other, int difference) {
        return one.subtract(other).abs().compareTo(BigDecimal.valueOf(difference)) > 0;
    }

    /** The result is published. */
    public ExamResultPublished publish(Actor by, Instant now) {
        require(status == ExamEntryStatus.MARKED, ExamEntryStatus.PASSED);
        become(outcome(), ExamEntryStep.PUBLISHED, null, by, now);
        resultOn = ChinaTime.dayOf(now);
        publishedScore = score;
        return new ExamResultPublished(next(), sat(), score, resultOn, now);
    }

    private ExamEntryStatus outcome() {
        if (score == null) {
            return ExamEntryStatus.ABSENT;
        }
        return score.compareTo(BigDecimal.valueOf(Objects.requireNonNull(passMarks))) >= 0
                ? ExamEntryStatus.PASSED
                : ExamEntryStatus.FAILED;
    }

    /**
     * Somebody doubts it.
     *
     * @throws RuleViolation when a certificate was issued upon it
     */
    ExamResultAppealed appeal(String reason, Actor by, Instant now) {
        if (certificateId != null) {
            throw new RuleViolation(ExamProblem.EXAM_RESULT_CERTIFIED, number);
        }
        become(ExamEntryStatus.APPEALED, ExamEntryStep.APPEALED, reason, by, now);
        appealed = true;
        appealReason = reason;
        return new ExamResultAppealed(next(), sat(), reason, now);
    }

    /**
     * It is marked again.
     *
     * @param given absent where it stays as it was
     * @throws RuleViolation when somebody decides who marked it or sat it, or it is more than the full marks
     */
    ExamResultRemarked remark(@Nullable BigDecimal given, String note, Actor by, Instant now) {
        if (status != ExamEntryStatus.APPEALED) {
            throw illegal(ExamEntryAction.REMARKING);
        }
        if (given != null) {
            requireMarks(given);
        }
        requireOther(by, Stream.concat(examiners(), Stream.of(account)));
        score = given == null ? score : given;
        publishedScore = score;
        become(outcome(), ExamEntryStep.REMARKED, note, by, now);
        return new ExamResultRemarked(next(), sat(), score, Objects.requireNonNull(resultOn), now);
    }

    /**
     * A certificate is issued upon it.
     *
     * @throws RuleViolation when it is no pass, or one was issued upon it already, or by who examined it
     */
    ExamEntryCertified certify(UUID certificate, Actor by, Instant now) {
        if (status != ExamEntryStatus.PASSED || certificateId != null) {
            throw new RuleViolation(ExamProblem.EXAM_RESULT_UNFIT, number);
        }
        requireOther(by, examiners());
        certificateId = certificate;
        overdueSince = null;
        timeline.add(TimelineStep.by(by, ExamEntryStep.CERTIFIED, now, null));
        return new ExamEntryCertified(next(), certificate, now);
    }

    /** What was owed for it was missed; empty where that is known. */
    Optional<ExamEntryOverdue> miss(Instant dueAt) {
        if (overdueSince != null) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(ExamEntryStep.OVERDUE, dueAt, null));
        return Optional.of(new ExamEntryOverdue(next(), dueAt));
    }

    /** Everybody who gave marks for it: several may mark its cases, of whom the row keeps the last. */
    private Stream<@Nullable String> examiners() {
        return Stream.concat(
                Stream.of(firstExaminer, secondExaminer, thirdExaminer, markedBy),
                timeline.stream()
                        .filter(step -> step.kind().equals(ExamEntryStep.SCORED.name()))
                        .map(TimelineStep::subject));
    }

    /** @throws RuleViolation where it is the candidate's own, whose marks and key are somebody else's to see */
    void requireNotOwn(Actor by) {
        requireOther(by, Stream.of(account));
    }

    private void requireOther(Actor by, Stream<@Nullable String> others) {
        if (others.filter(Objects::nonNull).anyMatch(other -> Accounts.same(other, by.subject()))) {
            throw new RuleViolation(ExamProblem.EXAM_SAME_PERSON, by.name());
        }
    }

    private void requireSitting(ExamPart of, ExamEntryAction action) {
        if (status != ExamEntryStatus.SITTING || part != of) {
            throw illegal(action);
        }
    }

    private void requireMarks(BigDecimal given) {
        if (given.compareTo(BigDecimal.valueOf(Objects.requireNonNull(fullMarks))) > 0) {
            throw new RuleViolation(ExamProblem.EXAM_MARKS_OUTSIDE, given.toPlainString(), String.valueOf(fullMarks));
        }
    }

    private IllegalTransition illegal(ExamEntryAction action) {
        return new IllegalTransition(status, action);
    }

    /** What more than one verb leads to, each from its own statuses. */
    private void require(boolean legal, ExamEntryStatus to) {
        if (!legal) {
            throw new IllegalTransition(status, to);
        }
    }

    private void become(ExamEntryStatus to, ExamEntryStep step, @Nullable String note, Actor by, Instant now) {
        status = status.to(to);
        timeline.add(TimelineStep.by(by, step, now, note));
    }

    Set<ExamEntryAction> actions() {
        var possible = status.actions();
        if (certificateId != null) {
            possible.remove(ExamEntryAction.APPEAL);
        }
        possible.remove(part == ExamPart.THEORY ? ExamEntryAction.PRACTICAL_SCORE : ExamEntryAction.CASE_MARKS);
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    public String number() {
        return number;
    }

    /** What people call it. */
    String title() {
        return number + " " + personName;
    }

    @Nullable
    public Sector sector() {
        return sector;
    }

    @Nullable
    public UUID enterpriseId() {
        return enterpriseId;
    }

    public UUID personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public ExamSubject subject() {
        return subject;
    }

    public ExamPart part() {
        return part;
    }

    int attempt() {
        return attempt;
    }

    @Nullable
    LocalDate trainedOn() {
        return trainedOn;
    }

    @Nullable
    ExamTrainingProof trainingProof() {
        return trainingProof;
    }

    @Nullable
    Integer trainedHours() {
        return trainedHours;
    }

    @Nullable
    String unknownInstitutions() {
        return unknownInstitutions;
    }

    @Nullable
    String trainingRecord() {
        return trainingRecord;
    }

    public ExamEntryStatus status() {
        return status;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    @Nullable
    public UUID sittingId() {
        return sittingId;
    }

    @Nullable
    Integer seat() {
        return seat;
    }

    @Nullable
    String account() {
        return account;
    }

    @Nullable
    IdentityMethod identityMethod() {
        return identityMethod;
    }

    @Nullable
    Boolean identityConfirmed() {
        return identityConfirmed;
    }

    @Nullable
    Integer fullMarks() {
        return fullMarks;
    }

    @Nullable
    Integer passMarks() {
        return passMarks;
    }

    @Nullable
    Instant opensAt() {
        return opensAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    @Nullable
    public BigDecimal score() {
        return score;
    }

    /** The score, once it is public. */
    @Nullable
    BigDecimal publishedScore() {
        return publishedScore;
    }

    /** Scores of examiners, in the order in which they came. */
    List<BigDecimal> practicalScores() {
        return Stream.of(firstScore, secondScore, thirdScore)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    public LocalDate resultOn() {
        return resultOn;
    }

    @Nullable
    String appealReason() {
        return appealReason;
    }

    boolean appealed() {
        return appealed;
    }

    @Nullable
    UUID certificateId() {
        return certificateId;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    /** When it came in, or came again after it was given back. */
    Instant submittedAt() {
        return timeline.stream()
                .filter(step -> step.kind().equals(ExamEntryStep.RESUBMITTED.name()))
                .map(TimelineStep::occurredAt)
                .max(Instant::compareTo)
                .orElse(appliedAt);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    /** Where it was sat. */
    private UUID sat() {
        return Objects.requireNonNull(sittingId);
    }

    private ExamEntryEvent.Facts next() {
        return facts(version() + 1);
    }

    private ExamEntryEvent.Facts facts(long revision) {
        return new ExamEntryEvent.Facts(
                id(),
                number,
                personId,
                personName,
                subject.kind(),
                subject.category(),
                part,
                attempt,
                region(),
                sector,
                revision,
                status);
    }
}
