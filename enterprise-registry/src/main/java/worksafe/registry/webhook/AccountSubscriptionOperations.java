package worksafe.registry.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Outbox;

/** What becomes of an account's subscriptions when it may no longer call. */
@ApplicationScoped
public class AccountSubscriptionOperations {

    private final Webhooks webhooks;
    private final Outbox outbox;

    AccountSubscriptionOperations(Webhooks webhooks, Outbox outbox) {
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    /** Nothing is sent to the account until somebody resumes its subscriptions, each by itself. */
    @Transactional(TxType.MANDATORY)
    public void pause(String account, Actor by, Instant now) {
        for (var webhook : webhooks.held(account)) {
            if (webhook.status() == WebhookStatus.ACTIVE) {
                outbox.append(webhook.pause(by, now));
            }
        }
    }

    /** Nothing is sent to the account any more. */
    @Transactional(TxType.MANDATORY)
    public void end(String account, String reason, Actor by, Instant now) {
        for (var webhook : webhooks.held(account)) {
            outbox.append(webhook.end(reason, by, now));
        }
    }
}
