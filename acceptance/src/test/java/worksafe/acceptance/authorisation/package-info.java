/** Who may do what, of which places, as it was read from the policy and not from the tables that the services ask. */
@NullMarked
package worksafe.acceptance.authorisation;

import org.jspecify.annotations.NullMarked;
