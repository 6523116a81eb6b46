/**
 * The words of this context that clients show: each enum with its titles in zh-CN and en. A feature offers its enums by a
 * {@link CodeTables} bean; the titles stand in the message bundles under {@code code-table.<name>.<CODE>}.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.codetable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
