/** The console without a gateway: what is served at which path, and with what headers. */
@NullMarked
package worksafe.gateway.console;

import org.jspecify.annotations.NullMarked;
