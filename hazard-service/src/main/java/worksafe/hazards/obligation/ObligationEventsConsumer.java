package worksafe.hazards.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import worksafe.hazards.danger.FactOperations;
import worksafe.hazards.danger.FactOperations.Ended;
import worksafe.hazards.danger.FactOperations.Found;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Provenance;
import worksafe.hazards.obligation.ObligationAnnounced.Basis;
import worksafe.hazards.obligation.UnmetRules.UnmetRule;
import worksafe.kernel.ChinaTime;
import worksafe.platform.enterprises.ConcernedEnterprises.ConcernedEnterprise;
import worksafe.platform.enterprises.FurtherRegistryConsumer;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Problems;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;

/** Hears of obligations that are not met, and of what ends that. Of the other events of the registry it takes none. */
@ApplicationScoped
class ObligationEventsConsumer implements FurtherRegistryConsumer {

    static final String CONSUMER = "hazards-obligations";

    private final Intake intake;
    private final FactOperations dangers;
    private final UnmetRules rules;
    private final Messages messages;
    private final Map<String, Consumer<ReceivedEvent>> handlers =
            Map.of("worksafe.registry.obligation-changed.v1", this::changed);

    ObligationEventsConsumer(Intake intake, FactOperations dangers, UnmetRules rules, Problems problems) {
        this.intake = intake;
        this.dangers = dangers;
        this.rules = rules;
        this.messages = problems.messages();
    }

    @Override
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receive(CONSUMER, batch, handlers);
    }

    private void changed(ReceivedEvent event) {
        var obligation = event.as(ObligationAnnounced.class);
        if (obligation.isUnmet()) {
            dangers.enter(
                    event,
                    Provenance.unmet(obligation.obligationId(), event.revision()),
                    obligation.enterpriseId(),
                    concerned -> found(event, obligation, concerned));
        } else if (obligation.isOver()) {
            dangers.meetObligation(
                    obligation.obligationId(),
                    event.revision(),
                    new Ended(
                            obligation.title() + "：" + word("obligation-state", obligation.state()),
                            actor(obligation),
                            event.time()));
        }
    }

    /** Nothing where the policy book is silent, or where the enterprise does not trade any more. */
    private Optional<Found> found(ReceivedEvent event, ObligationAnnounced obligation, ConcernedEnterprise concerned) {
        return concerned.ended()
                ? Optional.empty()
                : rules.of(obligation.kind(), concerned.enterprise(), ChinaTime.dayOf(event.time()))
                        .map(rule -> new Found(observation(obligation, rule), actor(obligation), null));
    }

    private static Actor actor(ObligationAnnounced obligation) {
        return new Actor("obligation/" + obligation.obligationId(), "义务履行比对", Actor.ActorSide.AUTHORITY);
    }

    private DangerObservation observation(ObligationAnnounced obligation, UnmetRule rule) {
        var basis = Optional.ofNullable(obligation.basis());
        var clause = basis.map(law -> law.source() + law.clause()).orElse(rule.source());
        return new DangerObservation(
                obligation.title() + "未履行",
                "登记的合同、协议和检查表明该项义务未履行。义务依据：" + clause
                        + basis.map(this::standing).orElse("") + "。等级依据："
                        + rule.source() + "（" + inChinese(rule.force().code()) + "，"
                        + inChinese(rule.certainty().code()) + "）。",
                obligation.title(),
                DangerCause.MANAGEMENT_DEFECT,
                rule.grade(),
                DangerSource.OBLIGATION,
                new FindingRecord(null, clause, rule.requirement(), rule.penaltyClause()));
    }

    private String standing(Basis law) {
        return "（" + word("code-table.policy-force", law.force()) + "，"
                + word("code-table.policy-certainty", law.certainty()) + "）";
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
