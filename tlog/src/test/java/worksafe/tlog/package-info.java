/** The log held against the published vectors, and against whoever changes any of it. */
@NullMarked
package worksafe.tlog;

import org.jspecify.annotations.NullMarked;
