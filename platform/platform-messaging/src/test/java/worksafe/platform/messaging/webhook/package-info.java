@NullMarked
package worksafe.platform.messaging.webhook;

import org.jspecify.annotations.NullMarked;
