package worksafe.acceptance.chaos;

import java.time.Instant;

/**
 * A call of a client, with all its retries.
 *
 * @param context whom it asked
 * @param kind what it asked for
 * @param marker by which its effect is found again; no other call has it
 * @param outcome what it knows at the end
 * @param attempts how often it asked
 * @param begun when it asked first
 * @param lastBegun when it asked for the last time
 * @param ended when it stopped asking
 * @param said the status of the last answer, or why there was none
 */
record ChaosCall(
        String context,
        String kind,
        String marker,
        CallOutcome outcome,
        int attempts,
        Instant begun,
        Instant lastBegun,
        Instant ended,
        String said) {}
