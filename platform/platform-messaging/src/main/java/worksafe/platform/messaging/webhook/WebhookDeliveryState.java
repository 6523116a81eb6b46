package worksafe.platform.messaging.webhook;

/** Where the delivery of an event to a subscription stands. */
enum WebhookDeliveryState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** It was tried for a day in vain. */
    DEAD,
    /** Its subscription ended first. */
    DROPPED
}
