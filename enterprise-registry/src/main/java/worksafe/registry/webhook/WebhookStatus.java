package worksafe.registry.webhook;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a subscription stands; the picture is in {@code docs/lifecycles/webhook.md}. */
enum WebhookStatus implements Lifecycle<WebhookStatus> {
    /** Events are sent. */
    ACTIVE,
    /** Nothing is sent; what is announced meanwhile is sent when it goes on. */
    PAUSED,
    /** Nothing is sent any more. */
    ENDED;

    @Override
    public Set<WebhookStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(PAUSED, ENDED);
            case PAUSED -> EnumSet.of(ACTIVE, ENDED);
            case ENDED -> EnumSet.noneOf(WebhookStatus.class);
        };
    }

    @Override
    public Set<WebhookAction> actions() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(WebhookAction.SECRET, WebhookAction.PING, WebhookAction.PAUSE, WebhookAction.END);
            case PAUSED -> EnumSet.of(WebhookAction.SECRET, WebhookAction.RESUMPTION, WebhookAction.END);
            case ENDED -> EnumSet.noneOf(WebhookAction.class);
        };
    }
}
