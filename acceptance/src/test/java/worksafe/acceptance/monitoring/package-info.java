/**
 * Keeps what watches the suite equal to what it tells: alert rules, their tests and runbooks, and dashboards are compared with the
 * list of metrics, and that with the source. Nothing is started for it.
 */
@NullMarked
@CheckReturnValue
package worksafe.acceptance.monitoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
