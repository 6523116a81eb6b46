/**
 * What answers say beside their content: that they may be kept for a while ({@link
 * worksafe.platform.service.answer.SeldomChanges}), and that the operation will be taken away ({@link
 * worksafe.platform.service.answer.Retiring}). A resource says it by an annotation; the headers and the document follow.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.answer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
