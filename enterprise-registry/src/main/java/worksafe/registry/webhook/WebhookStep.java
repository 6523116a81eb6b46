package worksafe.registry.webhook;

/** What the timeline of a subscription tells. */
enum WebhookStep {
    SUBSCRIBED,
    SECRET_CHANGED,
    PINGED,
    PAUSED,
    RESUMED,
    ENDED
}
