/** What an examination before a safety production permit states of the conditions of 安全生产许可证条例 Art. 6. */
@NullMarked
@CheckReturnValue
package worksafe.registry.permit.examination;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
