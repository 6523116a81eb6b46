/**
 * How an enterprise gets at its own account (企业账户认领). A supervisor opens an invitation for an enterprise and issues a code, which
 * is shown once and kept as its SHA-256; whoever acts for the enterprise enters it before its last day, with an account of the
 * role {@code enterprise}. That account then claims the enterprise, until a supervisor revokes the claim.
 *
 * <p>What an account may see stands in its token alone (claim {@code enterprise}), which an identity provider issues. So a claim
 * shows nothing to anybody by itself: it is recorded, audited and announced as {@code account-claim-claimed} and {@code
 * account-claim-revoked}, so that the provider can be told. What the enterprise changes about itself then are applications of
 * the kind {@code particulars-change}.
 *
 * <p>No document asks for this; the last day of a code is a default of the system.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.claim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
