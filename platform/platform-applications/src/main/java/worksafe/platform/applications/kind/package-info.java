/**
 * Kinds of applications. A kind is a document {@code applications/<context>/<code>.json}, named by a line in {@code
 * META-INF/worksafe/applications}, with the fields that its content has, and a bean {@link
 * worksafe.platform.applications.kind.ApplicationKind} of the service that checks it and carries out its approval.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.applications.kind;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
