/**
 * What a caller asks and no single context knows: what waits for him in all of them ({@code GET /api/v1/tasks}), who he is there
 * and what he may do ({@code GET /api/v1/me}), and what they announced ({@code GET /api/v1/changes}). The contexts are asked at once, with the caller's own token,
 * and decide by themselves; a context that is away is named, and the rest is answered.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.caller;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
