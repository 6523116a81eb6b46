/** A feature made to be broken: each of its defects must fail the one test of the contract that names it. */
@NullMarked
package worksafe.platform.service.sample;

import org.jspecify.annotations.NullMarked;
