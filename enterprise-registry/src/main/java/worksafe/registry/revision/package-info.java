/**
 * The third clock of documents (庆隆镇《关于强化企业安全生产主体责任落实的意见》二（二）; R-ENT-063): beside the yearly adjustment and the
 * revision every three years, a text is revised when the law changes on which it rests. That is a document of the law library that it
 * names, by title or number, or on which its kind rests by the policy {@code register.law-basis}. When a change of the library is in
 * force, every text that was last adjusted or revised before gets a clock of {@code register.law-revision-period}; adjusting or
 * revising it meets that, correcting it does not.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.revision;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
