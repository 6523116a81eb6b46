/** What everybody may read of the list of the seriously dishonest: written when an entry is published, withdrawn when it ends. */
@NullMarked
@CheckReturnValue
package worksafe.registry.blacklist.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
