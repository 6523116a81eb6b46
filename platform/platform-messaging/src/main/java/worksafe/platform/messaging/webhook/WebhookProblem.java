package worksafe.platform.messaging.webhook;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals that webhooks have in common. */
public enum WebhookProblem implements ProblemType {
    /** The operator has given no key. */
    WEBHOOKS_OFF(503),
    /** The address is none that may be called. */
    WEBHOOK_ADDRESS_REFUSED(422),
    /** The subscription of the delivery has ended, so that nothing is sent any more. */
    WEBHOOK_DELIVERY_OVER(409);

    private final int status;

    WebhookProblem(int status) {
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
