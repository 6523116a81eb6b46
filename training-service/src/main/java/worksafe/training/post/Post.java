package worksafe.training.post;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;
import worksafe.training.TrainingProblem;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.PostJudgement;
import worksafe.training.compliance.Qualification;
import worksafe.training.person.KnownPerson;
import worksafe.training.post.PostEvent.PostBarred;
import worksafe.training.post.PostEvent.PostCleared;
import worksafe.training.post.PostEvent.PostEnded;
import worksafe.training.post.PostEvent.PostStarted;

/** A post from the day on which somebody takes it up; see the package for its life. */
@Entity
@Table(name = "post")
class Post extends VersionedRow {

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String personName;

    @Column(updatable = false)
    private UUID enterpriseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

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
    private @Nullable StoredBarReason bar;

    @Column(updatable = false)
    private Instant startedAt;

    protected Post() {} // for Hibernate

    private Post(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            PostDraft draft,
            PostJudgement judgement,
            Instant now) {
        super(id, enterprise.region());
        personId = person.id();
        personName = person.name();
        enterpriseId = enterprise.id();
        sector = enterprise.sector();
        qualification = draft.qualification();
        fromDay = draft.from();
        status = judgement.fit() ? PostStatus.FIT : PostStatus.BARRED;
        rest = SupportingCertificate.of(judgement.restsOn());
        bar = StoredBarReason.of(judgement.reason());
        startedAt = now;
    }

    /**
     * Somebody takes up a post, fit or barred as of today.
     *
     * @throws RuleViolation when it is to begin on a day to come
     */
    static Created<Post> start(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            PostDraft draft,
            PostJudgement judgement,
            Instant now) {
        if (draft.from().isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    TrainingProblem.POST_FROM_FUTURE, draft.from().toString());
        }

        var post = new Post(id, enterprise, person, draft, judgement, now);
        return new Created<>(
                post, new PostStarted(post.facts(post.version()), post.validUntil(), post.reasonsIfBarred(), now));
    }

    /**
     * Takes over a judgement. Empty where the holder may work as before, even if by another certificate or barred for
     * another reason.
     */
    Optional<PostEvent> judge(PostJudgement judgement, Instant now) {
        var reason = judgement.reason();
        if (reason == null) {
            var cleared = status == PostStatus.FIT ? status : status.to(PostStatus.FIT);
            return clear(cleared, judgement, now);
        }
        var barred = status == PostStatus.BARRED ? status : status.to(PostStatus.BARRED);
        return bar(barred, judgement, reason, now);
    }

    private Optional<PostEvent> clear(PostStatus cleared, PostJudgement judgement, Instant now) {
        var before = status;
        status = cleared;
        bar = null;
        rest = SupportingCertificate.of(judgement.restsOn());
        return before == cleared ? Optional.empty() : Optional.of(new PostCleared(changed(), validUntil(), now));
    }

    private Optional<PostEvent> bar(PostStatus barred, PostJudgement judgement, BarReason reason, Instant now) {
        var before = status;
        status = barred;
        bar = StoredBarReason.of(reason);
        rest = SupportingCertificate.of(judgement.restsOn());
        return before == barred ? Optional.empty() : Optional.of(new PostBarred(changed(), List.of(reason), now));
    }

    /**
     * The holder leaves it.
     *
     * @param until the day from which it no longer counts
     * @throws RuleViolation when that day is before its first or still to come
     */
    PostEnded end(LocalDate until, Instant now) {
        var ended = status.to(PostStatus.ENDED);
        if (until.isBefore(fromDay) || until.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    TrainingProblem.POST_UNTIL_OUTSIDE,
                    until.toString(),
                    fromDay.toString(),
                    ChinaTime.dayOf(now).toString());
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
        var ended = status.to(PostStatus.ENDED);
        var today = ChinaTime.dayOf(now);
        var until = cancelled.isAfter(today) ? today : cancelled;
        return end(ended, until.isBefore(fromDay) ? fromDay : until, PostEndReason.ENTERPRISE_CANCELLED, now);
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
        return !Objects.equals(bar, StoredBarReason.of(judgement.reason()))
                || !Objects.equals(rest, SupportingCertificate.of(judgement.restsOn()));
    }

    /** Whether it would be shown to a scope: the wall, once more. */
    boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    UUID personId() {
        return personId;
    }

    String personName() {
        return personName;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    Sector sector() {
        return sector;
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

    @Nullable
    SupportingCertificate rest() {
        return rest;
    }

    /** Why it is barred; none otherwise. */
    List<BarReason> reasons() {
        return bar == null ? List.of() : List.of(bar.reason());
    }

    Instant startedAt() {
        return startedAt;
    }

    private @Nullable List<BarReason> reasonsIfBarred() {
        return bar == null ? null : reasons();
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
                enterpriseId,
                region(),
                sector,
                revision,
                qualification.kind(),
                qualification.category(),
                fromDay,
                status);
    }
}
