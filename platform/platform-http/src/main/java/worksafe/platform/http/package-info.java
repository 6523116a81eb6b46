/**
 * The HTTP edge that every process of the suite shares, the gateway included: who calls ({@link Caller}), within what
 * ({@link Scope}), what they may do (the permission table), which paths are served at all ({@link CanonicalPath}), how
 * every refusal looks (RFC 9457 problems in zh-CN and en), and how lists are paged. Nothing here knows a database.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
