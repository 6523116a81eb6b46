/**
 * The words of a context that clients show: each enum with its titles in zh-CN and en, at {@code GET code-tables}. A
 * feature offers its enums by a {@link worksafe.platform.service.codetable.CodeTables} bean; the titles stand in the
 * message bundles under {@code code-table.<name>.<CODE>}. Who may read them ({@code code-table:read}) stands in the
 * service's {@code permissions.csv}; the same at {@code GET public/code-tables}, and what the codes of problems mean at
 * {@code GET public/problems}, is open to everybody.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.codetable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
