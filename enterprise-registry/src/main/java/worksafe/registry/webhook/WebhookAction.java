package worksafe.registry.webhook;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a subscription, named like the sub-resource that does it. */
enum WebhookAction implements PermittedAction {
    SECRET,
    PING,
    PAUSE,
    RESUMPTION,
    END;

    @Override
    public String permission() {
        return "webhook:manage";
    }
}
