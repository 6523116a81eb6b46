package worksafe.hazards.barring;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import worksafe.hazards.barring.UncertifiedRules.UncertifiedRule;
import worksafe.hazards.danger.FactOperations;
import worksafe.hazards.danger.FactOperations.Ended;
import worksafe.hazards.danger.FactOperations.Found;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Provenance;
import worksafe.kernel.ChinaTime;
import worksafe.platform.enterprises.ConcernedEnterprises.ConcernedEnterprise;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears of posts whose holders may not work in them, and of what ends that. */
@ApplicationScoped
class TrainingEventsConsumer {

    static final String CONSUMER = "hazards-training";

    private static final Logger LOG = Logger.getLogger(TrainingEventsConsumer.class);

    private final Intake intake;
    private final FactOperations dangers;
    private final UncertifiedRules rules;
    private final Messages messages;
    private final Map<String, Consumer<ReceivedEvent>> handlers = Map.of(
            "worksafe.training.post-started.v1", this::barred,
            "worksafe.training.post-barred.v1", this::barred,
            "worksafe.training.post-cleared.v1", this::cleared,
            "worksafe.training.post-ended.v1", this::ended);

    TrainingEventsConsumer(Intake intake, FactOperations dangers, UncertifiedRules rules, Problems problems) {
        this.intake = intake;
        this.dangers = dangers;
        this.rules = rules;
        this.messages = problems.messages();
    }

    @Incoming("training")
    @Blocking
    void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void barred(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        if (post.barred() && !post.ofTheDead()) {
            var barring = Provenance.barring(post.postId(), event.revision());
            dangers.enter(event, barring, post.enterpriseId(), concerned -> found(event, post, concerned));
        }
    }

    /** Nothing where the policy book is silent, or where the enterprise does not trade any more. */
    private Optional<Found> found(ReceivedEvent event, PostAnnounced post, ConcernedEnterprise concerned) {
        var rule = concerned.ended()
                ? Optional.<UncertifiedRule>empty()
                : rules.of(post.kind(), concerned.enterprise(), ChinaTime.dayOf(event.time()));
        if (rule.isEmpty()) {
            LOG.infof("post %s, revision %d: no danger by the policy book", post.postId(), event.revision());
        }
        return rule.map(uncertified -> new Found(observation(post, uncertified), actor(post), null));
    }

    private void cleared(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        var validUntil = post.validUntil();
        var words = validUntil == null ? "任职人员重新具备上岗条件" : "证书恢复有效（至 " + validUntil + "），任职人员重新具备上岗条件";
        var law = post.changeOfLaw();
        // What was found by a law that holds no longer ends with the law named, for whoever asks later why.
        var why = law == null ? words : "法律变更（" + law.source() + " " + law.clause() + "）：" + words;
        dangers.clearPost(post.postId(), event.revision(), new Ended(why, actor(post), event.time()));
    }

    private void ended(ReceivedEvent event) {
        var post = event.as(PostAnnounced.class);
        var until = post.until();
        var words = until == null ? "任职已终止" : "任职已于 " + until + " 终止";
        dangers.endPost(post.postId(), event.revision(), new Ended(words, actor(post), event.time()));
    }

    private static Actor actor(PostAnnounced post) {
        return new Actor("post/" + post.postId(), "任职登记比对", Actor.ActorSide.AUTHORITY);
    }

    private DangerObservation observation(PostAnnounced post, UncertifiedRule rule) {
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
        return new DangerObservation(
                words + post.personName() + "无有效证书上岗",
                post.personName() + "自 " + post.from() + " 任" + position + "："
                        + (grounds.isEmpty() ? "不具备上岗条件" : grounds) + "。等级依据：" + rule.source() + "（"
                        + inChinese(rule.force().code()) + "，"
                        + inChinese(rule.certainty().code()) + "）。",
                position,
                DangerCause.MANAGEMENT_DEFECT,
                rule.grade(),
                DangerSource.TRAINING,
                new FindingRecord(
                        null, clauses.isEmpty() ? rule.source() : clauses, rule.requirement(), rule.penaltyClause()));
    }

    private String inChinese(String key) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }

    /** Dangers are written in Chinese, whoever writes them; a code unknown here stays one. */
    private String word(String list, String code) {
        return messages.find(Locale.SIMPLIFIED_CHINESE, list + '.' + code, List.of())
                .orElse(code);
    }
}
