/**
 * Programs of other systems that sign their requests instead of bearing a token (接口调用客户端, ADR-0122). A security administrator registers
 * one with the roles in which it acts, none that he does not have himself and only such as fit a program, a place within his own, sectors,
 * and the networks that it calls from.
 *
 * <pre>
 * ACTIVE ─suspension→ SUSPENDED ─resumption→ ACTIVE
 *    └────────────────────┴─end→ ENDED
 * </pre>
 *
 * <p>The secret is told once, in the answer that makes or changes it, and kept nowhere: it follows from a key that the registry alone has. The
 * former one is good for a while, so that a program changes without a gap. A client lasts for 180 days ({@code
 * worksafe.api-clients.confirmed-for}) after its last secret: whoever gives it another one has its roles still. Whether a signature is good says {@link
 * worksafe.registry.apiclient.ApiClientSignatures}, which the other services ask, too.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.apiclient;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
