package worksafe.registry.webhook;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of subscriptions; the texts stand in {@code messages/registry-overview_*.properties}. */
enum SubscriptionProblem implements ProblemType {
    /** The secret is told to whoever subscribed, and to nobody else. */
    WEBHOOK_NOT_OWN(422),
    /** Whoever acts for an enterprise reads the change feed instead. */
    WEBHOOK_FOR_AUTHORITIES(422),
    /** The account has as many as one may have. */
    WEBHOOKS_ENOUGH(422);

    private final int status;

    SubscriptionProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
