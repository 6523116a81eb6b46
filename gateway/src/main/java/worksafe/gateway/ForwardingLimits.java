package worksafe.gateway;

import java.time.Duration;

/**
 * The limits for a request that is forwarded.
 *
 * @param bodyLimit most bytes of its body
 * @param uploadPatience how long its body may take
 * @param perPiece whether that is the time between two pieces of the body instead of all of it
 * @param responsePatience how long its service may stay silent
 */
record ForwardingLimits(long bodyLimit, Duration uploadPatience, boolean perPiece, Duration responsePatience) {}
