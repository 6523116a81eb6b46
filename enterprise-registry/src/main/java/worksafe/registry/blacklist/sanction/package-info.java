/** What departments restrict a listed enterprise in, field by field, each by its own basis (联合惩戒, 003 §二（七）). */
@NullMarked
@CheckReturnValue
package worksafe.registry.blacklist.sanction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
