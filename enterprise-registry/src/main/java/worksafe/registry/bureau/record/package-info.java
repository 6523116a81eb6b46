/** What bureaus send: the types of records with their fields, the mappings by which their columns are read, and what is remarkable about a record. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.record;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
