/**
 * What the OpenAPI document says of an operation beside its form: its words in both languages, who may do it, by what
 * its list is sorted, in which states it is allowed, an example of its request, and the national standards of its values. All
 * of it is read from what is there already, such as its signature, its permission and the life of what it answers, so that no
 * resource repeats it.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.http.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
