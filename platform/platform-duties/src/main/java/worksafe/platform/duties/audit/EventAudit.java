package worksafe.platform.duties.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.EventsAppended;
import worksafe.platform.messaging.webhook.RedeliveryAsked;

/** One leaf for every event, in the event's own transaction, and for what that module does without one. */
@ApplicationScoped
class EventAudit {

    private final Audit audit;

    EventAudit(Audit audit) {
        this.audit = audit;
    }

    void appended(@Observes EventsAppended appended) {
        audit.record(appended.events().stream().map(EventAudit::act).toList());
    }

    void redelivered(@Observes RedeliveryAsked asked) {
        audit.record(AuditedAct.of("webhook-redelivered", "webhook-delivery", asked.delivery(), asked.region())
                .leadingTo(asked.state()));
    }

    static AuditedAct act(EventAppended appended) {
        var subject = appended.event().subject();
        return AuditedAct.of(
                        action(appended.event().type()), subject.aggregate(), subject.aggregateId(), subject.region())
                .version(subject.revision())
                .belongingTo(subject.sector(), subject.enterpriseId())
                .leadingTo(appended.data())
                .announcedBy(appended.eventId());
    }

    /** {@code danger-rectified} of {@code worksafe.hazards.danger-rectified.v1}. */
    private static String action(String type) {
        return type.split("\\.")[2];
    }
}
