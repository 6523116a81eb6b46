package worksafe.platform.messaging;

/** What a creation gives: the new aggregate and the event that announces it. */
public record Created<A>(A aggregate, DomainEvent event) {}
