package worksafe.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a fault.
 *
 * @param begun when it began
 * @param struck whether there was anything to strike; a part that was just starting is not
 * @param ended when it was over
 * @param recovered how long after its end all worked that it concerned; empty when it did not in time
 */
record FaultRecovery(ChaosFault fault, Instant begun, boolean struck, Instant ended, Optional<Duration> recovered) {}
