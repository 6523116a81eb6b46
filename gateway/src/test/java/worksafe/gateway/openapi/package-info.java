/** Documents that are put together, and what older readers make of them. */
@NullMarked
package worksafe.gateway.openapi;

import org.jspecify.annotations.NullMarked;
