/**
 * Safety professionals (安全专业人才) that authorities share (某县《关于进一步加强安全生产监管执法工作的实施方案》二（六）: 实现安全专业人才等信息共建共享).
 * Training keeps the register {@code safety-talent} and announces what was accepted; here it is found beside the enterprises that
 * need them, by whoever supervises the place. No number, phone or certificate is announced: who wants to reach somebody asks the
 * authority that keeps the entry.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.talent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
