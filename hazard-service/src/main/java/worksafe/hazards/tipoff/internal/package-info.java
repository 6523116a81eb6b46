/**
 * Internal reports (企业内部隐患报告): what an employee tells his own enterprise, of a danger, of an order that breaks the rules, or
 * that he refused to obey one (安全生产法 第五十四条). No authority has a part in it: the enterprise finds out what is true, answers,
 * and rewards by its own rule. Nobody there is told who it was, because nobody is asked; who told asks again, and fetches the
 * reward, with receipt and secret. Authorities are shown how many there are, and none of them.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.tipoff.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
