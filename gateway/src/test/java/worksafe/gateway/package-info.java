/** The gateway between raw sockets on one side and recording services on the other. */
@NullMarked
package worksafe.gateway;

import org.jspecify.annotations.NullMarked;
