/**
 * What attackers send, as corpora under {@code src/test/resources/corpora}: spellings of paths, headers, forged tokens and bytes with
 * two readings, over bare sockets, through the gateway and past it to each service.
 */
@NullMarked
package worksafe.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
