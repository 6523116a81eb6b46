package worksafe.gateway;

import java.time.Duration;

/**
 * The limits for a request that is forwarded.
 *
 * @param bodyLimit most bytes of its body
 * @param uploadPatience how long its body may take; where it is streamed, how long between two pieces
 * @param streamed whether its body is passed on as it comes, instead of whole
 * @param responsePatience how long its service may stay silent
 * @param isLong whether body or answer may be so long that it goes over connections of its own
 * @param pace how fast the caller must be
 */
record ForwardingLimits(
        long bodyLimit,
        Duration uploadPatience,
        boolean streamed,
        Duration responsePatience,
        boolean isLong,
        Pace pace) {

    /** The same with a body of so many bytes at most. */
    ForwardingLimits upTo(long bytes) {
        return bytes >= bodyLimit
                ? this
                : new ForwardingLimits(bytes, uploadPatience, streamed, responsePatience, isLong, pace);
    }
}
