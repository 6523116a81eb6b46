package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.enterprises.EnterpriseFollowed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.enterprises.EnterprisesFollowed;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.TrainingProblem;
import worksafe.training.compliance.HeldCertificatesChanged;
import worksafe.training.compliance.JudgementQueries;
import worksafe.training.compliance.PostJudgement;
import worksafe.training.person.KnownPersons;

/** What is done about posts, and what happens to them when certificates, authorities or policies change. */
@ApplicationScoped
class PostOperations {

    private final Posts posts;
    private final KnownPersons persons;
    private final EnterpriseSnapshots enterprises;
    private final JudgementQueries judgements;
    private final WallBypass wallBypass;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final InstantSource clock;

    PostOperations(
            Posts posts,
            KnownPersons persons,
            EnterpriseSnapshots enterprises,
            JudgementQueries judgements,
            WallBypass wallBypass,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            InstantSource clock) {
        this.posts = posts;
        this.persons = persons;
        this.enterprises = enterprises;
        this.judgements = judgements;
        this.wallBypass = wallBypass;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Enters a post once, however often the request comes. */
    @Transactional
    PostView start(IdempotencyKey key, Post.Draft draft) {
        return idempotency.once(
                key, "startPost", draft, PostView.class, before -> posts.get(before.id()), () -> start(draft));
    }

    private PostView start(Post.Draft draft) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(draft.enterpriseId());
        var person = persons.requireHirable(draft.personId(), enterprise.id(), draft.from());
        requireNoOther(draft);
        var judgement = judgement(draft, enterprise.place(), ChinaTime.dayOf(now));
        var created = Post.start(Uuid7.next(clock), enterprise, person, draft, judgement, now);
        posts.persist(created.aggregate());
        outbox.append(created.event());
        persons.takeUpPost(draft.personId());
        return PostView.of(created.aggregate());
    }

    /** The certificates of somebody who worked there before are hidden until the post has begun. */
    private PostJudgement judgement(Post.Draft draft, Place place, LocalDate day) {
        if (persons.isVisible(draft.personId())) {
            return judgements.of(draft.personId(), draft.qualification(), place, day);
        }
        var judged = new AtomicReference<@Nullable PostJudgement>();
        wallBypass.judge(() -> judged.set(judgements.of(draft.personId(), draft.qualification(), place, day)));
        return Objects.requireNonNull(judged.get());
    }

    private void requireNoOther(Post.Draft draft) {
        posts.overlapping(draft).ifPresent(other -> {
            throw new RuleViolation(
                    TrainingProblem.POST_OVERLAPPING,
                    other.personName(),
                    other.from().toString(),
                    other.id().toString());
        });
    }

    /** The holder leaves the post, today unless another day is named. */
    @Transactional
    PostView end(UUID id, IfMatch expected, @Nullable LocalDate until) {
        var now = clock.instant();
        var post = posts.get(id, expected);
        outbox.append(post.end(until == null ? ChinaTime.dayOf(now) : until, now));
        posts.flush(); // raises the version that the view shows
        return PostView.of(post);
    }

    /** A certificate changed: its holder's posts are judged anew, wherever they are. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes HeldCertificatesChanged changed) {
        wallBypass.judge(() -> judge(posts.held(changed.personId(), changed.qualification())));
    }

    /**
     * Enterprises were cancelled, and their posts end with them; or were merged into others, and the posts end that their
     * holders have there too; or came under another authority, or have other trades, for
     * which other certificates may be demanded. In the consumer's transaction.
     */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes EnterprisesFollowed followed) {
        var known = followed.known();
        if (known.all().isEmpty()) {
            return;
        }
        var held = posts.at(known.ids());
        known.all()
                .forEach(state ->
                        state.event().cause(() -> follow(state, held.getOrDefault(state.enterpriseId(), List.of()))));
    }

    private void follow(EnterpriseFollowed followed, List<Post> some) {
        if (followed.state().equals(Posts.CANCELLED)) {
            var day = ChinaTime.dayOf(followed.event().time());
            some.forEach(post -> outbox.append(post.endWithEnterprise(day, clock.instant())));
        } else if (followed.state().equals(Posts.MERGED)) {
            // What went to the survivor is no longer there.
            var day = ChinaTime.dayOf(followed.event().time());
            some.forEach(post -> outbox.append(post.endInMerger(day, clock.instant())));
        } else {
            judge(some);
        }
    }

    /**
     * Judges so many posts behind that one by the policies of today; those that stay as they are are not locked. Those of
     * enterprises that were cancelled or merged before posts ended with them end today, since their day is not kept.
     *
     * @return the last of them; empty at the end
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<UUID> review(@Nullable UUID last, int count) {
        var some = posts.after(last, count);
        var now = clock.instant();
        var today = ChinaTime.dayOf(now);
        var enterprises = some.stream().map(Post::enterpriseId).toList();
        var cancelled = posts.in(Posts.CANCELLED, enterprises);
        var merged = posts.in(Posts.MERGED, enterprises);
        for (var post : some) {
            var enterprise = post.enterpriseId();
            if (cancelled.contains(enterprise) || merged.contains(enterprise)) {
                posts.hold(post);
                // One that a merger has taken to the survivor meanwhile is looked at there the next time.
                if (post.status() != PostStatus.ENDED && post.enterpriseId().equals(enterprise)) {
                    outbox.append(
                            cancelled.contains(enterprise)
                                    ? post.endWithEnterprise(today, now)
                                    : post.endInMerger(today, now));
                }
            } else if (post.differsFrom(judgement(post, today))) {
                posts.hold(post);
                judge(List.of(post));
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id());
    }

    private void judge(List<Post> some) {
        var now = clock.instant();
        for (var post : some) {
            var judgement = judgement(post, ChinaTime.dayOf(now));
            if (post.status() != PostStatus.ENDED && post.differsFrom(judgement)) {
                post.judge(judgement, now).ifPresentOrElse(outbox::append, () -> recordChange(post));
            }
        }
    }

    /** What rests on another day or certificate than before is no news to others, but is written down. */
    private void recordChange(Post post) {
        audit.record(AuditedAct.of("post-judged-alike", "post", post.id(), post.region())
                .version(post.version() + 1)
                .belongingTo(post.sector(), post.enterpriseId())
                .leadingTo(post.rest().orElse(null) + " " + post.bar().stream().toList()));
    }

    private PostJudgement judgement(Post post, LocalDate day) {
        return judgements.of(post.personId(), post.qualification(), post.place(), day);
    }
}
