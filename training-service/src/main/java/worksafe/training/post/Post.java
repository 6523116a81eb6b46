package worksafe.training.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.training.TrainingProblem;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.PostJudgement;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.SupportingCertificate;
import worksafe.training.person.KnownPersons.KnownPerson;
import worksafe.training.post.PostEvent.PostBarred;
import worksafe.training.post.PostEvent.PostCleared;
import worksafe.training.post.PostEvent.PostEnded;
import worksafe.training.post.PostEvent.PostStarted;

/** A post from the day on which somebody takes it up; see the package for its life. */
@Entity
@Table(name = "post")
class Post extends EnterpriseRow {

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String personName;

    @Embedded
    private Qualification qualification;

    @Column(updatable = false)
    private LocalDate fromDay;

    private @Nullable LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    private @Nullable PostEndReason endReason;

    @Enumerated(EnumType.STRING)
    private PostStatus status;

    @Embedded
    private @Nullable SupportingCertificate rest;

    @Embedded
    @EmbeddedColumnNaming("bar_%s")
    private @Nullable BarReason bar;

    @Column(updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private EmploymentKind employment;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable EducationLevel education;

    @Formula("(select array_to_string(e.trades, ',') from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String trades;

    protected Post() {} // for Hibernate

    private Post(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            Draft draft,
            PostJudgement judgement,
            Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        personId = person.id();
        personName = person.name();
        qualification = draft.qualification();
        fromDay = draft.from();
        status = PostStatus.of(judgement);
        rest = judgement.restsOn();
        bar = judgement.reason();
        startedAt = now;
        employment = Objects.requireNonNullElse(draft.employment(), EmploymentKind.OWN);
        education = draft.education();
    }

    /**
     * A post to be taken up.
     *
     * @param from the first day in it
     * @param employment how the holder is employed; absent for the enterprise's own
     * @param education how far the holder was educated then, where that is told
     */
    @JsonInclude(
            JsonInclude.Include.NON_NULL) // a retry of a request without them looks as it did before there were any
    record Draft(
            UUID personId,
            UUID enterpriseId,
            Qualification qualification,
            LocalDate from,
            @Nullable EmploymentKind employment,
            @Nullable EducationLevel education) {}

    /**
     * Somebody takes up a post, fit or barred as of today.
     *
     * @throws RuleViolation when it is to begin on a day to come
     */
    static Created<Post> start(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            Draft draft,
            PostJudgement judgement,
            Instant now) {
        if (draft.from().isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    TrainingProblem.POST_FROM_FUTURE, draft.from().toString());
        }

        var post = new Post(id, enterprise, person, draft, judgement, now);
        var reasons = post.bar == null ? null : List.of(post.bar);
        return new Created<>(post, new PostStarted(post.facts(post.version()), post.validUntil(), reasons, now));
    }

    /**
     * Takes over a judgement. Empty where the holder may work as before, even if by another certificate or barred for
     * another reason.
     */
    Optional<PostEvent> judge(PostJudgement judgement, Instant now) {
        var before = status;
        var judged = PostStatus.of(judgement);
        var reason = judgement.reason();

        status = judged == before ? before : before.to(judged);
        rest = judgement.restsOn();
        bar = reason;
        if (status == before) {
            return Optional.empty();
        }
        return Optional.of(
                reason == null
                        ? new PostCleared(changed(), validUntil(), null, now)
                        : new PostBarred(changed(), List.of(reason), now));
    }

    /**
     * The holder leaves it.
     *
     * @param until the day from which it no longer counts
     * @throws RuleViolation when that day is before its first or still to come
     */
    PostEnded end(LocalDate until, Instant now) {
        var ended = status.to(PostStatus.ENDED);
        var today = ChinaTime.dayOf(now);
        if (until.isBefore(fromDay) || until.isAfter(today)) {
            throw new RuleViolation(
                    TrainingProblem.POST_UNTIL_OUTSIDE, until.toString(), fromDay.toString(), today.toString());
        }

        return end(ended, until, PostEndReason.LEFT, now);
    }

    /**
     * Its enterprise was cancelled.
     *
     * @param cancelled the day on which it was; a post that begins later never counted, and one that would end on a day to
     *     come, because clocks differ, ends today
     */
    PostEnded endWithEnterprise(LocalDate cancelled, Instant now) {
        return endOn(cancelled, PostEndReason.ENTERPRISE_CANCELLED, now);
    }

    /**
     * Its enterprise was entered twice, and the holder has the post at the one that goes on.
     *
     * @param merged the day on which that was said; otherwise as of an enterprise that was cancelled
     */
    PostEnded endInMerger(LocalDate merged, Instant now) {
        return endOn(merged, PostEndReason.ENTERPRISE_MERGED, now);
    }

    private PostEnded endOn(LocalDate day, PostEndReason reason, Instant now) {
        var ended = status.to(PostStatus.ENDED);
        var today = ChinaTime.dayOf(now);
        var until = day.isAfter(today) ? today : day;
        return end(ended, until.isBefore(fromDay) ? fromDay : until, reason, now);
    }

    private PostEnded end(PostStatus ended, LocalDate until, PostEndReason reason, Instant now) {
        status = ended;
        untilDay = until;
        endReason = reason;
        bar = null;
        return new PostEnded(changed(), until, reason, now);
    }

    /** Whether a judgement would change what the row says. */
    boolean differsFrom(PostJudgement judgement) {
        return !Objects.equals(bar, judgement.reason()) || !Objects.equals(rest, judgement.restsOn());
    }

    /** Where its enterprise is supervised, with the trades that it had when the post was read. */
    Place place() {
        return new Place(region(), sector(), trades == null ? Set.of() : Trade.known(List.of(trades.split(","))));
    }

    UUID personId() {
        return personId;
    }

    String personName() {
        return personName;
    }

    Qualification qualification() {
        return qualification;
    }

    LocalDate from() {
        return fromDay;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(untilDay);
    }

    /** Why it ended; empty while it has not. */
    Optional<PostEndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    PostStatus status() {
        return status;
    }

    /** The certificate on which it rests, or rested last. */
    Optional<SupportingCertificate> rest() {
        return Optional.ofNullable(rest);
    }

    /** Why it is barred; empty otherwise. */
    Optional<BarReason> bar() {
        return Optional.ofNullable(bar);
    }

    EmploymentKind employment() {
        return employment;
    }

    /** How far the holder was educated when it began, where that was told. */
    Optional<EducationLevel> education() {
        return Optional.ofNullable(education);
    }

    Instant startedAt() {
        return startedAt;
    }

    private @Nullable LocalDate validUntil() {
        return rest == null ? null : rest.validUntil();
    }

    /** The facts under the version that the present change will have. */
    private PostEvent.Facts changed() {
        return facts(version() + 1);
    }

    private PostEvent.Facts facts(long revision) {
        return new PostEvent.Facts(
                id(),
                personId,
                personName,
                enterpriseId(),
                region(),
                sector(),
                revision,
                qualification.kind(),
                qualification.category(),
                fromDay,
                status);
    }
}
