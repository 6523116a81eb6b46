@NullMarked
package worksafe.platform.messaging.changes;

import org.jspecify.annotations.NullMarked;
