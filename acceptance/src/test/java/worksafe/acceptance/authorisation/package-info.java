/** Who may do what, of which places, as it was written down beside the tables that the services ask. */
@NullMarked
package worksafe.acceptance.authorisation;

import org.jspecify.annotations.NullMarked;
