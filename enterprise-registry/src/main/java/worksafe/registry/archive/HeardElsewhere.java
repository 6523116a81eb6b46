package worksafe.registry.archive;

import worksafe.platform.messaging.ReceivedEvent;

/**
 * The archive took over what inspections or training announced, once. Fired synchronously in the consumer's transaction, under its
 * scope; an observer that throws has the event set aside as any other that cannot be taken over.
 */
public record HeardElsewhere(ReceivedEvent event) {}
