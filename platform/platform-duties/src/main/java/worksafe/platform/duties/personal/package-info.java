/**
 * Personal values at rest: sealed with AES-256-GCM, bound to the very row and column they stand in, found again by a keyed
 * hash, and opened only for a stated purpose, which leaves an audit entry in the same transaction (个人信息保护法 Art. 28,
 * 51). What is past its term by the policy book is erased (Art. 19, 47).
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.personal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
