package worksafe.training.exam.entry;

import java.time.Instant;
import java.util.UUID;

/** A result of that sitting is about to be doubted, in the transaction of the appeal: its sitting says whether that is in time. */
public record ResultDoubted(UUID sittingId, Instant at) {}
