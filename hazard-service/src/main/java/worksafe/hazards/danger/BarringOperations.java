package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * What the training context's facts do to dangers: whoever holds a post without the certificate it needs is one, until the
 * holder may work in it again or has left it. What nobody has taken up by then is dismissed; what somebody has is theirs to
 * end, and only learns of it.
 */
@ApplicationScoped
class BarringOperations {

    private static final Logger LOG = Logger.getLogger(BarringOperations.class);

    private final Dangers dangers;
    private final DangerNumbers numbers;
    private final ConcernedEnterprises enterprises;
    private final UncertifiedRules rules;
    private final TimeLimits timeLimits;
    private final DangerClock dangerClock;
    private final Outbox outbox;
    private final DangerAudit audit;
    private final Messages messages;

    BarringOperations(
            Dangers dangers,
            DangerNumbers numbers,
            ConcernedEnterprises enterprises,
            UncertifiedRules rules,
            TimeLimits timeLimits,
            DangerClock dangerClock,
            Outbox outbox,
            DangerAudit audit,
            Problems problems) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.rules = rules;
        this.timeLimits = timeLimits;
        this.dangerClock = dangerClock;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = problems.messages();
    }

    /**
     * Enters a danger for the barring, once; none where the holder may work, where the policy book is silent, or where the
     * enterprise does not trade any more.
     */
    @Transactional
    void barred(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        if (!post.barred() || dangers.isKnown(post.postId(), event.revision())) {
            return;
        }
        var concerned = enterprises.of(event, post.enterpriseId());
        var day = ChinaTime.dayOf(event.time());
        var rule = rules.of(post.kind(), concerned.enterprise(), day);
        if (rule.isEmpty() || concerned.ended()) {
            LOG.infof("post %s, revision %d: no danger by the policy book", post.postId(), event.revision());
            return;
        }
        var created = Danger.report(
                numbers.next(concerned.enterprise().region(), event.time()),
                concerned.enterprise(),
                observation(post, rule.get()),
                Provenance.barring(post.postId(), event.revision()),
                timeLimits.ofFact(
                        rule.get().grade(),
                        concerned.enterprise().region(),
                        concerned.enterprise().sector(),
                        day),
                actor(post),
                event.time());
        dangers.persist(created.aggregate());
        outbox.append(created.event());
        dangerClock.follow(created.aggregate());
    }

    /** The holder may work in the post again. */
    @Transactional
    void cleared(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        var validUntil = post.validUntil();
        var words = validUntil == null ? "任职人员重新具备上岗条件" : "证书恢复有效（至 " + validUntil + "），任职人员重新具备上岗条件";
        lift(event, post, DangerStep.StepKind.POST_CLEARED, words);
    }

    /** The holder has left the post. */
    @Transactional
    void ended(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        var until = post.until();
        lift(event, post, DangerStep.StepKind.POST_ENDED, until == null ? "任职已终止" : "任职已于 " + until + " 终止");
    }

    /** Lifts the barrings that came before; one that came after is another's. */
    private void lift(ReceivedEvent event, PostAnnounced post, DangerStep.StepKind fact, String words) {
        for (var id : dangers.ofBarringsBefore(post.postId(), event.revision())) {
            dangerClock.hold(id);
            var danger = dangers.lock(id);
            if (danger.status() == DangerStatus.REPORTED) {
                outbox.append(danger.dismiss(words, actor(post), event.time()));
                dangerClock.release(danger, words);
            } else if (danger.note(fact, words, actor(post), event.time())) {
                audit.record(fact, danger);
            } else {
                LOG.debugf("%s: nothing to do about %s, %s", event.type(), id, danger.status());
            }
        }
    }

    private static Actor actor(PostAnnounced post) {
        return new Actor("post/" + post.postId(), "任职登记比对", Actor.ActorSide.AUTHORITY);
    }

    private Observation observation(PostAnnounced post, UncertifiedRule rule) {
        var words = word("post-kind", post.kind());
        var position = post.category() == null ? words : words + "（" + word("post-category", post.category()) + "）";
        var grounds = post.grounds().stream()
                .map(reason -> word("bar-reason", reason.code()))
                .distinct()
                .collect(Collectors.joining("、"));
        var clauses = post.grounds().stream()
                .map(reason -> reason.source() + reason.clause())
                .distinct()
                .collect(Collectors.joining("；"));
        return new Observation(
                words + post.personName() + "无有效证书上岗",
                post.personName() + "自 " + post.from() + " 任" + position + "："
                        + (grounds.isEmpty() ? "不具备上岗条件" : grounds) + "。等级依据：" + rule.source() + "。",
                position,
                DangerCause.MANAGEMENT_DEFECT,
                rule.grade(),
                DangerSource.TRAINING,
                new Finding(
                        null, clauses.isEmpty() ? rule.source() : clauses, rule.requirement(), rule.penaltyClause()));
    }

    /** Dangers are written in Chinese, whoever writes them; a code unknown here stays one. */
    private String word(String list, String code) {
        return messages.find(Locale.SIMPLIFIED_CHINESE, list + '.' + code, List.of())
                .orElse(code);
    }
}
