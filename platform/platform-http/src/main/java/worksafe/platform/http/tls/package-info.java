/**
 * TLS between the parts of the suite: by which configuration other parts are called, and whom a part hears. Without settings
 * nothing is encrypted and everybody is heard, as behind a network that the operator trusts.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.http.tls;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
