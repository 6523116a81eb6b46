/**
 * What everybody may read of registers (向社会公开的台账), without a token: of kinds whose document says {@code public}, the fields that it
 * names, once an entry was accepted by somebody else than handed it in. Whatever is done to the entry next takes it down; accepted
 * again it is shown as it is then. Of a list whole rows are shown. An entry with a last day is shown no longer than that.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
