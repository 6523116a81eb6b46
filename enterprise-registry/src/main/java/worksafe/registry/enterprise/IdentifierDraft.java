package worksafe.registry.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/** An identifier to be put in force, its value in the spelling of its scheme. */
record IdentifierDraft(UUID id, IdentifierScheme scheme, String value, LocalDate validFrom, IdentifierState state) {}
