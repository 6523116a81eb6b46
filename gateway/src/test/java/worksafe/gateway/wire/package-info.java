/** Bytes that become requests, or do not. */
@NullMarked
package worksafe.gateway.wire;

import org.jspecify.annotations.NullMarked;
