package worksafe.training.person;

import java.util.UUID;

/** A person within the caller's scope. */
public record KnownPerson(UUID id, String name) {}
