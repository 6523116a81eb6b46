/**
 * One verb done to many subjects at once (批量办理). A feature offers a verb by a {@link
 * worksafe.platform.tasks.batch.BatchVerb}, which calls its own operation; each subject is a transaction of its own and has
 * its own fate.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.tasks.batch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
